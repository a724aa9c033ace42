// SPDX-License-Identifier: MIT

import TestSupport
import Testing
import TextCanvas

@Suite struct BarTests {
  private func row(_ columns: Int, _ draw: (inout CellBuffer) -> Void) -> String {
    var buffer = CellBuffer(size: Size(columns: columns, rows: 1))
    draw(&buffer)
    return String((0..<columns).compactMap { buffer[row: 0, column: $0].glyph })
  }

  @Test(
    arguments: [
      (0, nil, "········"), (1, nil, "████████"), (0.5, nil, "████····"), (0.0625, nil, "▌·······"),
      (0.99, nil, "███████▉"), (0.25, 0.5, "██··┃···"), (0.75, 0.5, "████┃█··"), (0, 1, "·······┃"),
      (-3, nil, "········"), (7, nil, "████████"), (.nan, nil, "········"),
    ] as [(Double, Double?, String)])
  func aBarShowsItsFractionAndMark(fraction: Double, mark: Double?, expected: String) {
    let bar = ProgressBar(fraction: fraction, mark: mark)
    #expect(row(8) { $0.draw(bar, row: 0, columns: 0..<8) } == expected)
  }

  @Test func aBarOfPartsHasGapsWhereThereIsRoomForThem() {
    let bar = ProgressBar(fraction: 0.75, parts: 4)
    #expect(row(16) { $0.draw(bar, row: 0, columns: 0..<16) } == "███ ███ ███ ····")
    #expect(row(8) { $0.draw(bar, row: 0, columns: 0..<8) } == "██████··")
  }

  @Test func aThinBarIsALine() {
    let bar = ProgressBar(fraction: 0.5)
    #expect(row(4) { $0.draw(bar, row: 0, columns: 0..<4, isThin: true) } == "━━··")
  }

  @Test func aBarNeedsNoRoom() {
    let bar = ProgressBar(fraction: 0.5, mark: 0.5)
    #expect(row(3) { $0.draw(bar, row: 0, columns: 1..<1) } == "   ")
    #expect(row(3) { $0.draw(bar, row: 0, columns: 1..<9) } == " ██")
  }

  @Test func aRoutineLineShowsWhereOneIs() {
    let line = PartsLine(lengths: [1, 2, 1], current: 1, fraction: 0.5)
    #expect(row(18) { $0.draw(line, row: 0, columns: 0..<18) } == "━━━━━ ━━━●─── ────")
  }

  @Test func aFinishedRoutineLineIsAllDone() {
    let line = PartsLine(lengths: [1, 1], current: 2)
    #expect(row(9) { $0.draw(line, row: 0, columns: 0..<9) } == "━━━━ ━━━━")
  }

  @Test(arguments: Seeds.first(3))
  func aRoutineLineFillsItsColumns(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let count = Int.random(in: 1...40, using: &random)
      let lengths = (0..<count).map { _ in Double.random(in: -1...300, using: &random) }
      let current = Int.random(in: 0..<count, using: &random)
      let columns = Int.random(in: 1...90, using: &random)
      let line = PartsLine(lengths: lengths, current: current, fraction: 0.7)
      let text = row(columns + 2) { $0.draw(line, row: 0, columns: 1..<(columns + 1)) }
      #expect(text.first == " " && text.last == " ", "seed \(seed)")
      #expect(text.filter { $0 == "●" }.count == 1, "seed \(seed) \(text)")
      let gaps = text.dropFirst().dropLast().filter { $0 == " " }.count
      #expect(gaps == 0 || gaps == count - 1, "seed \(seed) \(text)")
    }
  }

  @Test func countsAreBars() {
    var buffer = CellBuffer(size: Size(columns: 8, rows: 2))
    buffer.draw(CountBars([0, 1, 4, 8, -2]), rows: 0..<2, column: 0, barColumns: 1, gap: 0)
    #expect(buffer.snapshot.hasPrefix("|   █    |\n|·▂██·   |\n"))
    #expect(CountBars([1, 2, 3]).columns(barColumns: 2, gap: 1) == 8)
  }
}
