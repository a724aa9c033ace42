// SPDX-License-Identifier: MIT
import TextCanvas

/// Keys and what they do now: the one source of what a screen does, of its row of hints and of its
/// page of keys, so that none of them can be untrue.
struct KeyMeaning<Action> {
  /// The keys, each with what it does.
  let actions: [(key: Key, action: Action)]
  /// The hint in the row of hints, by whose key they are also named on the page of keys.
  let hint: KeyHint
  /// Whether the hint is in the row of hints.
  private(set) var isHinted: Bool
  /// What they do, on the page of keys.
  let words: String

  /// Keys that do one thing and are in the row of hints.
  init(_ keys: [Key], _ hint: KeyHint, _ words: String, _ action: Action) {
    actions = keys.map { ($0, action) }
    self.hint = hint
    self.words = words
    isHinted = true
  }

  /// Keys that are only on the page of keys.
  init(_ actions: [(Key, Action)], _ sign: String, _ words: String) {
    self.actions = actions.map { (key: $0.0, action: $0.1) }
    hint = KeyHint(sign, "")
    self.words = words
    isHinted = false
  }

  /// Keys that each do something of their own, with one hint in the row of hints.
  init(_ actions: [(Key, Action)], _ hint: KeyHint, _ words: String) {
    self.actions = actions.map { (key: $0.0, action: $0.1) }
    self.hint = hint
    self.words = words
    isHinted = true
  }

  /// The same, where the screen draws the hint itself, outside the row of hints.
  var hintedElsewhere: KeyMeaning {
    var meaning = self
    meaning.isHinted = false
    return meaning
  }

  /// The same without some keys; `nil` if none is left. Its hint goes with the key that it names.
  func without(_ keys: [Key]) -> KeyMeaning? {
    let left = actions.filter { !keys.contains($0.key) }
    guard !left.isEmpty else { return nil }
    guard left.count < actions.count else { return self }
    let named = left.contains { $0.key == .character(hint.key.first ?? " ") }
    let meaning = KeyMeaning(left.map { ($0.key, $0.action) }, hint, words)
    return isHinted && named ? meaning : meaning.hintedElsewhere
  }

  /// The key that helps with a cramp, from every screen.
  static func cramp(_ action: Action) -> KeyMeaning {
    KeyMeaning(
      [.character("c")], KeyHint("c", SharedTexts.cramp, priority: 9, style: .relief),
      SharedTexts.helpNow, action)
  }

  /// The keys that move through a list.
  ///
  /// - Parameter hasLetters: Whether `j` and `k` are free for it.
  static func moves(hasLetters: Bool, _ action: (ListMove) -> Action) -> [KeyMeaning] {
    let letters: [(Key, ListMove)] =
      hasLetters ? [(.character("k"), .up), (.character("j"), .down)] : []
    let steps: [(Key, ListMove)] = [(.up, .up), (.down, .down)] + letters
    let pages: [(Key, ListMove)] = [(.pageUp, .pageUp), (.pageDown, .pageDown)]
    let ends: [(Key, ListMove)] = [(.home, .first), (.end, .last)]
    return [
      KeyMeaning(
        steps.map { ($0.0, action($0.1)) }, hasLetters ? "↑ ↓ k j" : "↑ ↓", SharedTexts.move),
      KeyMeaning(pages.map { ($0.0, action($0.1)) }, SharedTexts.pageKeys, SharedTexts.moveByTen),
      KeyMeaning(ends.map { ($0.0, action($0.1)) }, SharedTexts.endKeys, SharedTexts.moveToEnds),
    ]
  }

  /// What a key does, if it does anything.
  static func action(of key: Key, in meanings: [KeyMeaning]) -> Action? {
    for meaning in meanings {
      for candidate in meaning.actions where candidate.key == key { return candidate.action }
    }
    return nil
  }

  /// The row of hints.
  ///
  /// - Parameter hasTrailing: Whether the last one stands at the right end.
  static func hints(_ meanings: [KeyMeaning], hasTrailing: Bool = true) -> KeyHints {
    var hints = meanings.filter(\.isHinted).map(\.hint)
    guard hasTrailing, let last = hints.popLast() else { return KeyHints(hints) }
    return KeyHints(hints, trailing: last)
  }

  /// Draws the page of keys, with a text at the right end of its header.
  static func draw(
    _ meanings: [KeyMeaning], hints: KeyHints, in frame: ScreenFrame, detail: String = "",
    trailing: String = "", into buffer: inout CellBuffer
  ) {
    frame.drawHeader(SharedTexts.pageOfKeys, detail: detail, trailing: trailing, into: &buffer)
    var rect = frame.body
    let space = rect.size.rows - meanings.count
    if space > 0 {
      rect.row += min(1, space)
    }
    let signColumns = (meanings.map(\.hint.key.cellWidth).max() ?? 0) + 3
    for (offset, meaning) in meanings.enumerated() where rect.row + offset < frame.body.endRow {
      let row = rect.row + offset
      buffer.write(meaning.hint.key, row: row, column: rect.column, style: meaning.hint.style)
      buffer.write(
        meaning.words, row: row, column: rect.column + signColumns,
        maxColumns: rect.size.columns - signColumns)
    }
    frame.drawFooter(hints, into: &buffer)
  }
}
