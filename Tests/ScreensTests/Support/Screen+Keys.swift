// SPDX-License-Identifier: MIT
import TextCanvas

@testable import Screens

extension Screen {
  mutating func handle(_ key: Key, in context: ScreenContext) -> ScreenCommand<Command>? {
    press(key, in: context).command
  }

  /// Whether a key means something here.
  func knows(_ key: Key, in context: ScreenContext) -> Bool {
    var pressed = self
    return pressed.press(key, in: context).isKnown
  }
}
