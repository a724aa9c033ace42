// SPDX-License-Identifier: MIT

/// How much a note may hold beside `CrampRecord.longestNote` characters.
enum NoteLimits {
  /// The most bytes of a note; a character may be of any number of them.
  static let mostBytes = 10_000
}
