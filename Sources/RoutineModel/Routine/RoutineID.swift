// SPDX-License-Identifier: MIT

/// The id of a routine: the stem of its file, such as `running-warm-up`.
public struct RoutineID: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The stem as written.
  public let rawValue: String

  /// Makes an id from a stem.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Makes an id from a stem.
  public init(_ stem: String) { rawValue = stem }

  /// The stem.
  public var description: String { rawValue }

  /// Orders by the stem's characters.
  public static func < (left: RoutineID, right: RoutineID) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension RoutineID: ExpressibleByStringLiteral {
  /// Makes an id from a literal.
  public init(stringLiteral stem: String) { rawValue = stem }
}
