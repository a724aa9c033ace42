// SPDX-License-Identifier: MIT
import Screens
import SessionEngine
import TerminalIO

/// A session that was cut off, on the screen: the pure screen, and what ties it to the clock.
struct UnfinishedStage: Stage {
  /// The screen.
  var screen: UnfinishedScreen
  /// When the session was last seen, by the boot clock of now.
  let seenAt: Duration
  /// Whether it came up by itself and no key has answered it, so that the next one may be meant for what
  /// was there before.
  var cameByItself = false

  /// Makes a stage; `seenAt` is when the session was last seen, by the boot clock of now.
  init(_ session: UnfinishedSession, seenAt: Duration) {
    screen = UnfinishedScreen(session: session)
    self.seenAt = seenAt
  }

  /// The next moment of the boot clock at which what is shown changes by itself: the next minute.
  var deadline: Duration? { seenAt + .seconds((screen.age.wholeSeconds / 60 + 1) * 60) }

  /// Tells the screen how long ago it is now.
  mutating func tellAge() { screen.age = max(.zero, BootClock.now - seenAt) }

  static func perform(_ command: UnfinishedCommand, in loop: inout RunLoop) {
    loop.perform(command)
  }
}
