// SPDX-License-Identifier: MIT

import TextCanvas

extension Key {
  /// Whether it goes on as long as it is held.
  ///
  /// - Parameter intoText: Whether characters are written into a line of text.
  func goesOn(intoText: Bool) -> Bool {
    switch self {
    case .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .backspace, .tab: true
    case .delete: intoText
    case .character(let character): intoText || "+=jk".contains(character)
    default: false
    }
  }
}
