// SPDX-License-Identifier: MIT

/// What is said of keys and of the characters that the terminal shows.
enum KeyText {
  static let unknown = "That key does nothing here. ? shows the keys."

  /// A locale that the environment names and this machine does not have, and what is done about it.
  ///
  /// - Parameter isUnicode: Whether all letters are shown all the same.
  static func missingLocale(_ name: String, isUnicode: Bool) -> String {
    let missing = "The locale \(name.prefix(40)) is not installed on this machine"
    return isUnicode
      ? "\(missing); letters are shown as C.UTF-8 has them."
      : "\(missing), so only ASCII letters are shown. Install it, or set LC_ALL=C.UTF-8."
  }
}
