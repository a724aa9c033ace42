// SPDX-License-Identifier: MIT
import Screens
import TerminalIO
import TextCanvas

// The rule of this file: nobody has to guess whether a key was accepted, and nobody is told twice
// in a row.

extension RunLoop {
  /// Says that a key does nothing here, once for each screen, until a key does something or the
  /// screen changes.
  mutating func tell(of key: Key, on stage: any Stage, isKnown: Bool) {
    guard !terminal.isReadOut else { return }
    if key == .character("c"), stage.session?.screen.forbidsStretch == true {
      return announce(KeyText.noStretch, .answer)
    }
    let screen = ObjectIdentifier(type(of: stage))
    // People in pain press the cramp key more often than needed.
    guard key != .character("c"), !isKnown else {
      if unknownKeyToldOn != nil {
        for text in [KeyText.unknown, KeyText.otherSite] { news.withdraw(text, at: BootClock.now) }
      }
      unknownKeyToldOn = nil
      return
    }
    guard unknownKeyToldOn != screen else { return }
    unknownKeyToldOn = screen
    // The reason for an earlier failure matters more.
    if !news.isAnswer { announce(unknown(key, on: stage), .answer) }
  }

  /// What to press instead: the sites have digits only until the first step of relief ends.
  private func unknown(_ key: Key, on stage: any Stage) -> String {
    guard case .relief? = stage.session?.machine.state, let digit = key.digit, digit > 0 else {
      return KeyText.unknown
    }
    return KeyText.otherSite
  }
}
