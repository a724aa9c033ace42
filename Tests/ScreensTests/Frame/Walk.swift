// SPDX-License-Identifier: MIT
import TestSupport
import Testing
import TextCanvas

@testable import Screens

/// A random walk: somebody presses any keys on a screen, the program acts on its commands, and at
/// every step the screen's promises are checked.
struct Walk<S: Screen> {
  /// A screen's peculiarities.
  struct Rules {
    /// Whether a command deletes or ends something, which needs a confirmation.
    var isFinal: (S.Command) -> Bool = { _ in false }
    /// Whether the cramp key has no effect now, or uses a command of the screen's own.
    var helpsOtherwise: (Shown<S>) -> Bool = { _ in false }
    /// How the page of keys describes answers that have no binding, if there are any.
    var answers: (Shown<S>) -> String? = { _ in nil }
    /// Whether the selection is visible, or there is neither a selection nor a mark.
    var isSelectionSeen: (Shown<S>, CellBuffer) -> Bool = { _, _ in true }
    /// Whether the screen marks the row to attend to.
    var marksRow: (Shown<S>) -> Bool = { _ in true }
    /// The program's reaction to a command, and other events.
    var follow: (inout Shown<S>, ScreenCommand<S.Command>?, inout SplitMix64) throws -> Void = {
      _, _, _ in
    }
  }

  var shown: Shown<S>
  var rules: Rules
  var random: SplitMix64

  init(_ screen: S, seed: UInt64, _ rules: Rules = Rules()) {
    shown = Shown(screen)
    shown.context.isMadeUp = seed.isMultiple(of: 2)
    random = SplitMix64(seed: seed)
    self.rules = rules
  }

  /// The program's notice in this walk.
  private static var notice: String { "Zyx is full." }

  /// Takes this many steps.
  mutating func take(_ steps: Int) throws {
    for _ in 0..<steps {
      let key = random.pick(walkedKeys)
      let size = random.size()
      let before = shown
      let old = before.draw(size)
      let command = shown.handle(key)
      expectWhole(old, of: before)
      expectHelp(before, old)
      expectHints(before, old)
      expectNotice(before, old)
      expectMadeUp(before, old)
      expectNamed(key, command, before)
      expectAsked(key, command, before)
      change()
      try rules.follow(&shown, command, &random)
    }
  }

  /// Changes from the log or the settings.
  private mutating func change() {
    if random.chance(10) { shown.notice = random.chance(50) ? Self.notice : nil }
    if random.chance(5) { shown.context.isDim.toggle() }
    if random.chance(5) { shown.emergencyNumber = random.chance(50) ? "112" : nil }
    if random.chance(5) { shown.isLogBehind.toggle() }
  }

