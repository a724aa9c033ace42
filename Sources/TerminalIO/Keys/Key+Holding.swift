// SPDX-License-Identifier: MIT

import TextCanvas

extension Key {
  /// Whether it auto-repeats while held.
  ///
  /// - Parameter intoText: Whether characters go into a text field.
  func goesOn(intoText: Bool) -> Bool {
    switch self {
    case .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .backspace, .tab: true
    case .delete: intoText
    case .character(let character): intoText || "+=jk".contains(character)
    default: false
    }
  }
}
