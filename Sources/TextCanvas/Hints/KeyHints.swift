// SPDX-License-Identifier: MIT

/// One key and what it does here.
public struct KeyHint: Hashable, Sendable {
  /// The key as shown, such as `space`.
  public let key: String
  /// What it does, in a word or two.
  public let label: String
  /// Hints with higher priority stay longer when the row gets narrow.
  public let priority: Int
  /// The style of the key: `key`, or `relief` for the key that helps.
  public let style: Style
  /// The columns it takes.
  let columns: Int

  /// Makes a hint.
  public init(_ key: String, _ label: String, priority: Int = 0, style: Style = .key) {
    self.key = key
    self.label = label
    self.priority = priority
    self.style = style
    columns = key.cellWidth + (label.isEmpty ? 0 : 1 + label.cellWidth)
  }
}

extension Key {
  /// The key that a hint shows as this text, if it is a single one.
  public init?(shown text: String) {
    switch text {
    case "Enter": self = .enter
    case "Esc": self = .escape
    case "Tab": self = .tab
    case "space": self = .character(" ")
    default:
      guard text.utf8.count == 1, let character = text.first else { return nil }
      self = .character(character)
    }
  }
}

/// A row of hints that drops the least important ones if there is no room.
public struct KeyHints: Hashable, Sendable {
  /// The hints, from the left.
  public let leading: [KeyHint]
  /// The hint at the right end.
  public let trailing: KeyHint?

  /// Makes a row of hints.
  public init(_ leading: [KeyHint], trailing: KeyHint? = nil) {
    self.leading = leading
    self.trailing = trailing
  }

  /// The hints that fit into `columns`, in order. Those with the lowest priority are dropped first,
  /// among equals the last; gaps shrink from three columns to two before any is dropped.
  public func fitting(columns: Int) -> KeyHints {
    var all = leading + (trailing.map { [$0] } ?? [])
    var keepsTrailing = trailing != nil
    while !all.isEmpty, Self.columns(of: all, gap: 2) > columns {
      let lowest = all.map(\.priority).min() ?? 0
      let index = all.lastIndex { $0.priority == lowest } ?? all.count - 1
      if index == all.count - 1 { keepsTrailing = false }
      all.remove(at: index)
    }
    guard keepsTrailing, let last = all.popLast() else { return KeyHints(all) }
    return KeyHints(all, trailing: last)
  }

  /// The columns that all hints take, with a gap between them.
  public func columns(gap: Int) -> Int { Self.columns(of: all, gap: gap) }

  static func columns(of hints: [KeyHint], gap: Int) -> Int {
    hints.reduce(0) { $0 + $1.columns } + gap * max(0, hints.count - 1)
  }

  /// All hints, from the left.
  public var all: [KeyHint] { leading + (trailing.map { [$0] } ?? []) }
}

extension CellBuffer {
  /// Draws the hints that fit into `columns` and returns them.
  @discardableResult
  public mutating func draw(_ hints: KeyHints, row: Int, columns: Range<Int>) -> KeyHints {
    let shown = hints.fitting(columns: columns.count)
    let gap = KeyHints.columns(of: shown.all, gap: 3) <= columns.count ? 3 : 2
    var column = columns.lowerBound
    for hint in shown.leading {
      draw(hint, row: row, column: column)
      column += hint.columns + gap
    }
    if let trailing = shown.trailing {
      draw(trailing, row: row, column: columns.upperBound - trailing.columns)
    }
    return shown
  }

  private mutating func draw(_ hint: KeyHint, row: Int, column: Int) {
    let taken = write(hint.key, row: row, column: column, style: hint.style)
    if let key = Key(shown: hint.key) {
      let rect = Rect(column: column, row: row, columns: hint.columns, rows: 1)
      targets.append(ClickTarget(rect, .key(key)))
    }
    guard !hint.label.isEmpty else { return }
    write(hint.label, row: row, column: column + taken + 1, style: .quiet)
  }
}
