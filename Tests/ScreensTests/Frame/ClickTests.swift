// SPDX-License-Identifier: MIT
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

/// A click acts on what is visible at its place.
@Suite struct ClickTests {
  @Test(arguments: screenSizes) func aClickedRowIsSelectedAndASecondClickOpensIt(size: Size) {
    var home = Shown(HomeScreen(routines: SampleRoutines.home))
    expectClicks(on: &home, size)
    var history = Shown(HistoryScreen())
    history.screen.append(SampleSessions.summaries(30), isLast: true, edition: 0)
    expectClicks(on: &history, size)
    var side = Shown(SideScreen(name: "Calf stretch"))
    expectClicks(on: &side, size)
  }

  private func expectClicks<S: Screen>(on shown: inout Shown<S>, _ size: Size) {
    let targets = shown.draw(size).targets
    var entries = 0
    for target in targets {
      guard case .entry(let entry) = target.meaning else { continue }
      entries += 1
      var clicked = shown
      _ = clicked.screen.select(entry: entry)
      let buffer = clicked.draw(size)

      let opens = clicked.screen.select(entry: entry)
      #expect(opens)
      // The selection is now what was clicked.
      let focus = buffer.focus.map { letters(of: buffer, row: $0.row, in: target.rect) }
      let clickedText = letters(of: shown.draw(size), row: target.rect.row, in: target.rect)
      #expect(focus == clickedText, "\(entry)")
    }
    #expect(entries > 2)
  }

  private func letters(of buffer: CellBuffer, row: Int, in rect: Rect) -> String {
    let glyphs = (rect.column..<rect.endColumn).compactMap { buffer[row: row, column: $0].glyph }
    return String(glyphs.filter(\.isLetter))
  }

  @Test(arguments: screenSizes) func aClickedHintPressesItsKey(size: Size) {
    let home = Shown(HomeScreen(routines: SampleRoutines.home))
    let bindings = home.screen.bindings(in: home.context)
    let buffer = home.draw(size)
    let row = size.rows - 1
    let keys = buffer.targets.filter { $0.rect.row == row }

    #expect(keys.contains { $0.meaning == .key(.character("c")) })
    for target in keys {
      guard case .key(let key) = target.meaning else { continue }
      #expect(KeyBinding.action(of: key, in: bindings) != nil)
      let sign = buffer[row: row, column: target.rect.column].glyph
      #expect(key == .enter ? sign == "E" : sign.map { Key.character($0) } == key)
    }
  }
}
