// SPDX-License-Identifier: MIT
import RoutineModel

extension PlanRun {
  /// When the current segment ends by itself, if it is running and timed.
  var deadline: SessionInstant? {
    guard case .running(let since) = progress else { return nil }
    return length.map { since + $0 }
  }

  /// The first moment after `now` at which something happens or the display changes.
  func nextChange(after now: SessionInstant) -> SessionInstant? {
    guard let shown = nextShownChange(after: now) else { return nil }
    return nextMark(after: now).map { min($0, shown) } ?? shown
  }

  /// The first moment after `now` with a cue or the end of the segment.
  func nextMark(after now: SessionInstant) -> SessionInstant? {
    guard case .running(let since) = progress, !isThrough else { return nil }
    let deadline = deadline
    var next: SessionInstant?
    // A replay asks for millions of these, so no list is made.
    func consider(_ mark: SessionInstant) {
      if mark > now, next.map({ mark < $0 }) ?? true { next = mark }
    }
    if let least { consider(since + least) }
    if let half { consider(since + half) }
    if let deadline {
      consider(deadline)
      let second = min(countdown, (deadline - now).secondsLeft - 1)
      if second > 0 { consider(deadline - .seconds(second)) }
    }
    if isAtStep, let period = cueRule.period {
      consider(since + period * (repetitionsBehind(after: now - since, tempo: period) + 1))
    }
    return next ?? deadline
  }

  /// The first moment after `now` at which the display of the current segment changes: a second of
  /// the countdown, the count of paced repetitions, or a minute of an open-ended segment.
  func nextShownChange(after now: SessionInstant) -> SessionInstant? {
    guard case .running(let since) = progress, !isThrough else { return nil }
    guard let deadline else {
      return since + .seconds(((now - since).wholeSeconds / 60 + 1) * 60)
    }
    var next = deadline - .seconds(max(0, (deadline - now).secondsLeft - 1))
    if case .reps(_, let tempo?, _)? = dose {
      let repetition =
        since + tempo * (repetitionsBehind(after: now - since, tempo: tempo) + 1)
      if repetition > now, repetition < next || next <= now { next = repetition }
    }
    return next > now ? next : deadline
  }

  /// The cues at a moment inside the current segment.
  func cues(at now: SessionInstant) -> [Cue.Kind] {
    guard case .running(let since) = progress, !isThrough else { return [] }
    let position = now - since
    var kinds: [Cue.Kind] = []
    if position == least { kinds.append(.leastReached) }
    if position == half { kinds.append(.half) }
    if let left = length.map({ $0 - position }), left > .zero, left <= .seconds(countdown),
      left == .seconds(left.wholeSeconds)
    {
      kinds.append(.lastSeconds(left.wholeSeconds))
    }
    if isAtStep, let period = cueRule.period, position > .zero,
      position.wholeMilliseconds.isMultiple(of: period.wholeMilliseconds)
    {
      kinds.append(.periodic)
    }
    return kinds
  }

  /// A cue of the current segment.
  func cue(_ kind: Cue.Kind, at now: SessionInstant) -> Cue {
    Cue(
      kind, at: now, place: place, segment: segment, left: remaining(at: now),
      quiet: nextMark(after: now).map { $0 - now })
  }

  /// The shortest step with a half-way cue.
  private static let shortestWithHalf: Duration = .seconds(20)

  /// The half of the current step, if it is signalled.
  private var half: Duration? {
    guard isAtStep, let length, length >= Self.shortestWithHalf else { return nil }
    return .milliseconds(length.wholeMilliseconds / 2)
  }

  /// How many seconds of the current segment are counted.
  private var countdown: Int64 { length.map(cueRule.countdown) ?? 0 }
}
