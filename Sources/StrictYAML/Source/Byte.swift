// SPDX-License-Identifier: MIT

/// The bytes that matter to the grammar.
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

  /// Whether it ends a line. Carriage returns only occur before line feeds.
  var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn || self == .end }

  /// Whether it separates words.
  package var isSpace: Bool { self == .space || self == .tab }

  /// Whether it is blank: a space, a tab or a line end.
  var isBlank: Bool { isSpace || isLineEnd }

  /// Whether it is special inside `[ ]` or `{ }`.
  var isFlowIndicator: Bool {
    switch self {
    case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace: true
    default: false
    }
  }

  /// Whether it is an ASCII digit.
  package var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}
