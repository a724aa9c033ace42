// SPDX-License-Identifier: MIT
import RoutineModel

// Every move between segments goes through `leave` and `enter`, so that logging and signalling are
// decided in one place.

extension PlanRun {
  /// How soon a second `back` goes to the previous step.
  static let backAgainWithin: Duration = .seconds(2)

  /// Lets time pass from `earlier` to `now`, through all segments that end in it.
  ///
  /// - Returns: The moment at which the run was complete, if it was.
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

  mutating func hold(at now: SessionInstant) { progress = .held(at: position(at: now)) }

  /// Continues from where it was held.
  mutating func release(at now: SessionInstant) {
    progress = .running(since: now - position(at: now))
  }

  /// Ends the current segment with an outcome and enters the next.
  mutating func leaveAndEnterNext(
    as outcome: StepOutcome, at now: SessionInstant, _ effects: inout [SessionEffect]
  ) {
    leave(as: outcome, at: now, &effects)
    enter(index + 1, at: now, &effects)
  }

  /// Ends the current segment and enters a later one; the steps in between are skipped.
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

  /// Enters a segment, or the first after it that is not passed over; running or held, as the run
  /// is. Past the last segment, the run is complete.
  ///
  /// An open-ended exercise continues from the time spent in it, so that its clock shows the total.
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

  /// Goes to the beginning of the step; again soon after, or between two steps, to the previous
  /// one.
  mutating func back(at now: SessionInstant, _ effects: inout [SessionEffect]) {
    let isAgain = lastBack.map { now - $0 <= Self.backAgainWithin } ?? false
    let staysInStep = isAtStep && !isAgain
    let target = staysInStep ? index : previousStep ?? index
    enter(target, at: now, &effects)
    lastBack = now
  }

  /// Adds time, in whole milliseconds, to the current segment.
  ///
  /// - Throws: `SessionRejection.notExtendable` if the segment is not a timed hold, would get
  ///   longer than `RoutineLimits.longestDuration`, or less than a millisecond is added.
  mutating func extend(by duration: Duration) throws(SessionRejection) {
    let longest = RoutineLimits.longestDuration
    guard case .hold? = dose, let length, duration >= .milliseconds(1),
      duration <= longest, length + duration <= longest
    else { throw .notExtendable }
    added += .milliseconds(duration.wholeMilliseconds)
  }

  /// The outcome of the current step if it ends now as done.
  func outcomeWhenDone(at now: SessionInstant) -> StepOutcome {
    isDoseReached(at: now) ? .done : .cutShort
  }

  /// The outcome of the current step if it is passed over now: done once its dose is reached, while
  /// a step that only the person can end is skipped.
  func outcomeWhenPassedOver(at now: SessionInstant) -> StepOutcome {
    segment?.isOpenEnded == false && isDoseReached(at: now) ? .done : .skipped
  }

  /// The outcome of the current step if the session ends now.
  func outcomeWhenStopped(at now: SessionInstant) -> StepOutcome {
    segment?.isOpenEnded == false && isDoseReached(at: now) ? .done : .cutShort
  }

  /// The current segment's place.
  var place: SegmentPlace { SegmentPlace(episode: episode, segment: index) }

  /// The cue for the beginning of a segment. With time to change sides, the person needs the cue at
  /// the beginning of that time.
  func beginning(of segment: Segment) -> Cue.Kind {
    let before = plan.segments.indices.prefix(index).last { !passesOver($0) }
    let followsBreath = before.map { !plan.segments[$0].isStep } ?? false
    if changesSide, !(segment.isStep && followsBreath) { return .sideSwitch }
    return segment.isStep ? .start : .getReady
  }

  private var previousStep: Int? {
    plan.segments.indices.prefix(index).last { plan.segments[$0].isStep && !passesOver($0) }
  }

  /// Whether the current segment is, or leads to, the previous step on the other side.
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
