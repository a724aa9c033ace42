// SPDX-License-Identifier: MIT

import TextCanvas

/// What terminals send of the mouse: in numbers (mode 1006), or, where they do not know that mode, in
/// three bytes, which tell nothing here.
enum MouseSequences {
  /// The bytes after ESC `[ M`.
  static let bytesWithoutNumbers = 3

  /// Whether ESC `[` parameters final is about the mouse.
  static func isMouse(parameters: [UInt8], final: UInt8) -> Bool {
    parameters.first == UInt8(ascii: "<") && "Mm".utf8.contains(final)
  }

  /// The key of ESC `[ <` button `;` column `;` row final; `nil` for what the mouse does beside.
  static func key(parameters: [UInt8], final: UInt8) -> Key? {
    let numbers = parameters.dropFirst().split(separator: UInt8(ascii: ";"))
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    guard final == UInt8(ascii: "M"), numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else {
      return nil
    }
    // Shift, Alt and Ctrl are told in the same number.
    let action: MouseAction
    switch numbers[0] & ~0b1_1100 {
    case 0: action = .press
    case 64: action = .scrollUp
    case 65: action = .scrollDown
    default: return nil
    }
    return .mouse(action, at: CellPosition(row: numbers[2] - 1, column: numbers[1] - 1))
  }
}
