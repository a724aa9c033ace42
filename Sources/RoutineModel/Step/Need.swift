// SPDX-License-Identifier: MIT

/// Something that a step asks of a person and that not everybody can take or do. The raw value is the
/// word in routine files, in the settings and in JSON.
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
