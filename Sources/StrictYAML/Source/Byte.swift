// SPDX-License-Identifier: MIT

/// The bytes that the file's grammar is made of.
extension UInt8 {
  static let end: UInt8 = 0x00
  package static let tab: UInt8 = 0x09
  package static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space = UInt8(ascii: " ")
  static let hash = UInt8(ascii: "#")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  package static let dash = UInt8(ascii: "-")
  package static let point = UInt8(ascii: ".")
  static let question = UInt8(ascii: "?")
  static let percent = UInt8(ascii: "%")
  static let ampersand = UInt8(ascii: "&")
  static let asterisk = UInt8(ascii: "*")
  static let exclamation = UInt8(ascii: "!")
  static let pipe = UInt8(ascii: "|")
  static let greater = UInt8(ascii: ">")
  static let doubleQuote = UInt8(ascii: "\"")
  static let singleQuote = UInt8(ascii: "'")
  static let backslash = UInt8(ascii: "\\")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")

  /// Whether the line ends here. A carriage return only ever stands before a line feed.
  var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn || self == .end }

  /// Whether it separates words.
  package var isSpace: Bool { self == .space || self == .tab }

  /// Whether nothing is written here: a space, a tab or the line's end.
  var isBlank: Bool { isSpace || isLineEnd }

  /// Whether it has a meaning of its own between `[` and `]` or `{` and `}`.
  var isFlowIndicator: Bool {
    switch self {
    case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace: true
    default: false
    }
  }

  /// Whether it is an ASCII digit.
  package var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}
