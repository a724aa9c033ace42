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

  /// The session and the number there, from 1, of a session's cramp; `nil` of one that was written
  /// down by hand, and of what is no id at all.
  public var inSession: (session: SessionID, number: Int)? {
    let parts = rawValue.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].isSixteenDigits, let number = Int(parts[1]), number > 0,
      String(number) == parts[1]
    else { return nil }
    return (SessionID(rawValue: String(parts[0])), number)
  }

  /// Whether it is the id of a cramp that was written down by hand.
  public var isByHand: Bool { rawValue[...].isSixteenDigits }

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

extension Substring {
  /// Whether it is sixteen lower-case hexadecimal digits.
  fileprivate var isSixteenDigits: Bool {
    utf8.count == 16
      && utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
