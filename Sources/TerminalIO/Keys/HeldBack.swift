// SPDX-License-Identifier: MIT

/// Keys that came with text and were not taken.
public enum HeldBack: Hashable, Sendable {
  /// An Enter at the end of text that came all at once.
  case enter
  /// Text that came all at once where none can be written; reported when it begins.
  case text
}
