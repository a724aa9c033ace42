// SPDX-License-Identifier: MIT
import SessionEngine

/// JSON as in the records: numbers are integers, and the keys of an object keep their order.
///
/// There is only one way to write it: no spaces, a single way of escaping, and no NUL. So a reader
/// does not check the form, but writes the value again and compares.
package enum JSON {
  case null
  case flag(Bool)
  case integer(Int64)
  case text(String)
  case array([JSON])
  case object([Field])

  /// A key of an object, and its value.
  package struct Field {
    package let key: String
    package let value: JSON

    package init(key: String, value: JSON) {
      self.key = key
      self.value = value
    }
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  /// Its bytes as a text.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .integer(let integer): bytes.append(contentsOf: String(integer).utf8)
    case .text(let text): Self.write(text, to: &bytes)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let fields):
      bytes.append(UInt8(ascii: "{"))
      for (index, field) in fields.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(field.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        field.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { utf8 in
      var rest = utf8[...]
      while let place = rest.firstIndex(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
        bytes.append(contentsOf: rest[..<place])
        bytes.append(contentsOf: escaped(rest[place]).utf8)
        rest = rest[(place + 1)...]
      }
      bytes.append(contentsOf: rest)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escaped(_ byte: UInt8) -> String {
    switch byte {
    // SQLite takes it for the end of a text.
    case 0x00: ""
    case 0x22: "\\\""
    case 0x5C: "\\\\"
    case 0x0A: "\\n"
    default: (byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16)
    }
  }
}

extension JSON: ExpressibleByDictionaryLiteral {
  /// Makes an object from the fields that have a value.
  package init(dictionaryLiteral fields: (String, JSON?)...) {
    var present: [Field] = []
    present.reserveCapacity(fields.count)
    for case (let key, let value?) in fields { present.append(Field(key: key, value: value)) }
    self = .object(present)
  }

  /// The integer, clamped to bounds.
  static func integer(_ value: Int64, in bounds: ClosedRange<Int64>) -> JSON {
    .integer(min(max(value, bounds.lowerBound), bounds.upperBound))
  }

  static func integer(_ value: Int, in bounds: ClosedRange<Int64>) -> JSON {
    .integer(Int64(value), in: bounds)
  }

  static func milliseconds(_ value: Duration) -> JSON {
    .integer(value.wholeMilliseconds, in: RecordLimits.milliseconds)
  }

  static func at(_ moment: LocalMoment) -> JSON {
    .integer(moment.unixMilliseconds, in: RecordLimits.unixMilliseconds)
  }

  static func offset(_ moment: LocalMoment) -> JSON { .integer(Int64(moment.offsetSeconds)) }

  static func word(_ word: (some RawRepresentable<String>)?) -> JSON? {
    word.map { .text($0.rawValue) }
  }

  static func words(_ words: [some RawRepresentable<String>]) -> JSON {
    .array(words.map { .text($0.rawValue) })
  }
}

extension JSON {
  /// The value of a key, if this is an object.
  subscript(_ key: String) -> JSON? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.key == key }?.value
  }

  func flag(_ key: String) -> Bool? { if case .flag(let flag) = self[key] { flag } else { nil } }

  func integer(_ key: String) -> Int64? {
    if case .integer(let integer) = self[key] { integer } else { nil }
  }

  func number(_ key: String) -> Int? { integer(key).map { Int($0) } }

  func milliseconds(_ key: String) -> Duration? { integer(key).map { .milliseconds($0) } }

  func text(_ key: String) -> String? { self[key]?.text }

  func word<Word: RawRepresentable<String>>(_ key: String) -> Word? { self[key]?.word() }

  func word<Word: RawRepresentable<String>>() -> Word? { text.flatMap(Word.init(rawValue:)) }

  func words<Word: RawRepresentable<String>>(_ key: String) -> [Word]? {
    array(key)?.compactMap { $0.word() }
  }

  func array(_ key: String) -> [JSON]? {
    if case .array(let values) = self[key] { values } else { nil }
  }

  /// The moment under a key, together with `utc_offset_s`.
  func moment(_ key: String) -> LocalMoment? {
    guard let milliseconds = integer(key), let offset = number("utc_offset_s") else { return nil }
    return LocalMoment(unixMilliseconds: milliseconds, offsetSeconds: offset)
  }

  private var text: String? { if case .text(let text) = self { text } else { nil } }
}
