// SPDX-License-Identifier: MIT

/// A terminal's reply to a query, or a report of a change.
enum TerminalAnswer: Hashable, Sendable {
  /// Its background is dark or light.
  case background(Background)
  /// Whether it knows one of its private modes, and lets it be set.
  case mode(Int, isKnown: Bool)
  /// It can report keys by the kitty keyboard protocol.
  case keyReports
  /// Its attributes. Every terminal replies to this, so it ends a series of queries.
  case attributes

  /// Reads the reply ESC `[` parameters final; `nil` if it is none.
  init?(parameters: [UInt8], final: UInt8) {
    guard parameters.first == UInt8(ascii: "?") else { return nil }
    let numbers = parameters.dropFirst().prefix { $0 != UInt8(ascii: "$") }
      .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    switch final {
    case UInt8(ascii: "c"): self = .attributes
    case UInt8(ascii: "u"): self = .keyReports
    case UInt8(ascii: "y") where numbers.count == 2 && parameters.last == UInt8(ascii: "$"):
      self = .mode(numbers[0], isKnown: (1...2).contains(numbers[1]))
    case UInt8(ascii: "n") where numbers == [997, 1]: self = .background(.dark)
    case UInt8(ascii: "n") where numbers == [997, 2]: self = .background(.light)
    default: return nil
    }
  }

  /// Reads the reply ESC `]` bytes, including the leading letter but not the terminator.
  init?(string bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("]11;rgb") else { return nil }
    let parts = text.dropFirst(7).drop { $0 == "a" }.dropFirst()
      .split(separator: "/", omittingEmptySubsequences: false)
    let shares = parts.prefix(3).compactMap(Self.share)
    guard shares.count == 3 else { return nil }
    self = .background(Background(red: shares[0], green: shares[1], blue: shares[2]))
  }

  /// A colour component from 0 to 1, from hexadecimal digits of any number.
  private static func share(_ text: Substring) -> Double? {
    guard (1...4).contains(text.count), let value = Int(text, radix: 16), value >= 0 else {
      return nil
    }
    return Double(value) / Double(1 << (4 * text.count) - 1)
  }

  /// Whether ESC and these bytes can begin a reply to one of our queries.
  ///
  /// The form of replies is known so exactly that hardly any key sequence fits.
  static func canBegin(with bytes: [UInt8]) -> Bool {
    switch bytes.first {
    case UInt8(ascii: "["): isControl(bytes)
    case UInt8(ascii: "]"): isColour(bytes)
    default: false
    }
  }

  private static func isControl(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 1 else { return true }
    let letters = bytes.starts(with: "[?997;".utf8) ? "n" : "$cuy"
    return bytes[1] == UInt8(ascii: "?")
      && bytes.dropFirst(2).allSatisfy {
        "0123456789;".utf8.contains($0) || letters.utf8.contains($0)
      }
  }

  private static func isColour(_ bytes: [UInt8]) -> Bool {
    let head = Array("]11;rgb".utf8)
    guard bytes.count > head.count else { return head.starts(with: bytes) }
    guard bytes.starts(with: head), bytes.count <= longestColour else { return false }
    return bytes.dropFirst(head.count).allSatisfy { byte in
      switch byte {
      case 0x2F...0x3A, 0x41...0x46, 0x61...0x66: true
      default: false
      }
    }
  }

  /// The length of `]11;rgba:` with four numbers of four digits and their separators.
  static let longestColour = 28
}
