// SPDX-License-Identifier: MIT
import Screens
import SessionEngine
import TerminalIO

/// A cut-off session on the screen, connected to the clock. A class, as a session is large.
final class UnfinishedStage: Stage {
  /// The screen.
  var screen: UnfinishedScreen
  /// What other screens say of it.
  let mention: UnfinishedMention
  /// When the session was last seen, on the current boot clock.
  let seenAt: Duration
  /// Whether it came up by itself and is still unanswered, so that the next key may be meant for
  /// the screen before.
  var cameByItself = false

  /// Makes a stage; `seenAt` is when the session was last seen, on the current boot clock.
  init(_ session: UnfinishedSession, seenAt: Duration) {
    screen = UnfinishedScreen(session: session)
    mention = UnfinishedMention(session)
    self.seenAt = seenAt
  }

  /// The same session, to be asked about anew.
  var anew: UnfinishedStage { UnfinishedStage(screen.session, seenAt: seenAt) }

  /// When the age shown next changes: at the next minute.
  var deadline: Duration? { seenAt + .seconds((screen.age.wholeSeconds / 60 + 1) * 60) }

  /// Updates the age on the screen.
  func tellAge() { screen.age = max(.zero, BootClock.now - seenAt) }

  static func perform(_ command: UnfinishedCommand, in loop: inout RunLoop) {
    loop.perform(command)
  }
}
