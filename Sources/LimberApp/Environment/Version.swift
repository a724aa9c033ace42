// SPDX-License-Identifier: MIT

/// The version of the program. This is its one place: the packages and a release's tag are held to it.
enum Version {
  /// The version, as `limber --version` prints it.
  static let current = "0.9.0"
}
