// SPDX-License-Identifier: MIT
import Screens
import TerminalIO
import TextCanvas

// The rule of this file: nobody is left to guess whether a key was taken, and nobody is told twice in a row
// that one was not.

extension RunLoop {
  /// Says that a key does nothing here, once for the screen on top; a key that does something, or another
  /// screen, begins anew.
  mutating func tellIfUnknown(_ key: Key) {
    guard let top = stages.last, !terminal.tellsOfUnknownKeys else { return }
    let screen = ObjectIdentifier(type(of: top))
    // Whoever is in pain hits the cramp key more often than it takes.
    guard key != .character("c"), !top.knows(key, in: context) else {
      if unknownKeyToldOn != nil { news.withdraw(KeyText.unknown, at: BootClock.now) }
      unknownKeyToldOn = nil
      return
    }
    guard unknownKeyToldOn != screen else { return }
    unknownKeyToldOn = screen
    // What the person wanted to know is worth more.
    if !news.isAnswer { announce(KeyText.unknown, .answer) }
  }
}

extension Stage {
  /// Whether a key means something on the screen.
  fileprivate func knows(_ key: Key, in context: ScreenContext) -> Bool {
    screen.knows(key, in: context)
  }
}
