// SPDX-License-Identifier: MIT

import CTerminal

/// A locale that the environment names but this machine lacks, as is common over connections that
/// pass on the environment.
public struct MissingLocale: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// Whether all letters are shown anyway, because the name says UTF-8.
  public let isUnicode: Bool

  /// The missing locale found when the terminal was opened, if any.
  public static var found: MissingLocale? {
    guard terminal_locale_is_missing() else { return nil }
    return MissingLocale(
      name: String(cString: terminal_wanted_locale()), isUnicode: terminal_writes_utf8())
  }
}
