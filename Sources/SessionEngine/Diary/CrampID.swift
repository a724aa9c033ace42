// SPDX-License-Identifier: MIT

/// The id of a cramp. In a session: the session's id, a dot and the cramp's number there, from 1.
/// Logged by hand: sixteen lower-case hexadecimal digits of its own.
public struct CrampID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The id in full.
  public let rawValue: String

  /// Makes an id from its text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The id of the cramp with this number in a session, from 1.
  public init(session: SessionID, number: Int) { rawValue = "\(session).\(number)" }

  /// The session and the number in it, from 1; `nil` for a cramp logged by hand, and for an invalid
  /// id.
  public var inSession: (session: SessionID, number: Int)? {
    let parts = rawValue.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].isSixteenDigits, let number = Int(parts[1]), number > 0,
      String(number) == parts[1]
    else { return nil }
    return (SessionID(rawValue: String(parts[0])), number)
  }

  /// Whether it is the id of a cramp logged by hand.
  public var isByHand: Bool { rawValue[...].isSixteenDigits }

  /// Makes a random id for a cramp logged by hand.
  public static func random(using generator: inout some RandomNumberGenerator) -> CrampID {
    CrampID(rawValue: SessionID.random(using: &generator).rawValue)
  }

  /// The id in full.
  public var description: String { rawValue }

  /// The first digits, and the number if there is one: enough to tell cramps apart.
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
