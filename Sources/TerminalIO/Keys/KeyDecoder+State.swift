// SPDX-License-Identifier: MIT

extension KeyDecoder {
  /// The position within a sequence.
  enum State {
    case ground
    /// After ESC; `given` if that was already reported as a key.
    case escape(given: Bool)
    /// After ESC and an intermediate byte, up to the final one.
    case intermediate
    /// After ESC `[`, with the parameter bytes so far.
    case control([UInt8])
    /// After ESC `[ [`, which on the Linux console precedes the letter of a function key.
    case consoleFunction
    /// After ESC `O`.
    case single
    /// In a string from the terminal, with the bytes so far; `escaped` after an ESC in it.
    case string([UInt8], escaped: Bool)
    /// In a mouse event, with the number of bytes still missing.
    case mouse(missing: Int)
    /// In a multi-byte character, with the bytes so far and the number needed.
    case unicode([UInt8], needed: Int)
    /// In pasted text.
    case paste(PastedText)
  }

  /// The state after an 8-bit control byte, which stands for ESC and a letter.
  static func state(after control: UInt8) -> State {
    switch control {
    case 0x8F: .single
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F: .string([control - 0x40], escaped: false)
    case 0x9B: .control([])
    default: .ground
    }
  }
}
