// SPDX-License-Identifier: MIT

import TextCanvas

/// The escape sequences of keys as sent by xterm, the Linux console, rxvt, screen and the VT100.
enum KeySequences {
  /// The key of ESC `[` parameters final, ignoring modifiers. If the terminal reports events: none
  /// for a release, and none for a repeat unless it auto-repeats.
  ///
  /// - Parameter isWriting: Whether characters go into a text field.
  static func control(parameters: [UInt8], final: UInt8, isWriting: Bool) -> Key? {
    // Private and marked sequences are replies, not keys.
    guard parameters.allSatisfy({ (0x30...0x3B).contains($0) }) else { return nil }
    let key = pressed(parameters: parameters, final: final)
    guard parameters.contains(UInt8(ascii: ":")) else { return key }
    switch KeyReport.event(of: parameters) {
    case .press: return key
    case .repeat: return key.flatMap { $0.goesOn(intoText: isWriting) ? $0 : nil }
    case .release: return nil
    }
  }

  private static func pressed(parameters: [UInt8], final: UInt8) -> Key? {
    guard final == UInt8(ascii: "~") else { return cursor(final) }
    let number = parameters.prefix { $0 != UInt8(ascii: ";") }
    return switch String(decoding: number, as: UTF8.self) {
    case "1", "7": .home
    case "3": .delete
    case "4", "8": .end
    case "5": .pageUp
    case "6": .pageDown
    default: nil
    }
  }

  /// The key of ESC `O` final: cursor keys, and the numeric keypad in application mode.
  static func single(_ final: UInt8) -> Key? {
    if let key = cursor(final) { return key }
    switch final {
    case UInt8(ascii: "M"): return .enter
    case UInt8(ascii: "I"): return .tab
    case UInt8(ascii: " "): return .character(" ")
    case UInt8(ascii: "X"): return .character("=")
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      return .character(Character(Unicode.Scalar(final - 0x40)))
    default: return nil
    }
  }

  private static func cursor(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    default: nil
    }
  }
}
