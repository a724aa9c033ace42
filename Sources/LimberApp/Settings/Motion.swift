// SPDX-License-Identifier: MIT

/// How much moves on the screen. The raw value is the word in the settings.
enum Motion: String, CaseIterable, Hashable, Sendable {
  case full
  /// Nothing moves or flashes except the time.
  case reduced
}
