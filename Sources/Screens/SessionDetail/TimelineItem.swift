// SPDX-License-Identifier: MIT
import SessionEngine

/// One entry of a session's timeline.
struct TimelineItem: Hashable, Sendable {
  /// The kinds of items.
  enum Content: Hashable, Sendable {
    /// A phase begins; with the time in its steps, or `nil` if that was shown before.
    case phase(String, Duration?)
    /// A step: its plan, its time and its result.
    case step(name: String, planned: String, actual: Duration, outcome: StepOutcome?)
    case cramp(String, outcome: String)
    /// The session was held.
    case held(String)
    /// A remark on the item above.
    case detail(String)
    /// Steps that were not done.
    case notDone(String)
    case end(SessionOutcome)
  }

  /// When it happened; `nil` if it belongs to the item above.
  let at: SessionInstant?
  let isPartOfCramp: Bool
  let content: Content

  init(at: SessionInstant?, isPartOfCramp: Bool = false, _ content: Content) {
    self.at = at
    self.isPartOfCramp = isPartOfCramp
    self.content = content
  }
}
