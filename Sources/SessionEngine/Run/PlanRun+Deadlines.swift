// SPDX-License-Identifier: MIT
import RoutineModel

extension PlanRun {
  /// The seconds before a segment's end that are counted down aloud.
  static let lastSeconds: [Int64] = [3, 2, 1]

  /// Whether a time of that length is counted down at its end: one as short as the count itself
  /// would be nothing but noise.
  static func countsDown(_ length: Duration) -> Bool { length > .seconds(lastSeconds[0]) }

  /// The moment at which the current segment ends by itself, if it runs and does.
  var deadline: SessionInstant? {
    guard case .running(let since) = progress else { return nil }
    return length.map { since + $0 }
  }

  /// The first moment after `now` at which something happens or what is shown changes.
  func nextChange(after now: SessionInstant) -> SessionInstant? {
    guard let shown = nextShownChange(after: now) else { return nil }
    return nextMark(after: now).map { min($0, shown) } ?? shown
  }

  /// The first moment after `now` at which something happens: the least, one of the last seconds,
  /// or the end of the segment.
  func nextMark(after now: SessionInstant) -> SessionInstant? {
    guard case .running(let since) = progress, let deadline else { return nil }
    var next = deadline
    for seconds in Self.lastSeconds {
      let mark = deadline - .seconds(seconds)
      if mark > now { next = min(next, mark) }
    }
    if let least, since + least > now { next = min(next, since + least) }
    return next
  }

  /// The first moment after `now` at which what is shown of the current segment changes: a second of
  /// the countdown, the count of paced repetitions, or a minute of what has no length.
  func nextShownChange(after now: SessionInstant) -> SessionInstant? {
    guard case .running(let since) = progress, segment != nil else { return nil }
    guard let deadline else {
      return since + .seconds(((now - since).wholeSeconds / 60 + 1) * 60)
    }
    var next = deadline - .seconds(max(0, (deadline - now).secondsLeft - 1))
    if case .reps(_, let tempo?)? = segment?.dose {
      let repetition =
        since + tempo * (repetitionsBehind(after: now - since, tempo: tempo) + 1)
      if repetition > now, repetition < next || next <= now { next = repetition }
    }
    return next > now ? next : deadline
  }

  /// The cue that is due at a moment inside the current segment. Where the least falls on one of
  /// the last seconds, it goes first: it is the one that changes what the person may do.
  func cue(at now: SessionInstant) -> Cue? {
    guard case .running(let since) = progress, let deadline else { return nil }
    if let least, since + least == now { return .leastReached }
    guard let length, Self.countsDown(length) else { return nil }
    return Self.lastSeconds.first { deadline - .seconds($0) == now }.map(Cue.lastSeconds)
  }
}
