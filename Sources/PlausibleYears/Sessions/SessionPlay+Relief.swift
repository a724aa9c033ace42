// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

extension SessionPlay {
  /// Plays a cramp from its onset until the person has chosen how to go on.
  mutating func relieve(_ course: CrampCourse, _ cramp: Cramp) {
    press(.cramp(cramp))
    let end = machine.lastSeen + course.lasts
    goThroughRelief(until: end)
    switch random.below(100) {
    case 0..<88: say(.eased, at: end)
    case 88..<92:
      // It seems to have eased, but comes back.
      say(.eased, at: end)
      wait(random.seconds(10, 90))
      press(.again)
      let again = machine.lastSeen + random.seconds(20, 120)
      goThroughRelief(until: again)
      say(.eased, at: again)
    case 92..<97: press(.leaveRelief)
    default: return press(.end)
    }
    wait(random.seconds(4, 30))
    tell(of: course)
    wait(random.seconds(2, 20))
    goOn()
  }

  /// Sends the event at `moment`, or now if that is past.
  private mutating func say(_ event: SessionEvent, at moment: SessionInstant) {
    wait(max(.zero, moment - machine.lastSeen))
    press(event)
  }

  private var isInRelief: Bool { if case .relief = machine.state { true } else { false } }

  /// Goes through relief step by step while the cramp lasts.
  private mutating func goThroughRelief(until end: SessionInstant) {
    while isInRelief, machine.lastSeen < end, let segment = machine.activeRun.segment {
      let now = machine.lastSeen
      let (length, isDoneEarly): (Duration, Bool)
      if let rest = machine.activeRun.remaining(at: now) {
        let least = machine.activeRun.least ?? rest
        isDoneEarly = segment.isStep && least < rest && random.chance(45)
        length = isDoneEarly ? least + random.seconds(0, 4) : rest
      } else {
        (length, isDoneEarly) = (random.seconds(15, 60), true)
      }
      wait(min(length, end - now))
      if isDoneEarly, machine.lastSeen < end { press(.done) }
    }
  }

  /// Answers some of the questions.
  private mutating func tell(of course: CrampCourse) {
    var notes = EpisodeNotes()
    if random.chance(72) { notes.painOnset = course.onset }
    if random.chance(50) { notes.painWorst = course.worst }
    if random.chance(66) { notes.painNow = course.after }
    notes.painWorst = EpisodeNotes.worst(notes.painWorst, of: notes.painOnset, notes.painNow)
    if random.chance(80) { notes.triggers = course.conditions }
    for (segment, result) in machine.episodes.last?.run.stepResults ?? [] {
      guard result != nil, isFirst(segment), random.chance(40) else { continue }
      notes.helped[segment] = random.pick(weighted: [(.yes, 45), (.some, 33), (.no, 22)])
    }
    if course.woke != nil, random.chance(88) { notes = notes.telling(woke: course.woke) }
    if notes != EpisodeNotes() { press(.note(notes)) }
  }

  /// Whether a segment is the first of its relief step; answers go by that one.
  private func isFirst(_ segment: Int) -> Bool {
    guard let plan = machine.episodes.last?.run.plan else { return false }
    return plan.part(of: segment).first { plan.segments[$0].isStep } == segment
  }

  private mutating func goOn() {
    guard !machine.plan.segments.isEmpty else { return press(.continue(.end)) }
    switch random.below(100) {
    case 0..<66: press(.continue(.resume))
    case 66..<88: press(.continue(.coolDown))
    default: return press(.continue(.end))
    }
    // There was no cool-down to go to.
    if case .choosing = machine.state { press(.continue(.resume)) }
    wait(machine.resumeRemaining(at: machine.lastSeen) ?? .zero)
  }
}
