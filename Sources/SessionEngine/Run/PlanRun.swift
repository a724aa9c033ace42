// SPDX-License-Identifier: MIT
import RoutineModel

// Theory of operation: a run is at one segment. While running it stores the moment at which the
// segment would have begun had it never been held (`running(since:)`); while held, how far into the
// segment it is (`held(at:)`). Never both, never a counter: everything shown is a difference
// between two moments. A segment's deadline is that beginning plus its length, and the next segment
// begins at that deadline, not when somebody noticed it, so delays never add up.

/// A plan being run: the position in it and the results of steps so far.
public struct PlanRun: Hashable, Sendable {
  /// How far the current segment has got.
  public enum Progress: Hashable, Sendable {
    /// It is running; the moment is when it would have begun had it never been held.
    case running(since: SessionInstant)
    /// It is held, this far into it.
    case held(at: Duration)
  }

  /// The plan.
  public internal(set) var plan: SessionPlan
  /// The index of the episode whose relief this is; `nil` for the session's own plan.
  public let episode: Int?
  /// The index of the current segment; `plan.segments.count` once complete.
  public internal(set) var index = 0
  /// How far the current segment has got.
  public internal(set) var progress: Progress = .held(at: .zero)
  /// The time the person added to the current segment.
  public internal(set) var added: Duration = .zero
  /// The time spent in each segment over all attempts.
  public internal(set) var spent: [Duration]
  /// How each segment ended, if it did.
  public internal(set) var outcomes: [StepOutcome?]
  /// Which steps are led; `nil` for all.
  public internal(set) var selection: StepSelection?
  /// Which moments are signalled.
  var cueRule: CueRule
  /// When the person last went back to this position, since doing so again soon goes one step
  /// further; `nil` once the run has moved on.
  var lastBack: SessionInstant?

  /// Whether a step has ended since the run last started from its beginning.
  var hasLeftStep = false

  /// Whether no step has ended yet, or all that had are to be done again.
  var isAtFirstStep: Bool { !hasLeftStep || outcomes.allSatisfy { $0 == nil } }

  /// Whether every step that ended was skipped.
  var isSkipped: Bool { outcomes.allSatisfy { $0 == nil || $0 == .skipped } }

  /// Whether nothing of the plan was done: every step that ended was skipped, or left before half of
  /// its least.
  var isNothingDone: Bool {
    plan.segments.indices.allSatisfy { index in
      switch outcomes[index] {
      case nil, .skipped: true
      case .done: false
      case .cutShort: spent[index] * 2 < plan.segments[index].dose.leastDuration ?? .zero
      }
    }
  }

  /// Makes a run that is held at the beginning of a plan.
  public init(_ plan: SessionPlan, episode: Int? = nil, cueRule: CueRule = .standard) {
    self.plan = plan
    self.episode = episode
    self.cueRule = cueRule
    spent = Array(repeating: .zero, count: plan.segments.count)
    outcomes = Array(repeating: nil, count: plan.segments.count)
  }

  /// The current segment; `nil` once complete.
  public var segment: Segment? {
    plan.segments.indices.contains(index) ? plan.segments[index] : nil
  }

  /// The dose of the current segment, without copying the whole segment.
  var dose: Dose? { isThrough ? nil : plan.segments[index].dose }

  /// Whether the current segment is a step.
  var isAtStep: Bool { !isThrough && plan.segments[index].isStep }

  /// Whether a segment is passed over because it does not apply to this cramp.
  public func passesOver(_ index: Int) -> Bool {
    guard let selection, plan.segments.indices.contains(index) else { return false }
    return selection.passesOver(plan.segments[index], at: index)
  }

  /// Whether all segments are over.
  public var isThrough: Bool { index >= plan.segments.count }

  /// The length of the current segment with the added time; `nil` if it is open-ended.
  public var length: Duration? { dose?.nominalDuration.map { $0 + added } }

  /// How far into the segment the least of its range is; `nil` without a range.
  public var least: Duration? {
    guard let least = dose?.leastDuration, let most = dose?.nominalDuration, least < most
    else { return nil }
    return least
  }

  /// How far into the current segment the run is.
  public func position(at now: SessionInstant) -> Duration {
    switch progress {
    case .running(let since): now - since
    case .held(let position): position
    }
  }

  /// The time left in the current segment; `nil` if it is open-ended.
  public func remaining(at now: SessionInstant) -> Duration? {
    length.map { max(.zero, $0 - position(at: now)) }
  }

  /// The current repetition, from 1, in a step with a tempo.
  public func repetition(at now: SessionInstant) -> Int? {
    guard case .reps(let count, let tempo?, _)? = dose else { return nil }
    return min(count, repetitionsBehind(after: position(at: now), tempo: tempo) + 1)
  }

  /// How many whole repetitions fit into a time, in integers: a fractional quotient might be just
  /// too small at the very moment when the count changes.
  func repetitionsBehind(after position: Duration, tempo: Duration) -> Int {
    Int(max(0, position.wholeMilliseconds) / max(1, tempo.wholeMilliseconds))
  }

  /// Whether the current dose has been reached, so that ending it now counts as done.
  public func isDoseReached(at now: SessionInstant) -> Bool {
    guard let least = dose?.leastDuration else { return true }
    return position(at: now) >= least
  }

  /// The result of each step, in the plan's order; `nil` for steps that have not ended.
  public var stepResults: [(segment: Int, result: StepResult?)] {
    plan.segments.indices.filter { plan.segments[$0].isStep }.map { index in
      (index, outcomes[index].map { StepResult(outcome: $0, spent: spent[index]) })
    }
  }

  /// How many steps were done.
  public var stepsDone: Int {
    plan.segments.indices.count { plan.segments[$0].isStep && outcomes[$0] == .done }
  }
}
