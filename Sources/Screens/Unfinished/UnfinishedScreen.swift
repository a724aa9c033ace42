// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

/// A cut-off session, as last seen, and what can be done with it.
package struct UnfinishedScreen: Screen {
  package var modal: Modal?
  /// How long ago the session was last seen.
  package var age: Duration
  /// The session.
  package let session: UnfinishedSession
  /// Whether the person's choice is being carried out, so that no other is possible.
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

  /// Lets the person choose again, if their choice failed.
  package mutating func chooseAgain() { isUnderWay = false }
}
