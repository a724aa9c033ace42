// SPDX-License-Identifier: MIT

/// How pictures of steps are shown. The raw value is the word in the settings.
public enum PictureMotion: String, CaseIterable, Hashable, Sendable {
  /// They move as a step comes up.
  case moving
  /// They stand still.
  case still
  /// There are none.
  case off
}
