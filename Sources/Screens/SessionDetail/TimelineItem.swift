// SPDX-License-Identifier: MIT
import SessionEngine

/// One entry of a session's timeline.
struct TimelineItem: Hashable, Sendable {
  /// What it tells.
  enum Content: Hashable, Sendable {
    /// A phase begins; the time in its steps, or `nil` where it is told already.
    case phase(String, Duration?)
    /// A step: what was planned, how long it took, and what became of it.
    case step(name: String, planned: String, actual: Duration, outcome: StepOutcome?)
    /// A cramp hits; what came of it.
    case cramp(String, outcome: String)
    /// The session was held.
    case held(String)
    /// Something to know about what stands above.
    case detail(String)
    /// What was not done.
    case notDone(String)
    /// The session ended.
    case end(SessionOutcome)
  }

  /// When; `nil` for what belongs to the item above.
  let at: SessionInstant?
  /// Whether it is part of a cramp.
  let isPartOfCramp: Bool
  /// What it tells.
  let content: Content

  init(at: SessionInstant?, isPartOfCramp: Bool = false, _ content: Content) {
    self.at = at
    self.isPartOfCramp = isPartOfCramp
    self.content = content
  }
}
