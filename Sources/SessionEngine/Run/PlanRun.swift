// SPDX-License-Identifier: MIT
import RoutineModel

// Theory of operation: a run stands at one segment. While it runs it keeps the moment at which that
// segment would have begun had it never been held (`running(since:)`); while it is held it keeps how
// far into the segment it is (`held(at:)`). Never both, never a counter: everything shown is a
// difference of two moments. A segment's deadline is that beginning plus its length, and the next
// segment begins at that deadline, not when somebody noticed it; so no lateness adds up.

/// A plan being run: where it stands, and what became of the steps so far.
public struct PlanRun: Hashable, Sendable {
  /// How far the current segment is.
  public enum Progress: Hashable, Sendable {
    /// It runs; the moment is where it would have begun had it never been held.
    case running(since: SessionInstant)
    /// It is held that far into it.
    case held(at: Duration)
  }

  /// The plan.
  public internal(set) var plan: SessionPlan
  /// The episode, counting from 0, whose relief this is; `nil` for the session's own plan.
  public let episode: Int?
  /// The index of the current segment; `plan.segments.count` once the run is through.
  public internal(set) var index = 0
  /// How far the current segment is.
  public internal(set) var progress: Progress = .held(at: .zero)
  /// What the person added to the current segment.
  public internal(set) var added: Duration = .zero
  /// The time spent in each segment, all tries together.
  public internal(set) var spent: [Duration]
  /// How each segment ended, if it did.
  public internal(set) var outcomes: [StepOutcome?]
  /// Which steps the person is led through; `nil` for all.
  public internal(set) var selection: StepSelection?
  /// Which moments are signalled.
  var cueRule: CueRule
  /// When the person went back to where the run stands, since a second time soon after goes one step
  /// further; `nil` once the run has moved on.
  var lastBack: SessionInstant?

  /// Whether a step has ended since the run was last led through from its beginning.
  var hasLeftStep = false

  /// Whether no step has ended yet, or every one that had is to be done again.
  var isAtFirstStep: Bool { !hasLeftStep || outcomes.allSatisfy { $0 == nil } }

  /// Whether every step that ended was skipped.
  var isSkipped: Bool { outcomes.allSatisfy { $0 == nil || $0 == .skipped } }

  /// Makes a run that stands, held, at the beginning of a plan.
  public init(_ plan: SessionPlan, episode: Int? = nil, cueRule: CueRule = .standard) {
    self.plan = plan
    self.episode = episode
    self.cueRule = cueRule
    spent = Array(repeating: .zero, count: plan.segments.count)
    outcomes = Array(repeating: nil, count: plan.segments.count)
  }

  /// The current segment, or `nil` once the run is through.
  public var segment: Segment? {
    plan.segments.indices.contains(index) ? plan.segments[index] : nil
  }

  /// The dose of the current segment: alone, since a whole segment is a lot to copy.
  var dose: Dose? { isThrough ? nil : plan.segments[index].dose }

  /// Whether the current segment is a step.
  var isAtStep: Bool { !isThrough && plan.segments[index].isStep }

  /// Whether a segment is passed over, because it is not for this cramp.
  public func passesOver(_ index: Int) -> Bool {
    guard let selection, plan.segments.indices.contains(index) else { return false }
    return selection.passesOver(plan.segments[index], at: index)
  }

  /// Whether every segment is behind.
  public var isThrough: Bool { index >= plan.segments.count }

  /// The length of the current segment with what the person added, or `nil` if it is open-ended.
  public var length: Duration? { dose?.nominalDuration.map { $0 + added } }

  /// Where in a range the least is reached; `nil` where there is no range.
  public var least: Duration? {
    guard case .hold(let least, let most)? = dose, least < most else { return nil }
    return least
  }

  /// How far into the current segment the run is.
  public func position(at now: SessionInstant) -> Duration {
    switch progress {
    case .running(let since): now - since
    case .held(let position): position
    }
  }

  /// What is left of the current segment, or `nil` if it is open-ended.
  public func remaining(at now: SessionInstant) -> Duration? {
    length.map { max(.zero, $0 - position(at: now)) }
  }

  /// The number of the repetition under way, from 1, in steps that are paced by a tempo.
  public func repetition(at now: SessionInstant) -> Int? {
    guard case .reps(let count, let tempo?)? = dose else { return nil }
    return min(count, repetitionsBehind(after: position(at: now), tempo: tempo) + 1)
  }

  /// How many whole repetitions fit into a time, in whole numbers: a quotient of fractions may fall
  /// short of the very moment at which the count goes on.
  func repetitionsBehind(after position: Duration, tempo: Duration) -> Int {
    Int(max(0, position.wholeMilliseconds) / max(1, tempo.wholeMilliseconds))
  }

  /// Whether the current dose has been reached, so that ending it now counts as done.
  public func isDoseReached(at now: SessionInstant) -> Bool {
    guard let least = dose?.leastDuration else { return true }
    return position(at: now) >= least
  }

  /// What became of each step, in the plan's order; `nil` for steps that have not ended.
  public var stepResults: [(segment: Int, result: StepResult?)] {
    plan.segments.indices.filter { plan.segments[$0].isStep }.map { index in
      (index, outcomes[index].map { StepResult(outcome: $0, spent: spent[index]) })
    }
  }

  /// How many steps are done.
  public var stepsDone: Int {
    plan.segments.indices.count { plan.segments[$0].isStep && outcomes[$0] == .done }
  }
}
