// SPDX-License-Identifier: MIT

import TestSupport
import Testing
import TextCanvas

@testable import TerminalIO

@Suite struct RowChangeTests {
  private func row(_ text: String, columns: Int = 20) -> CellBuffer {
    var buffer = CellBuffer(size: Size(columns: columns, rows: 1))
    buffer.write(text, row: 0, column: 0)
    return buffer
  }

  private func change(_ before: String, _ after: String) -> RowChange {
    RowChange(0, of: row(after), since: row(before), columns: 20)
  }

  @Test func whatStaysIsNotDrawn() {
    let change = change("Stand still", "Stand still")
    #expect(change.spans == [])
    #expect(change.blankEnd == nil)
  }

  @Test func onlyWhatDiffersIsDrawn() {
    #expect(change("00:10  leg  swing", "00:09  leg  swing").spans == [3..<5])
  }

  @Test func aShortGapIsDrawnAndALongOneIsLeftOut() {
    #expect(change("a--a", "b--b").spans == [0..<4])
    #expect(change("a--------a", "b--------b").spans == [0..<1, 9..<10])
  }

  @Test func aGapOfAnotherLookIsLeftOut() {
    var before = row("a--a")
    var after = row("b--b")
    for column in 1...2 {
      before.restyle(Rect(column: column, row: 0, columns: 1, rows: 1), .relief)
      after.restyle(Rect(column: column, row: 0, columns: 1, rows: 1), .relief)
    }
    #expect(RowChange(0, of: after, since: before, columns: 20).spans == [0..<1, 3..<4])
  }

  @Test func aLongRestIsBlankedAtOnce() {
    let change = change("Stand still", "Sit")
    #expect(change.spans == [1..<3])
    #expect(change.blankEnd == 3)
  }

  @Test func aRowThatIsGoneIsBlankedFromItsStart() {
    let change = change("Stand still", "")
    #expect(change.spans == [])
    #expect(change.blankEnd == 0)
  }

  @Test func whereNobodyKnowsWhatIsShownAllIsDrawn() {
    let change = RowChange(0, of: row("Sit"), since: nil, columns: 20)
    #expect(change.spans == [0..<3])
    #expect(change.blankEnd == 3)
  }

  @Test func cellsBeyondTheScreenAreLeftOut() {
    let change = RowChange(0, of: row("Stand still"), since: row(""), columns: 5)
    #expect(change.spans == [0..<5])
  }

  /// The changes drawn turn any screen into the new one.
  @Test(arguments: UInt64(0)..<200)
  func drawingTheChangeShowsTheRow(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let size = Size(columns: 24, rows: 1)
    let (before, after) = (
      CellBuffer.random(size, using: &generator), CellBuffer.random(size, using: &generator)
    )
    let change = RowChange(0, of: after, since: before, columns: size.columns)

    var shown = before.cells
    for span in change.spans { for column in span { shown[column] = after.cells[column] } }
    if let end = change.blankEnd { for column in end..<size.columns { shown[column] = .blank } }

    #expect(shown == after.cells)
    let pairs = zip(change.spans, change.spans.dropFirst())
    #expect(pairs.allSatisfy { $0.upperBound < $1.lowerBound })
  }
}

extension CellBuffer {
  /// A buffer of few glyphs and styles, so that two have much in common.
  fileprivate static func random(
    _ size: Size, using generator: inout some RandomNumberGenerator
  ) -> CellBuffer {
    var buffer = CellBuffer(size: size)
    for column in 0..<Int.random(in: 0...size.columns, using: &generator) {
      let glyph: Character = Array(" ab日").randomElement(using: &generator) ?? " "
      let style: Style = Bool.random(using: &generator) ? .plain : .relief
      buffer.put(Cell(glyph, style), row: 0, column: column)
    }
    return buffer
  }
}
