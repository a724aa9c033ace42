// SPDX-License-Identifier: MIT

/// The colours that a person has chosen.
public enum Theme: String, CaseIterable, Hashable, Sendable {
  /// Those that fit the terminal's own background.
  case auto
  /// Those for a dark background.
  case dark
  /// Those for a light background.
  case light
  /// White and bright colours on black.
  case highContrast = "high-contrast"
}
