// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

/// A step's text: the part in the panel, and all of it.
@Suite struct StepWordsTests {
  private let small = Size(columns: 40, rows: 12)
  /// Two moments of a session, and every segment of relief.
  private static let momentCount = 13
  private static func events(of moment: Int) throws -> [(Double, SessionEvent)] {
    switch moment {
    case 0: [(0, .start), (23, .timeReached)]
    case 1: [(0, .start)] + (0..<19).map { _ in (1, .next) } + [(10, .timeReached)]
    default:
      [(0, .start), (23, .cramp(try SessionFixtures.cramp))]
        + (2..<moment).map { _ in (24, .next) }
        // Long enough into a step for all of its text; the time before a step is short.
        + [(isStep(moment) ? 30 : 26, .timeReached)]
    }
  }

  /// Whether a moment of relief is in a step.
  private static func isStep(_ moment: Int) -> Bool { [3, 5, 7, 9, 10, 12].contains(moment) }

  /// The words of a screen, without its drawings.
  private func words(_ buffer: CellBuffer) -> [Substring] { buffer.text.split { $0.isWhitespace } }

  @Test(arguments: 0..<momentCount, [(40, 12), (60, 16), (80, 24), (200, 60), (20, 5)])
  func allPagesTogetherHoldEveryWord(moment: Int, size: (columns: Int, rows: Int)) throws {
    let size = Size(columns: size.columns, rows: size.rows)
    var screen = try ShownSession.after(Self.events(of: moment))
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

  @Test func theNameIsLargeWhereTheRestFitsBelowIt() throws {
    var screen = try ShownSession.after(Self.events(of: 0))
    let name = try #require(screen.machine.activeRun.segment?.name)
    _ = screen.handle("i")

    for (size, isLarge) in [
      (wideSize, true), (Size(columns: 120, rows: 40), true), (small, false),
    ] {
      let buffer = screen.draw(size)
      #expect((buffer.placeOfLarge(name) != nil) == isLarge, "\(size)")
      #expect(buffer.text(row: 0).contains(isLarge ? name : "In full"))
    }
    screen.guide.isDim = true
    #expect(screen.draw(wideSize).placeOfLarge(name) == nil)
  }

  @Test func theWordsFollowTheSegmentAndBeginWithItsFirstPage() throws {
    var screen = try ShownSession.after(Self.events(of: 5))
    _ = screen.handle("i")
    _ = screen.handle(.right)
    #expect(screen.modal == .words(page: 1, of: screen.activePlace))

    try screen.apply(.next, at: SessionInstant(.seconds(40)))

    #expect(screen.modal == .words(page: 0, of: screen.activePlace))
    let name = try #require(screen.machine.activeRun.segment?.name)
    #expect(screen.draw(small).text.contains(name))
  }

  @Test(arguments: [(40, 12), (80, 24), (200, 60)])
  func theRoutinesSummaryIsBehindTheStepButNotInRelief(size: (columns: Int, rows: Int)) throws {
    let size = Size(columns: size.columns, rows: size.rows)
    for (moment, isThere) in [(0, true), (5, false)] {
      var screen = try ShownSession.after(Self.events(of: moment))
      screen.screen.scene.summary = "Not with a fresh sprain."
      _ = screen.handle("i")
      #expect(!screen.draw(size).text.contains("fresh sprain"))

      _ = screen.handle(.left)

      #expect(screen.draw(size).text.contains("fresh sprain") == isThere)
    }
  }

  @Test func theWordsGoWhenThereIsNoSegment() throws {
    var screen = try ShownSession.after(Self.events(of: 3))
    _ = screen.handle("i")

    try screen.apply(.eased, at: SessionInstant(.seconds(40)))

    #expect(screen.modal == nil)
    #expect(screen.handle("i") == nil)
    #expect(screen.modal == nil)
  }

  @Test func timeRunsOnAboveTheWords() throws {
    var screen = try ShownSession.after(Self.events(of: 0))
    _ = screen.handle("i")
    #expect(screen.draw(small).text(row: 0).contains("0:42"))

    try screen.apply(.timeReached, at: SessionInstant(.seconds(24)))

    #expect(screen.draw(small).text(row: 0).contains("0:41"))
  }

  @Test func theActIsWholeBeforeThereIsABar() throws {
    let screen = try ShownSession.after(Self.events(of: 3))
    let act = try #require(screen.machine.activeRun.segment).instruction.firstSentence

    #expect(screen.shows(act, at: small))
    #expect(screen.draw(small).text.contains("i more"))
    #expect(!screen.draw(small).text.contains("of 10–15 s"))
  }

  @Test func withoutABarItIsStillToldThatTheLeastIsReached() throws {
    let events: [(Double, SessionEvent)] = [
      (0, .start), (1, .cramp(try SessionFixtures.cramp)), (17, .timeReached),
    ]
    let buffer = try ShownSession.after(events).draw(small)

    #expect(buffer.text.contains("LONG ENOUGH"))
  }

  @Test func theKeyThatIsDueIsNamed() throws {
    let text = try ShownSession.after(Self.events(of: 12)).draw(small).text

    #expect(text.contains("Enter done"))
  }

  /// In relief, the rest of the text and its key come a beat after the act.
  @Test(arguments: 0..<momentCount, [(40, 12), (50, 14), (60, 16), (80, 24), (120, 40)])
  func whereWordsAreCutTheKeyThatShowsThemIsTold(
    moment: Int, size: (columns: Int, rows: Int)
  ) throws {
    let screen = try ShownSession.after(Self.events(of: moment))
    let size = Size(columns: size.columns, rows: size.rows)
    let buffer = screen.draw(size)
    let rows = (0..<size.rows - 1).map(buffer.text)
    let segment = try #require(screen.machine.activeRun.segment)
    let isRelief = screen.machine.currentEpisode != nil
    let shown = rows.joined(separator: " ").split { $0 == " " }
    let texts =
      isRelief
      ? [segment.instruction.afterFirstSentence, segment.caution ?? ""]
      : [segment.name, segment.instruction, segment.caution ?? ""]
    let remark = segment.recommendation ?? ""
    let isWhole = (texts + [remark]).allSatisfy { text in
      text.split(separator: " ").allSatisfy { shown.contains($0) }
        || !isRelief && buffer.placeOfLarge(text) != nil
    }

    if isRelief { #expect(screen.shows(segment.instruction.firstSentence, at: size)) }
    #expect(rows.contains { $0.contains("i more") } == (!isWhole && screen.isSecondBeat))
  }

  @Test(arguments: 0..<momentCount) func thePagesOfKeysHaveThemAllOnTheSmallestScreen(
    moment: Int
  ) throws {
    var screen = try ShownSession.after(Self.events(of: moment))
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
    let cramp = screen.machine.currentEpisode == nil ? "c CRAMP" : "c stretch again"
    #expect(text.contains(cramp) && text.contains("Ctrl-Z"))
  }
}
