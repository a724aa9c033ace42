// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

/// A step's words: what the panel shows of them, and all of them in full.
@Suite struct StepWordsTests {
  private let small = Size(columns: 40, rows: 12)
  /// Two moments of a session, and every segment of relief.
  private static let momentCount = 12
  private static func events(of moment: Int) throws -> [(Double, SessionEvent)] {
    switch moment {
    case 0: [(0, .start), (23, .timeReached)]
    case 1: [(0, .start)] + (0..<19).map { _ in (1, .next) } + [(10, .timeReached)]
    default:
      [(0, .start), (23, .cramp(try SessionFixtures.cramp))]
        + (2..<moment).map { _ in (30, .next) } + [(31, .timeReached)]
    }
  }

  /// The text of a screen as words, without what only draws.
  private func words(_ buffer: CellBuffer) -> [Substring] { buffer.text.split { $0.isWhitespace } }

  @Test(arguments: 0..<momentCount, [(40, 12), (60, 16), (80, 24), (20, 5)])
  func allPagesTogetherHoldEveryWord(moment: Int, size: (columns: Int, rows: Int)) throws {
    let size = Size(columns: size.columns, rows: size.rows)
    var screen = try SessionScreen.after(Self.events(of: moment))
    let segment = try #require(screen.machine.activeRun.segment)
    _ = screen.handle("i")
    var shown: [Substring] = []
    for _ in 0..<60 {
      shown += words(screen.draw(size))
      _ = screen.handle(.right)
    }

    let texts = [segment.name, segment.instruction, segment.caution ?? ""]
    for word in texts.flatMap({ $0.split(separator: " ") }) where word.count < 12 {
      #expect(shown.contains(word), "\(word)")
    }
  }

  @Test func theWordsFollowTheSegmentAndBeginWithItsFirstPage() throws {
    var screen = try SessionScreen.after(Self.events(of: 5))
    _ = screen.handle("i")
    _ = screen.handle(.right)
    #expect(screen.wordsPage == 1)

    try screen.apply(.next, at: SessionInstant(.seconds(40)))

    #expect(screen.overlay != nil)
    #expect(screen.wordsPage == 0)
    let name = try #require(screen.machine.activeRun.segment?.name)
    #expect(screen.draw(small).text.contains(name))
  }

  @Test func theWordsGoWhenThereIsNoSegment() throws {
    var screen = try SessionScreen.after(Self.events(of: 3))
    _ = screen.handle("i")

    try screen.apply(.eased, at: SessionInstant(.seconds(40)))

    #expect(screen.overlay == nil)
    #expect(screen.handle("i") == nil)
    #expect(screen.overlay == nil)
  }

  @Test func timeRunsOnAboveTheWords() throws {
    var screen = try SessionScreen.after(Self.events(of: 0))
    _ = screen.handle("i")
    #expect(screen.draw(small).text(row: 0).contains("0:42"))

    try screen.apply(.timeReached, at: SessionInstant(.seconds(24)))

    #expect(screen.draw(small).text(row: 0).contains("0:41"))
  }

  @Test func anInstructionIsWholeBeforeThereIsABar() throws {
    let text = try SessionScreen.after(Self.events(of: 2)).draw(small).text

    #expect(text.contains("moderate force."))
    #expect(text.contains("the pain sharpens."))
    #expect(!text.contains("of 10–15 s"))
  }

  @Test func withoutABarItIsStillToldThatTheLeastIsReached() throws {
    let events: [(Double, SessionEvent)] = [
      (0, .start), (1, .cramp(try SessionFixtures.cramp)), (12, .timeReached),
    ]
    let buffer = try SessionScreen.after(events).draw(small)

    #expect(buffer.text(row: 1).contains("enough"))
    #expect(buffer.contains(.least))
  }

  @Test func theRowThatNamesTheKeyThatIsDueIsKept() throws {
    let text = try SessionScreen.after(Self.events(of: 11)).draw(small).text

    #expect(text.contains("e eased, d done"))
  }

  @Test(arguments: 0..<momentCount, [(40, 12), (50, 14), (60, 16), (80, 24), (120, 40)])
  func whereWordsAreCutTheKeyThatShowsThemIsTold(
    moment: Int, size: (columns: Int, rows: Int)
  ) throws {
    let buffer = try SessionScreen.after(Self.events(of: moment))
      .draw(Size(columns: size.columns, rows: size.rows))
    let rows = (0..<size.rows - 1).map(buffer.text)
    let segment = try #require(
      try SessionScreen.after(Self.events(of: moment)).machine.activeRun.segment)
    let remark = segment.recommendation ?? ""
    let shown = rows.joined(separator: " ").split { $0 == " " }
    let texts = [segment.name, segment.instruction, segment.caution ?? "", remark]
    let isWhole = texts.flatMap { $0.split(separator: " ") }.allSatisfy { shown.contains($0) }

    #expect(rows.contains { $0.contains("i more") } == !isWhole)
  }

  @Test(arguments: 0..<momentCount) func thePagesOfKeysHaveThemAllOnTheSmallestScreen(
    moment: Int
  ) throws {
    var screen = try SessionScreen.after(Self.events(of: moment))
    let meanings = screen.bindings
    _ = screen.handle("?")
    var text = ""
    for _ in 0..<3 {
      text += screen.draw(small).text
      _ = screen.handle(.right)
    }
    for meaning in meanings where meaning.hint.key != "?" && meaning.hint.key != "c" {
      #expect(text.contains(meaning.words), "\(meaning.hint.key)")
    }
    #expect(text.contains("c CRAMP") && text.contains("Ctrl-Z"))
  }
}
