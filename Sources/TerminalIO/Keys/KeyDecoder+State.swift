// SPDX-License-Identifier: MIT

extension KeyDecoder {
  /// Where in a sequence the bytes have come to.
  enum State {
    case ground
    /// After ESC; true once it has been given as a key.
    case escape(given: Bool)
    /// After ESC and a byte that only begins a sequence, up to its last one.
    case intermediate
    /// After ESC `[`, with the bytes so far.
    case control([UInt8])
    /// After ESC `[ [`, which the Linux console puts before the letter of a function key.
    case consoleFunction
    /// After ESC `O`.
    case single
    /// A string of the terminal, up to its end, with the bytes so far; true after an ESC in it.
    case string([UInt8], escaped: Bool)
    /// What the mouse does, told in bytes, of which so many are missing.
    case mouse(missing: Int)
    /// A character of several bytes, with those so far and how many it needs.
    case unicode([UInt8], needed: Int)
    /// Pasted text, with how many bytes of its end have been seen.
    case paste(matched: Int)
  }

  /// The state after one of the control bytes above ASCII that stand for ESC and a letter.
  static func state(after control: UInt8) -> State {
    switch control {
    case 0x8F: .single
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F: .string([control - 0x40], escaped: false)
    case 0x9B: .control([])
    default: .ground
    }
  }
}
