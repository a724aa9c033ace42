// SPDX-License-Identifier: MIT

extension JSON {
  /// Reads bytes that are one JSON value; `nil` if they are not, or not in the form written here.
  init?(_ bytes: ArraySlice<UInt8>) {
    var parser = JSONParser(bytes: bytes, position: bytes.startIndex)
    guard let value = parser.value(deepest: JSONParser.deepest), parser.position == bytes.endIndex
    else { return nil }
    self = value
  }

  /// Reads a text that is one JSON value.
  package init?(_ text: String) { self.init(Array(text.utf8)[...]) }
}

private struct JSONParser {
  /// The deepest nesting: a line, its plan, a step, its conditions.
  static let deepest = 6

  let bytes: ArraySlice<UInt8>
  var position: Int

  mutating func value(deepest: Int) -> JSON? {
    guard position < bytes.endIndex, deepest > 0 else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "{"):
      var fields: [JSON.Field] = []
      let isWhole = list(closedBy: UInt8(ascii: "}")) { parser in
        guard let key = parser.text(), parser.take(UInt8(ascii: ":")),
          let value = parser.value(deepest: deepest - 1)
        else { return false }
        fields.append(JSON.Field(key: key, value: value))
        return true
      }
      return isWhole ? .object(fields) : nil
    case UInt8(ascii: "["):
      var values: [JSON] = []
      let isWhole = list(closedBy: UInt8(ascii: "]")) { parser in
        guard let value = parser.value(deepest: deepest - 1) else { return false }
        values.append(value)
        return true
      }
      return isWhole ? .array(values) : nil
    case UInt8(ascii: "\""): return text().map(JSON.text)
    case UInt8(ascii: "t"): return take("true") ? .flag(true) : nil
    case UInt8(ascii: "f"): return take("false") ? .flag(false) : nil
    case UInt8(ascii: "n"): return take("null") ? .null : nil
    default: return integer().map { .integer($0) }
    }
  }

  /// Reads comma-separated items between brackets.
  private mutating func list(
    closedBy end: UInt8, _ element: (inout JSONParser) -> Bool
  ) -> Bool {
    position += 1
    if take(end) { return true }
    repeat { if !element(&self) { return false } } while take(UInt8(ascii: ","))
    return take(end)
  }

  private mutating func integer() -> Int64? {
    let isNegative = take(UInt8(ascii: "-"))
    let start = position
    var value: Int64 = 0
    // Eighteen digits fit into 64 bits, and no limit is larger.
    while position < bytes.endIndex, position - start < 18,
      case let digit = bytes[position] &- UInt8(ascii: "0"), digit <= 9
    {
      value = value * 10 + Int64(digit)
      position += 1
    }
    return position > start ? (isNegative ? -value : value) : nil
  }

  private mutating func text() -> String? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    var start = position
    var read: [UInt8] = []
    while position < bytes.endIndex {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        defer { position += 1 }
        let rest = bytes[start..<position]
        // Invalid UTF-8 is repaired, so it differs when written again.
        return read.isEmpty
          ? String(decoding: rest, as: UTF8.self)
          : String(decoding: read + rest, as: UTF8.self)
      case UInt8(ascii: "\\"):
        read += bytes[start..<position]
        position += 1
        guard let byte = escaped() else { return nil }
        read.append(byte)
        start = position
      default: position += 1
      }
    }
    return nil
  }

  /// Reads what follows a backslash.
  private mutating func escaped() -> UInt8? {
    if take("n") { return 0x0A }
    guard take("u00") else {
      defer { position += 1 }
      guard position < bytes.endIndex else { return nil }
      return switch bytes[position] {
      case UInt8(ascii: "b"): 0x08
      case UInt8(ascii: "t"): 0x09
      case UInt8(ascii: "f"): 0x0C
      case UInt8(ascii: "r"): 0x0D
      default: bytes[position]
      }
    }
    defer { position += 2 }
    return UInt8(String(decoding: bytes[position...].prefix(2), as: UTF8.self), radix: 16)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.endIndex, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func take(_ word: String) -> Bool {
    guard bytes[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }
}
