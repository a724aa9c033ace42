// SPDX-License-Identifier: MIT

/// The id of a session: sixteen random lower-case hexadecimal digits.
public struct SessionID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The digits.
  public let rawValue: String

  /// Makes an id from its digits.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Makes a random id.
  public static func random(using generator: inout some RandomNumberGenerator) -> SessionID {
    let digits = String(generator.next() as UInt64, radix: 16)
    return SessionID(rawValue: String(repeating: "0", count: 16 - digits.count) + digits)
  }

  /// The digits.
  public var description: String { rawValue }

  /// The first digits, enough to tell sessions apart.
  public var short: String { String(rawValue.prefix(8)) }
}
