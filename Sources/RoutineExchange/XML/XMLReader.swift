// SPDX-License-Identifier: MIT
import StrictYAML

// The rule of this file: elements, attributes, text, CDATA and the five predefined entities of XML
// 1.0. A document type with declarations is refused, so that nothing is fetched or expanded. Every
// byte is read once.

/// Reads XML, with limits.
struct XMLReader {
  /// The deepest nesting: several times that of any valid file.
  static let deepestNesting = 32
  /// The most elements and attributes.
  static let mostParts = 100_000

  private let source: SourceText
  private var position: Int
  private var partCount = 0

  init(_ source: SourceText) {
    self.source = source
    position = source.start
  }

  private var byte: UInt8 { source.bytes[position] }
  private var isAtEnd: Bool { position >= source.end }

  /// Reads the whole text as one element.
  mutating func document() throws(SyntaxFault) -> XMLElement {
    try skipAround()
    guard !isAtEnd, byte == UInt8(ascii: "<") else { throw fault("expected an element") }
    let root = try element(depth: 1)
    try skipAround()
    if !isAtEnd { throw fault("unexpected text after the end; delete it") }
    return root
  }

  /// Skips what may surround the root.
  private mutating func skipAround() throws(SyntaxFault) {
    while true {
      skipSpace()
      if isAt("<?") {
        try skip(past: "?>")
      } else if isAt("<!--") {
        try skip(past: "-->")
      } else if isAt("<!DOCTYPE") {
        let start = position
        while !isAtEnd, byte != UInt8(ascii: ">") {
          if byte == UInt8(ascii: "[") {
            throw SyntaxFault(
              offset: start, message: "a document type with declarations is not read; delete it")
          }
          position += 1
        }
        try skip(past: ">")
      } else {
        return
      }
    }
  }

  private mutating func element(depth: Int) throws(SyntaxFault) -> XMLElement {
    let start = position
    if depth > Self.deepestNesting { throw fault("nested more than \(Self.deepestNesting) deep") }
    try count()
    position += 1
    let name = try name()
    var element = XMLElement(name: name, offset: start, attributes: try attributes())
    if isAt("/>") {
      position += 2
      return element
    }
    guard !isAtEnd, byte == UInt8(ascii: ">") else { throw fault("expected '>'") }
    position += 1
    var text: [UInt8] = []
    while !isAt("</") {
      if isAtEnd {
        throw SyntaxFault(offset: start, message: "<\(visible(name))> is never closed")
      } else if isAt("<!--") {
        try skip(past: "-->")
      } else if isAt("<?") {
        try skip(past: "?>")
      } else if isAt("<![CDATA[") {
        let first = position + "<![CDATA[".utf8.count
        try skip(past: "]]>")
        text += source.bytes[first..<(position - 3)]
      } else if byte == UInt8(ascii: "<") {
        element.children.append(try self.element(depth: depth + 1))
      } else if byte == UInt8(ascii: "&") {
        text += try entity()
      } else {
        text.append(byte)
        position += 1
      }
    }
    let end = position
    position += 2
    guard try self.name() == name else {
      throw SyntaxFault(
        offset: end, message: "expected </\(visible(name))>, the end of what is open")
    }
    skipSpace()
    guard !isAtEnd, byte == UInt8(ascii: ">") else { throw fault("expected '>'") }
    position += 1
    element.text = String(decoding: text, as: UTF8.self)
    return element
  }

  private mutating func attributes() throws(SyntaxFault) -> [XMLElement.Attribute] {
    var attributes: [XMLElement.Attribute] = []
    while true {
      skipSpace()
      if isAtEnd || byte == UInt8(ascii: ">") || isAt("/>") { return attributes }
      let start = position
      try count()
      let name = try name()
      skipSpace()
      guard !isAtEnd, byte == UInt8(ascii: "=") else { throw fault("expected '='") }
      position += 1
      skipSpace()
      let quote = byte
      guard !isAtEnd, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        throw fault("expected a value in quotes")
      }
      position += 1
      var value: [UInt8] = []
      while !isAtEnd, byte != quote {
        if byte == UInt8(ascii: "&") {
          value += try entity()
        } else {
          value.append(byte)
          position += 1
        }
      }
      guard !isAtEnd else {
        throw SyntaxFault(offset: start, message: "a quote that is never closed")
      }
      position += 1
      attributes.append(
        .init(name: name, offset: start, value: String(decoding: value, as: UTF8.self)))
    }
  }

  private mutating func name() throws(SyntaxFault) -> String {
    let start = position
    while !isAtEnd {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"),
        UInt8(ascii: "-"), UInt8(ascii: "."), 0x80...0xFF:
        position += 1
        continue
      default: break
      }
      break
    }
    if position == start { throw fault("expected a name") }
    return source.text(start..<position)
  }

  private mutating func entity() throws(SyntaxFault) -> [UInt8] {
    let start = position
    let longest = 12
    position += 1
    while !isAtEnd, byte != UInt8(ascii: ";"), position - start < longest { position += 1 }
    let name = source.text((start + 1)..<position)
    guard !isAtEnd, byte == UInt8(ascii: ";"), let text = Self.text(ofEntity: name) else {
      throw SyntaxFault(offset: start, message: "not a valid XML entity; '&' is '&amp;'")
    }
    position += 1
    return Array(text.utf8)
  }

  private static func text(ofEntity name: String) -> String? {
    let names = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
    guard name.first == "#" else { return names[name] }
    let isHexadecimal = name.dropFirst().first == "x"
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard digits.first?.isHexDigit == true else { return nil }
    return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init).map {
      String($0)
    }
  }

  private mutating func count() throws(SyntaxFault) {
    partCount += 1
    if partCount > Self.mostParts {
      throw fault("more than \(Self.mostParts) elements and attributes")
    }
  }

  private func isAt(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= source.end else { return false }
    for index in 0..<count where source.bytes[position + index] != text.utf8Start[index] {
      return false
    }
    return true
  }

  private mutating func skip(past text: StaticString) throws(SyntaxFault) {
    let start = position
    while !isAtEnd, !isAt(text) { position += 1 }
    guard !isAtEnd else { throw SyntaxFault(offset: start, message: "the end of this is missing") }
    position += text.utf8CodeUnitCount
  }

  private mutating func skipSpace() {
    while !isAtEnd, byte.isSpace || byte == .lineFeed { position += 1 }
  }

  private func fault(_ message: String) -> SyntaxFault {
    SyntaxFault(offset: position, message: message)
  }
}
