// SPDX-License-Identifier: MIT

/// An installation of the program: eight random lower-case hexadecimal digits.
public struct DeviceID: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The digits.
  public let rawValue: String

  /// Makes an id from its digits; `nil` if they are invalid.
  public init?(rawValue: String) {
    guard rawValue.utf8.count == 8, rawValue.utf8.allSatisfy(\.isLowerHexDigit) else { return nil }
    self.rawValue = rawValue
  }

  /// Makes a random id.
  public init(using generator: inout some RandomNumberGenerator) {
    self.init(number: .random(in: .min ... .max, using: &generator))
  }

  /// Makes an id from its digits as a number.
  package init(number: UInt32) { rawValue = number.hexDigits }

  /// The digits.
  public var description: String { rawValue }

  /// Orders by the digits.
  public static func < (one: DeviceID, other: DeviceID) -> Bool { one.rawValue < other.rawValue }
}

extension UInt8 {
  /// Whether it is one of `0123456789abcdef`.
  var isLowerHexDigit: Bool { (0x30...0x39).contains(self) || (0x61...0x66).contains(self) }
}

extension FixedWidthInteger {
  /// All digits in lower-case hexadecimal.
  package var hexDigits: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: Self.bitWidth / 4 - digits.count) + digits
  }
}

extension StringProtocol {
  /// Whether it is sixteen lower-case hexadecimal digits, like ids.
  var isSixteenHexDigits: Bool { utf8.count == 16 && utf8.allSatisfy(\.isLowerHexDigit) }
}
