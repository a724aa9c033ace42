// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

/// A session that was cut off, as it was when it was last seen, and what can be done with it.
package struct UnfinishedScreen: Screen {
  package var modal: Modal?
  /// How long ago the session was seen.
  package var age: Duration
  /// The session.
  package let session: UnfinishedSession
  /// Whether the log is doing what the person chose, so that they cannot choose anything else.
  package private(set) var isUnderWay = false

  /// Makes the screen.
  package init(session: UnfinishedSession) {
    self.session = session
    age = session.age
  }

  package mutating func perform(
    _ action: UnfinishedAction, in context: ScreenContext
  ) -> ScreenCommand<UnfinishedCommand>? {
    isUnderWay = true
    return .own(.resume(session.id))
  }

  package mutating func confirm() -> ScreenCommand<UnfinishedCommand>? {
    isUnderWay = true
    return .own(.finish(session.id))
  }

  /// Lets the person choose again, if what they chose did not come about.
  package mutating func chooseAgain() { isUnderWay = false }
}
