// SPDX-License-Identifier: MIT

/// A part of a screen that can be clicked.
public struct ClickTarget: Hashable, Sendable {
  /// What a click means.
  public enum Meaning: Hashable, Sendable {
    /// Presses the key shown there.
    case key(Key)
    /// An entry of a list, from 0: selects it, or opens the one that is selected.
    case entry(Int)
    /// An answer on a row that can be selected: selects the row, then presses the answer's key.
    case answer(Key, entry: Int)
  }

  /// The cells.
  public var rect: Rect
  /// What a click on them means.
  public var meaning: Meaning

  /// Makes a target.
  public init(_ rect: Rect, _ meaning: Meaning) {
    self.rect = rect
    self.meaning = meaning
  }
}
