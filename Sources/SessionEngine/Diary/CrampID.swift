// SPDX-License-Identifier: MIT

/// A cramp's name in the diary: of one in a session, the session's id, a dot and its number there,
/// from 1; of one written down by hand, sixteen lower-case hexadecimal digits of its own.
public struct CrampID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The id as it is written in full.
  public let rawValue: String

  /// Makes an id from what is written.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The id of a session's cramp, by its number in the session, from 1.
  public init(session: SessionID, number: Int) { rawValue = "\(session).\(number)" }

  /// Draws an id for a cramp that is written down by hand.
  public static func random(using generator: inout some RandomNumberGenerator) -> CrampID {
    CrampID(rawValue: SessionID.random(using: &generator).rawValue)
  }

  /// The id in full.
  public var description: String { rawValue }

  /// The first digits, and the number if there is one: enough for a person to tell cramps apart.
  public var short: String {
    String(rawValue.prefix { $0 != "." }.prefix(8) + rawValue.drop { $0 != "." })
  }
}
