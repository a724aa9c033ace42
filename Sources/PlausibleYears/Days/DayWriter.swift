// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// Collects what is logged on one day.
struct DayWriter {
  private let days: MadeUpDays
  private let day: CivilDay
  /// How many seconds the person's clock is ahead of the one at home.
  private let ahead: Int
  private var onsets: [RecentCramps.Onset]
  /// What is logged so far.
  private(set) var records: [MadeUpRecord] = []

  init(_ days: MadeUpDays, _ day: CivilDay, ahead: Int, onsets: [RecentCramps.Onset]) {
    self.days = days
    self.day = day
    self.ahead = ahead
    self.onsets = onsets
  }

  /// The cramps that still count as recent the next day.
  var recentOnsets: [RecentCramps.Onset] {
    onsets.filter { day.number - $0.at.dayNumber < CrampThresholds.standard.recurringDays + 1 }
  }

  private func moment(_ milliseconds: Int) -> LocalMoment {
    days.clock.moment(day, milliseconds: milliseconds, ahead: ahead)
  }

  private mutating func remember(_ onset: LocalMoment, _ course: CrampCourse) {
    onsets.append(RecentCramps.Onset(at: onset, woke: course.woke == true))
  }

  /// What the log knows about recent cramps at a moment.
  private func known(at moment: LocalMoment, woke: Bool) -> [Condition] {
    let next = RecentCramps.Onset(at: moment, woke: woke)
    return RecentCramps(onsets + [next], until: moment, thresholds: .standard).conditions
  }

  // MARK: Sessions

  /// A session of a routine.
  ///
  /// - Returns: The minute of the day at which it ended.
  @discardableResult
  mutating func session(
    _ routine: RoutineID, minute: Int, _ course: SessionPlay.Course, cramp: CrampCourse?,
    _ random: inout SplitMix64
  ) -> Int? {
    guard let plan = days.repertoire.plan(of: routine) else { return nil }
    let start = moment(minute * 60_000 + random.below(60_000))
    let id = SessionID.random(using: &random)
    var play = SessionPlay(
      plan, exercise: days.habit.exercise, using: SplitMix64(seed: random.next()))
    let led = cramp.flatMap { course in
      days.repertoire.relief(for: course.site, course.side).map { relief in
        (
          course: course,
          cramp: Cramp(
            site: course.site, side: course.side, relief: relief,
            known: known(at: start, woke: false))
        )
      }
    }
    play.play(course, cramp: led)
    let session = MadeUpSession(
      id: id, plan: plan, startedAt: start, lasted: nil, entries: play.entries)
    records.append(.session(session))
    if let episode = play.machine.episodes.first, let cramp {
      remember(start.advanced(by: episode.onset.sinceStart), cramp)
      laterWords(CrampID(session: id, number: 1), after: session.endedAt, &random)
    } else if random.chance(4) {
      change(id, [.note(random.pick(Self.sessionNotes))], after: session.endedAt, &random)
    } else if course == .glimpsed, random.chance(30) {
      change(id, [.deleted(true)], after: session.endedAt, &random)
    }
    return minute + Int(play.machine.lastSeen.sinceStart.wholeSeconds / 60) + 1
  }

  /// A session done without the program and logged later.
  mutating func sessionWithoutProgram(
    _ routine: RoutineID, minute: Int, _ random: inout SplitMix64
  ) {
    guard let plan = days.repertoire.plan(of: routine) else { return }
    records.append(
      .session(
        MadeUpSession(
          id: .random(using: &random), plan: plan, startedAt: moment(minute * 60_000),
          lasted: .seconds(60 * (20 + random.below(50))), entries: [])))
  }

  private mutating func change(
    _ id: SessionID, _ changes: [SessionChange], after end: LocalMoment,
    _ random: inout SplitMix64
  ) {
    records.append(
      .change(
        id: .id(&random), id, changes, writtenAt: end.advanced(by: random.seconds(20, 900))))
  }

  // MARK: Cramps

