// SPDX-License-Identifier: MIT

/// The version of the program.
enum Version {
  /// The version, as `limber --version` prints it.
  static let current = "0.1.0"
}
