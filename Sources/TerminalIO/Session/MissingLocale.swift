// SPDX-License-Identifier: MIT

import CTerminal

/// A locale that the environment names and this machine does not have, as often over a connection that takes
/// the environment along.
public struct MissingLocale: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// Whether all letters are shown all the same, because the name says UTF-8.
  public let isUnicode: Bool

  /// The one that was found missing when the terminal was opened, if it was.
  public static var found: MissingLocale? {
    guard terminal_locale_is_missing() else { return nil }
    return MissingLocale(
      name: String(cString: terminal_wanted_locale()), isUnicode: terminal_writes_utf8())
  }
}