  /// A cramp at night, either with relief or logged later.
  mutating func nightCramp(
    at milliseconds: Int, hasTrained: Bool, warmth: Int, _ random: inout SplitMix64
  ) {
    let course = CrampCourse(
      days.cramps, isAtNight: true, hasTrained: hasTrained, warmth: warmth, using: &random)
    let onset = moment(milliseconds)
    defer { remember(onset, course) }
    guard random.chance(days.cramps.led),
      let relief = days.repertoire.relief(for: course.site, course.side)
    else { return write(course, at: onset, &random) }
    let id = SessionID.random(using: &random)
    let plan = SessionPlan.reliefOnly(relief)
    var play = SessionPlay(
      plan, exercise: days.habit.exercise, using: SplitMix64(seed: random.next()))
    play.relieve(
      course,
      Cramp(
        site: course.site, side: course.side, relief: relief,
        known: known(at: onset, woke: course.woke == true)))
    let session = MadeUpSession(
      id: id, plan: plan, startedAt: onset, lasted: nil, entries: play.entries)
    records.append(.session(session))
    laterWords(CrampID(session: id, number: 1), after: session.endedAt, &random)
  }

  /// A cramp by day outside sessions: in hand or forearm after work, or in foot or calf.
  mutating func dayCramp(warmth: Int, _ random: inout SplitMix64) {
    let site = random.pick([.hand, .forearm, .foot, .calf, .flank] as [CrampSite])
    let course = CrampCourse(
      days.cramps, site: site, isAtNight: false, warmth: warmth, using: &random)
    let onset = moment((10 * 60 + random.below(11 * 60)) * 60_000)
    write(course, at: onset, &random)
    remember(onset, course)
  }

  /// A cramp logged by hand, to the minute: at once, in the morning, or days later.
  private mutating func write(
    _ course: CrampCourse, at onset: LocalMoment, _ random: inout SplitMix64
  ) {
    let minute = LocalMoment(
      unixMilliseconds: onset.minute.lowerBound, offsetSeconds: onset.offsetSeconds)
    let end = minute.advanced(by: course.lasts)
    let written = random.pick(weighted: [
      (end.advanced(by: random.seconds(60, 600)), 38),
      (end.advanced(by: random.seconds(3 * 3_600, 9 * 3_600)), 46),
      (end.advanced(by: random.seconds(26 * 3_600, 80 * 3_600)), 16),
    ])
    let answers = days.cramps.answers
    var changes: [CrampChange] = []
    if let side = course.side { changes.append(.side(side)) }
    if !course.conditions.isEmpty, random.chance(answers) {
      changes.append(.conditions(course.conditions))
    }
    if random.chance(answers) { changes.append(.painOnset(course.onset)) }
    if random.chance(answers - 25) {
      changes.append(.painWorst(max(course.worst, course.after)))
    }
    if random.chance(answers - 15) { changes.append(.painAfter(course.after)) }
    if random.chance(answers + 5) {
      // Nobody remembers seconds.
      let halves = max(1, (course.lasts.wholeSeconds + 15) / 30)
      if end.unixMilliseconds < written.unixMilliseconds {
        changes.append(.lasted(.seconds(30 * halves)))
      }
    }
    if let woke = course.woke, random.chance(90) { changes.append(.woke(woke)) }
    if random.chance(8) { changes.append(.note(random.pick(Self.crampNotes))) }
    let id = CrampID.random(using: &random)
    diary(.recorded(id, onsetAt: minute, course.site, changes), at: written, &random)
    laterWords(id, after: written, &random)
  }

  /// What is added to a cramp the next day, or never.
  private mutating func laterWords(
    _ id: CrampID, after end: LocalMoment, _ random: inout SplitMix64
  ) {
    if random.chance(35) {
      let asked = end.advanced(by: random.seconds(15 * 3_600, 26 * 3_600))
      diary(.askedSoreness(id), at: asked, &random)
      if random.chance(75) {
        let soreness = max(0, random.bell(-2, 5))
        diary(.changed(id, [.soreness(soreness)]), at: asked.advanced(by: .seconds(2)), &random)
      }
    }
    if random.chance(perMille: 15) {
      diary(.changed(id, [.deleted(true)]), at: end.advanced(by: .seconds(95)), &random)
    }
  }

  private mutating func diary(
    _ content: DiaryEntry.Content, at moment: LocalMoment, _ random: inout SplitMix64
  ) {
    records.append(
      .diary(id: .id(&random), DiaryEntry(writtenAt: moment, content: content)))
  }

  private static let sessionNotes = [
    "Rain, but warm.", "Short of time.", "Felt easy.", "Slow after a long day.", "New shoes.",
  ]

  private static let crampNotes = [
    "Toes under a heavy blanket.", "Stood most of the day.", "Walked it off.", "Long drive before.",
    "Calf still tight at breakfast.",
  ]
}

extension String {
  /// An id of sixteen hexadecimal digits.
  fileprivate static func id(_ random: inout SplitMix64) -> String {
    SessionID.random(using: &random).rawValue
  }
}
