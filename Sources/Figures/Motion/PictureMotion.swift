// SPDX-License-Identifier: MIT

/// How step pictures are shown. The raw value is the word in the settings.
public enum PictureMotion: String, CaseIterable, Hashable, Sendable {
  /// They move when a step begins.
  case moving
  /// They stand still.
  case still
  /// There are none.
  case off
}
