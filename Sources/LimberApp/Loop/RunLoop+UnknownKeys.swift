// SPDX-License-Identifier: MIT
import Screens
import TerminalIO
import TextCanvas

// The rule of this file: nobody has to guess whether a key was accepted, and nobody is told twice
// in a row.

extension RunLoop {
  /// Says that a key does nothing here, once for each screen, until a key does something or the
  /// screen changes.
  mutating func tellIfUnknown(_ key: Key) {
    guard let top = stages.last, !terminal.tellsOfUnknownKeys else { return }
    let screen = ObjectIdentifier(type(of: top))
    // People in pain press the cramp key more often than needed.
    guard key != .character("c"), !top.knows(key, in: context) else {
      if unknownKeyToldOn != nil { news.withdraw(KeyText.unknown, at: BootClock.now) }
      unknownKeyToldOn = nil
      return
    }
    guard unknownKeyToldOn != screen else { return }
    unknownKeyToldOn = screen
    // The reason for an earlier failure matters more.
    if !news.isAnswer { announce(KeyText.unknown, .answer) }
  }
}

extension Stage {
  /// Whether a key means something on the screen.
  fileprivate func knows(_ key: Key, in context: ScreenContext) -> Bool {
    screen.knows(key, in: context)
  }
}