  private func expectWhole(_ buffer: CellBuffer, of shown: Shown<S>) {
    let size = buffer.size
    #expect(buffer.cells.count == size.columns * size.rows)
    #expect(buffer.hasWholeGlyphs, "\(size)")
    if let focus = buffer.focus {
      #expect((0..<size.rows).contains(focus.row) && (0..<size.columns).contains(focus.column))
    } else {
      #expect(!ScreenFrame.fits(size), "no place to attend to, \(size)\n\(buffer.text)")
    }
    guard ScreenFrame.fits(size), shown.modal == nil else { return }
    #expect(rules.isSelectionSeen(shown, buffer), "\(size)\n\(buffer.text)")
    guard let focus = buffer.focus else { return }
    if shown.isWriting {
      #expect(buffer[row: focus.row, column: focus.column].glyph == "_", "\(size)\n\(buffer.text)")
    } else if rules.marksRow(shown) {
      let cell = buffer[row: focus.row, column: focus.column]
      #expect(
        cell.style == .selected || cell.glyph.map { "▶›>".contains($0) } ?? false
          || !buffer.hasMark, "\(focus), \(size)\n\(buffer.text)")
    }
  }

  /// The cramp key helps at once, and closes anything over the screen.
  private func expectHelp(_ before: Shown<S>, _ buffer: CellBuffer) {
    guard !before.isWriting, !rules.helpsOtherwise(before) else { return }
    var after = before
    #expect(after.handle(.character("c")) == .cramp, "\(buffer.text)")
    #expect(after.modal == nil)
  }

  /// A key in the row of hints has an effect.
  private mutating func expectHints(_ before: Shown<S>, _ buffer: CellBuffer) {
    // In the dim style a key looks the same as its label.
    guard ScreenFrame.fits(buffer.size), !before.context.isDim else { return }
    let names = buffer.hintedKeys(row: buffer.size.rows - 1)
    #expect(!names.isEmpty, "\(buffer.text)")
    guard !names.isEmpty else { return }
    let name = random.pick(names)
    let acts = keys(named: name).contains { key in
      var after = before
      return after.handle(key) != nil || after != before
    }
    #expect(acts || !before.screen.accepts(.enter), "\(name)\n\(buffer.text)")
  }

  /// A notice is on the screen exactly while there is one.
  private func expectNotice(_ before: Shown<S>, _ buffer: CellBuffer) {
    guard ScreenFrame.fits(buffer.size) else { return }
    let face = before.screen.face(in: before.context, columns: buffer.size.columns)
    let isSaid = before.notice != nil && face.notice == nil
    #expect(buffer.text.contains(Self.notice) == isSaid, "\(buffer.size)\n\(buffer.text)")
  }

  /// A made-up log is labelled on the screen, and only a made-up one.
  private func expectMadeUp(_ before: Shown<S>, _ buffer: CellBuffer) {
    guard ScreenFrame.fits(buffer.size) else { return }
    let top = buffer.text(row: 0) + buffer.text(row: 1)
    let isSaid = [SharedTexts.madeUp, SharedTexts.madeUpYear].contains { top.contains($0) }
    #expect(isSaid == before.context.isMadeUp, "\(buffer.size)\n\(buffer.text)")
  }

  /// A key with an effect is on the page of keys.
  private func expectNamed(
    _ key: Key, _ command: ScreenCommand<S.Command>?, _ before: Shown<S>
  ) {
    guard before.modal == nil, command != .suspend, command != nil || shown != before else {
      return
    }
    let meant: Set<Key> = [key, key.letter]
    let binding = before.bindings.first { $0.actions.contains { meant.contains($0.key) } }
    guard case .open(.keys)? = KeyBinding.action(of: "?", in: before.bindings) else {
      // While letters are typed, the other keys are hinted.
      #expect(before.isWriting && (binding == nil || !before.hints.all.isEmpty))
      return
    }
    guard let words = binding?.words ?? rules.answers(before) else {
      Issue.record("\(key) is bound to nothing and does something")
      return
    }
    var page = before
    page.screen.modal = .keys(page: 0)
    let text = page.draw(Size(columns: 160, rows: 60)).text
    #expect(text.contains(words) || words == SharedTexts.keysWords, "\(key): \(words)\n\(text)")
  }

  /// Nothing is deleted or ended except by yes to a question; every other key only closes what is
  /// over the screen.
  private func expectAsked(
    _ key: Key, _ command: ScreenCommand<S.Command>?, _ before: Shown<S>
  ) {
    if case .own(let own)? = command, rules.isFinal(own) {
      #expect(before.modal == .question && key.isYes, "\(key): \(own)")
      var asking = before
      asking.context.isDim = false
      let asked = asking.draw(Size(columns: 80, rows: 24))
      #expect(asked.hintedKeys(row: 23).first == "y" && asked.text.contains("?"), "\(asked.text)")
    }
    guard let modal = before.modal, before.screen.accepts(key.letter) else {
      return
    }
    let isYes = modal == .question && key.isYes
    if isYes || key.letter == "c" || key == .control("z") { return }
    #expect(command == nil, "\(key)")
    var expected = before
    expected.screen.modal = modal.turned(by: key)
    #expect(shown == expected, "\(key)")
  }

  private func keys(named name: String) -> [Key] {
    switch name {
    case "space": [" "]
    case "Enter": [.enter]
    case "Esc": [.escape]
    case "any other key", "any key": [.tab]
    case "←→": [.left, .right]
    case "↑↓": [.up, .down]
    case "Home End": [.home, .end]
    default: name.count == 1 ? [.character(Character(name))] : [.digit(1), .digit(2)]
    }
  }
}

/// Every key, those with an effect more often.
private let walkedKeys: [Key] =
  anyKeys + SessionKeyTests.allKeys
  + [
    "Y", "C", "y", "d", "u", .mouse(.press, at: CellPosition(row: 3, column: 3)),
    .mouse(.scrollDown, at: CellPosition(row: 0, column: 0)),
  ]

extension Key {
  /// The key without the effect of caps lock or of a French keyboard.
  fileprivate var letter: Key {
    if self == "-" { return "6" }
    if case .character(let character) = self, let small = character.lowercased().first {
      return .character(small)
    }
    return self == .control("c") ? "q" : self
  }
}

extension SplitMix64 {
  /// A size from 1 × 1 to 200 × 60, often one where a layout changes.
  mutating func size() -> Size {
    chance(50)
      ? pick(trickySizes.filter { $0.rows > 0 })
      : Size(columns: 1 + below(200), rows: 1 + below(60))
  }
}

extension CellBuffer {
  /// Whether every right half of a wide glyph has its left half.
  var hasWholeGlyphs: Bool {
    cells.indices.allSatisfy { index in
      guard cells[index].glyph == nil else { return true }
      return index % size.columns > 0 && cells[index - 1].glyph?.cellWidth == 2
    }
  }

  /// Whether a row begins with the mark of the current one, or anything is selected.
  var hasMark: Bool {
    !selectedRows.isEmpty
      || (0..<size.rows).contains { row in
        (0..<size.columns).lazy.compactMap { self[row: row, column: $0].glyph }
          .first { $0 != " " } == "▶"
      }
  }

  /// The keys in a row of hints, from the left.
  func hintedKeys(row: Int) -> [String] {
    var names: [String] = []
    var last = Style.plain
    for column in 0..<size.columns {
      let cell = self[row: row, column: column]
      let isKey = cell.style == .key || cell.style == .relief
      if isKey, cell.style == last {
        names[names.count - 1] += cell.glyph.map(String.init) ?? ""
      } else if isKey {
        names.append(cell.glyph.map(String.init) ?? "")
      }
      last = cell.style
    }
    return names
  }
}
