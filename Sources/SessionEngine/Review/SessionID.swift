// SPDX-License-Identifier: MIT

/// A session's name in the log: sixteen lower-case hexadecimal digits, drawn at random.
public struct SessionID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The digits.
  public let rawValue: String

  /// Makes an id from its digits.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Draws an id.
  public static func random(using generator: inout some RandomNumberGenerator) -> SessionID {
    let digits = String(generator.next() as UInt64, radix: 16)
    return SessionID(rawValue: String(repeating: "0", count: 16 - digits.count) + digits)
  }

  /// The digits.
  public var description: String { rawValue }

  /// The first digits, enough for a person to tell sessions apart.
  public var short: String { String(rawValue.prefix(8)) }
}
