// SPDX-License-Identifier: MIT

import TextCanvas

/// Text between the marks of a paste, and what of it a text field takes: the characters that can be
/// typed, on one line.
///
/// It takes as much as the longest field holds; nobody waits for the rest of a book.
struct PastedText: Hashable, Sendable {
  /// The most characters taken from one paste.
  static let longest = 4096
  /// The mark of its end.
  private static let end = Array("\u{1B}[201~".utf8)

  /// How many bytes of the end mark have come.
  private var matched = 0
  /// The bytes of a character that is not complete.
  private var partial: [UInt8] = []
  /// Whether a space is to follow if more text does, for a new line or a tab.
  private var hasGap = false
  private var count = 0

  /// Takes a byte.
  ///
  /// - Returns: The characters it completes; `nil` if it was the last byte of the end mark.
  mutating func take(_ byte: UInt8, isUnicode: Bool) -> [Character]? {
    if byte == Self.end[matched] {
      matched += 1
      return matched == Self.end.count ? nil : []
    }
    // What looked like the end mark was text, all but its ESC.
    let text = Self.end[..<matched].dropFirst()
    matched = byte == Self.end[0] ? 1 : 0
    return (text + (matched == 0 ? [byte] : [])).flatMap { write($0, isUnicode: isUnicode) }
  }

  private mutating func write(_ byte: UInt8, isUnicode: Bool) -> [Character] {
    switch byte {
    case 0x09, 0x0A, 0x0D:
      partial = []
      hasGap = count > 0
      return []
    case 0x20...0x7E:
      partial = []
      return write(Character(Unicode.Scalar(byte)))
    case 0x80... where isUnicode:
      // A byte that cannot go on begins anew.
      partial = (0x80...0xBF).contains(byte) ? partial + [byte] : [byte]
      if partial.count > 4 { partial = [] }
      guard let character = Character(typed: partial) else { return [] }
      partial = []
      return write(character)
    default: return []
    }
  }

  private mutating func write(_ character: Character) -> [Character] {
    let text: [Character] = hasGap && character != " " ? [" ", character] : [character]
    hasGap = false
    let taken = text.prefix(Self.longest - count)
    count += taken.count
    return Array(taken)
  }
}

extension Character {
  /// The character that these bytes of UTF-8 type; `nil` if they are none, or one that controls
  /// something.
  init?(typed bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self), text.count == 1,
      let character = text.first, text.visible == text
    else { return nil }
    self = character
  }
}
