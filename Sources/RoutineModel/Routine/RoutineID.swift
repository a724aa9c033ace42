// SPDX-License-Identifier: MIT

/// A routine's name among routines: its file's stem, such as `running-warm-up`.
public struct RoutineID: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The stem as it is written.
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
