// SPDX-License-Identifier: MIT

/// Something a step requires that not everybody can do or take. The raw value is the word in
/// routine files, in the settings and in JSON.
public enum Need: String, CaseIterable, Hashable, Sendable {
  /// Something warm on the skin.
  case warmth
  /// Pressing or rubbing.
  case pressing
  /// A drink with salt in it.
  case saline
  /// Standing up.
  case standing
}
