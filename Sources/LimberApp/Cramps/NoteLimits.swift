// SPDX-License-Identifier: MIT

/// A further limit of notes besides `CrampRecord.longestNote` characters.
enum NoteLimits {
  /// The most bytes in a note, since a character may consist of any number.
  static let mostBytes = 10_000
}
