// SPDX-License-Identifier: MIT

import TextCanvas

/// Mouse reports: as numbers (mode 1006) or, from terminals without that mode, as three bytes,
/// which are ignored.
enum MouseSequences {
  /// The number of bytes after ESC `[ M`.
  static let bytesWithoutNumbers = 3

  /// Whether ESC `[` parameters final is a mouse report.
  static func isMouse(parameters: [UInt8], final: UInt8) -> Bool {
    parameters.first == UInt8(ascii: "<") && "Mm".utf8.contains(final)
  }

  /// The key of ESC `[ <` button `;` column `;` row final; `nil` for other mouse events.
  static func key(parameters: [UInt8], final: UInt8) -> Key? {
    let numbers = parameters.dropFirst().split(separator: UInt8(ascii: ";"))
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    guard final == UInt8(ascii: "M"), numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else {
      return nil
    }
    // The same number also holds Shift, Alt and Ctrl.
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
