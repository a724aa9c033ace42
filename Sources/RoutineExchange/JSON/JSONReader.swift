// SPDX-License-Identifier: MIT
import StrictYAML

// The rule of this file: RFC 8259, except that control characters in strings are noted and
// accepted, since some programs export such strings. Every byte is read once.

/// Reads JSON, with limits.
struct JSONReader {
  /// The deepest nesting: several times that of any valid file.
  static let deepestNesting = 32
  /// The most values.
  static let mostValues = 100_000

  private let source: SourceText
  private var position: Int
  private var valueCount = 0
  /// The offsets of characters that no string may hold.
  private(set) var damages: [Int] = []

  init(_ source: SourceText) {
    self.source = source
    position = source.start
  }

  private var byte: UInt8 { source.bytes[position] }
  private var isAtEnd: Bool { position >= source.end }

  /// Reads the whole text as one value.
  mutating func document() throws(SyntaxFault) -> JSONNode {
    let node = try value(depth: 0)
    skipSpace()
    if !isAtEnd { throw fault("unexpected text after the end; delete it") }
    return node
  }

  private mutating func value(depth: Int) throws(SyntaxFault) -> JSONNode {
    skipSpace()
    let start = position
    valueCount += 1
    if valueCount > Self.mostValues { throw fault("more than \(Self.mostValues) values") }
    if depth > Self.deepestNesting { throw fault("nested more than \(Self.deepestNesting) deep") }
    guard !isAtEnd else { throw fault("the file ends in the middle; is it complete?") }
    switch byte {
    case UInt8(ascii: "{"):
      return JSONNode(offset: start, content: .object(try members(depth: depth)))
    case UInt8(ascii: "["):
      return JSONNode(offset: start, content: .array(try elements(depth: depth)))
    case UInt8(ascii: "\""): return JSONNode(offset: start, content: .text(try string()))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return JSONNode(offset: start, content: .number(try number()))
    default:
      for (word, content) in [
        ("true", JSONNode.Content.flag(true)), ("false", .flag(false)), ("null", .null),
      ]
      where source.bytes[start..<min(start + word.utf8.count, source.end)].elementsEqual(word.utf8)
      {
        position += word.utf8.count
        return JSONNode(offset: start, content: content)
      }
      throw fault("expected a value")
    }
  }

  private mutating func members(depth: Int) throws(SyntaxFault) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    position += 1
    skipSpace()
    if take("}") { return members }
    repeat {
      skipSpace()
      let start = position
      guard !isAtEnd, byte == UInt8(ascii: "\"") else { throw fault("expected a key in quotes") }
      let key = try string()
      skipSpace()
      guard take(":") else { throw fault("expected ':' after the key") }
      members.append(.init(key: key, offset: start, value: try value(depth: depth + 1)))
      skipSpace()
    } while take(",")
    guard take("}") else { throw fault("expected ',' or '}'") }
    return members
  }

  private mutating func elements(depth: Int) throws(SyntaxFault) -> [JSONNode] {
    var elements: [JSONNode] = []
    position += 1
    skipSpace()
    if take("]") { return elements }
    repeat {
      elements.append(try value(depth: depth + 1))
      skipSpace()
    } while take(",")
    guard take("]") else { throw fault("expected ',' or ']'") }
    return elements
  }

  private mutating func number() throws(SyntaxFault) -> String {
    let start = position
    _ = take("-")
    let first = position
    digits()
    let count = position - first
    guard count > 0, count == 1 || source.bytes[first] != UInt8(ascii: "0") else {
      throw SyntaxFault(offset: start, message: "not a valid JSON number")
    }
    if take(".") {
      let first = position
      digits()
      if position == first { throw SyntaxFault(offset: start, message: "not a valid JSON number") }
    }
    if take("e") || take("E") {
      if !take("-") { _ = take("+") }
      let first = position
      digits()
      if position == first { throw SyntaxFault(offset: start, message: "not a valid JSON number") }
    }
    return source.text(start..<position)
  }

  private mutating func digits() {
    while byte.isDigit { position += 1 }
  }

  private mutating func string() throws(SyntaxFault) -> String {
    let start = position
    var bytes: [UInt8] = []
    position += 1
    while !isAtEnd, byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\") {
        bytes.append(contentsOf: try escape().utf8)
      } else if byte < 0x20 {
        damage(at: position, &bytes)
        position += 1
      } else {
        bytes.append(byte)
        position += 1
      }
    }
    guard !isAtEnd else {
      throw SyntaxFault(offset: start, message: "a quote that is never closed")
    }
    position += 1
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func escape() throws(SyntaxFault) -> String {
    let start = position
    position += 1
    let letter = byte
    position += isAtEnd ? 0 : 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return String(Unicode.Scalar(letter))
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): return " "
    case UInt8(ascii: "b"), UInt8(ascii: "f"): return ""
    case UInt8(ascii: "u"): return try character(from: start)
    default: throw SyntaxFault(offset: start, message: "not a valid JSON escape")
    }
  }

  /// The character of a `\u` escape, or of a surrogate pair of them.
  private mutating func character(from start: Int) throws(SyntaxFault) -> String {
    let first = try unit(start)
    if let scalar = Unicode.Scalar(first) { return String(scalar) }
    let next = position
    if first < 0xDC00, byte == UInt8(ascii: "\\"), position + 1 < source.end,
      source.bytes[position + 1] == UInt8(ascii: "u")
    {
      position += 2
      let second = try unit(next)
      if (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return String(scalar)
      }
      position = next
    }
    var bytes: [UInt8] = []
    damage(at: start, &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func unit(_ start: Int) throws(SyntaxFault) -> UInt32 {
    let digits = source.bytes[position..<min(position + 4, source.end)]
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw SyntaxFault(offset: start, message: "not a valid JSON escape") }
    position += 4
    return unit
  }

  private mutating func damage(at offset: Int, _ bytes: inout [UInt8]) {
    damages.append(offset)
    bytes.append(contentsOf: "\u{FFFD}".utf8)
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard !isAtEnd, byte == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while !isAtEnd, byte.isSpace || byte == .lineFeed { position += 1 }
  }

  private func fault(_ message: String) -> SyntaxFault {
    SyntaxFault(offset: position, message: message)
  }
}
