// SPDX-License-Identifier: MIT
import RoutineModel

// Every way from one segment to another goes through `leave` and `enter`, so that what is written
// down and what is signalled is decided in one place.

extension PlanRun {
  /// How soon a second `back` means the step before.
  static let backAgainWithin: Duration = .seconds(2)

  /// Lets the time from `earlier` to `now` pass, through as many segments as end in it.
  ///
  /// - Returns: The moment at which the run was through, if it was.
  mutating func advance(
    from earlier: SessionInstant, to now: SessionInstant, _ effects: inout [SessionEffect]
  ) -> SessionInstant? {
    var reached = earlier
    while !isThrough, let mark = nextMark(after: reached), mark <= now {
      spend(mark - reached)
      reached = mark
      if mark == deadline {
        if isAtStep { effects.append(.cue(cue(.end, at: mark))) }
        leave(as: .done, at: mark, &effects)
        enter(index + 1, at: mark, &effects)
      } else {
        for kind in cues(at: mark) { effects.append(.cue(cue(kind, at: mark))) }
      }
    }
    if isThrough { return reached }
    spend(now - reached)
    return nil
  }

  /// Stands still.
  mutating func hold(at now: SessionInstant) { progress = .held(at: position(at: now)) }

  /// Goes on from where it was held.
  mutating func release(at now: SessionInstant) {
    progress = .running(since: now - position(at: now))
  }

  /// Ends the current segment as the person says, and goes on to the next.
  mutating func leaveAndEnterNext(
    as outcome: StepOutcome, at now: SessionInstant, _ effects: inout [SessionEffect]
  ) {
    leave(as: outcome, at: now, &effects)
    enter(index + 1, at: now, &effects)
  }

  /// Ends the current segment and goes on to a later one; the steps between are skipped.
  mutating func leaveAndPassOver(
    to target: Int, at now: SessionInstant, _ effects: inout [SessionEffect]
  ) {
    let isBegun = index < spent.count && spent[index] > .zero
    leave(as: isBegun ? outcomeWhenStopped(at: now) : .skipped, at: now, &effects)
    while index + 1 < target {
      index += 1
      leave(as: .skipped, at: now, &effects)
    }
    enter(target, at: now, &effects)
  }

  /// Ends the current segment; only steps have an outcome.
  mutating func leave(
    as outcome: StepOutcome, at now: SessionInstant, _ effects: inout [SessionEffect]
  ) {
    guard isAtStep else { return }
    outcomes[index] = outcome
    hasLeftStep = true
    let result = StepResult(outcome: outcome, spent: spent[index])
    effects.append(.record(LogEntry(at: now, fact: .stepEnded(place, result))))
  }

  /// Begins a segment, or the first after it that is not passed over, running or held as the run is;
  /// past the last, the run is through.
  ///
  /// An exercise without an end goes on from the time spent in it: its clock tells how long the person
  /// has been at it.
  mutating func enter(
    _ target: Int, at now: SessionInstant, _ effects: inout [SessionEffect]
  ) {
    let isRestart = target == index
    index = target
    while passesOver(index) { index += 1 }
    added = .zero
    lastBack = nil
    let isRunning = if case .running = progress { true } else { false }
    let isOwnTime = dose == .untilDone && segment?.phase == .exercise && !isRestart
    let position = isOwnTime ? spent[index] : .zero
    progress = isRunning ? .running(since: now - position) : .held(at: position)
    guard let segment else { return }
    outcomes[index] = nil
    effects.append(.record(LogEntry(at: now, fact: .segmentBegan(place))))
    if isRunning { effects.append(.cue(cue(beginning(of: segment), at: now))) }
  }

  /// Back to the beginning of the step; a second time soon after, or from the time between steps,
  /// to the step before.
  mutating func back(at now: SessionInstant, _ effects: inout [SessionEffect]) {
    let isAgain = lastBack.map { now - $0 <= Self.backAgainWithin } ?? false
    let staysInStep = isAtStep && !isAgain
    let target = staysInStep ? index : previousStep ?? index
    enter(target, at: now, &effects)
    lastBack = now
  }

  /// Adds time, in whole milliseconds, to the current segment.
  ///
  /// - Throws: `SessionRejection.notExtendable` where the segment is not a timed hold, would get
  ///   longer than `RoutineLimits.longestDuration`, or the time is not at least a millisecond.
  mutating func extend(by duration: Duration) throws(SessionRejection) {
    let longest = RoutineLimits.longestDuration
    guard case .hold? = dose, let length, duration >= .milliseconds(1),
      duration <= longest, length + duration <= longest
    else { throw .notExtendable }
    added += .milliseconds(duration.wholeMilliseconds)
  }

  /// What ending the current step now by "done" makes of it.
  func outcomeWhenDone(at now: SessionInstant) -> StepOutcome {
    isDoseReached(at: now) ? .done : .cutShort
  }

  /// What passing over the current step makes of it: once its dose is reached it is done, and a
  /// step that has no measure but the person is skipped.
  func outcomeWhenPassedOver(at now: SessionInstant) -> StepOutcome {
    segment?.isOpenEnded == false && isDoseReached(at: now) ? .done : .skipped
  }

  /// What the end of everything makes of the current step.
  func outcomeWhenStopped(at now: SessionInstant) -> StepOutcome {
    segment?.isOpenEnded == false && isDoseReached(at: now) ? .done : .cutShort
  }

  /// Where the run stands.
  var place: SegmentPlace { SegmentPlace(episode: episode, segment: index) }

  /// What signals that the current segment begins. Where there is time to change sides, its beginning
  /// is when the person has to know.
  func beginning(of segment: Segment) -> Cue.Kind {
    let before = plan.segments.indices.prefix(index).last { !passesOver($0) }
    let followsBreath = before.map { !plan.segments[$0].isStep } ?? false
    if changesSide, !(segment.isStep && followsBreath) { return .sideSwitch }
    return segment.isStep ? .start : .getReady
  }

  private var previousStep: Int? {
    plan.segments.indices.prefix(index).last { plan.segments[$0].isStep && !passesOver($0) }
  }

  /// Whether the current segment is, or leads to, the step before on the other side.
  private var changesSide: Bool {
    guard let segment, let side = segment.side,
      let before = previousStep.map({ plan.segments[$0] }), let sideBefore = before.side
    else { return false }
    return before.name == segment.name && sideBefore != side
  }

  private mutating func spend(_ duration: Duration) {
    guard spent.indices.contains(index) else { return }
    spent[index] += max(.zero, duration)
  }
}
