// SPDX-License-Identifier: MIT
import Review
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

  @Test(arguments: screenSizes) func aClickInAChartMovesTheCursorThereAndASecondOpensIt(size: Size)
    throws
  {
    var review = Shown(ReviewScreen(ReviewRequest(today: wednesday.day)))
    review.screen.show(SampleReview.year, names: SampleReview.names, today: wednesday)
    for keys in [["1"], ["2"], ["3"], ["3", "d"], ["5"]] as [[Key]] {
      var shown = review
      for key in keys { shown = shown.after(key) }
      let targets = shown.draw(size).targets.filter {
        if case .entry = $0.meaning { true } else { false }
      }
      #expect(targets.count >= 2, "\(keys)")
      for target in targets {
        guard case .entry(let entry) = target.meaning else { continue }
        var clicked = shown
        _ = clicked.screen.select(entry: entry)
        #expect(clicked.screen.select(entry: entry) == clicked.screen.hasEntries)
        // On the page of the year, the hardware cursor may be in the bars below the days.
        guard keys != ["1"] else { continue }
        let focus = try #require(clicked.draw(size).focus)
        let again = clicked.draw(size).targets.filter { $0.meaning == .entry(entry) }.map(\.rect)
        #expect(again.contains { $0.contains(focus) }, "\(keys) \(entry)")
      }
    }
  }

  @Test func theKeysNamedBesideSorenessAreClicked() {
    var home = Shown(HomeScreen(routines: SampleRoutines.home))
    home.sorenessDue = SampleCramps.full
    for size in screenSizes {
      let buffer = home.draw(size)
      #expect(text(of: .key("a"), in: buffer)?.hasPrefix("a ") == true)
      #expect(text(of: .key("x"), in: buffer)?.hasPrefix("x ") == true)
    }
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

  /// What is written on the screen at the first target with a meaning.
  private func text(of meaning: ClickTarget.Meaning, in buffer: CellBuffer) -> String? {
    guard let rect = buffer.targets.first(where: { $0.meaning == meaning })?.rect else {
      return nil
    }
    let glyphs = (rect.column..<rect.endColumn).compactMap {
      buffer[row: rect.row, column: $0].glyph
    }
    return String(glyphs.split(separator: " ").joined(separator: [" "]))
  }

  @Test func inReliefTheRowsAboveTheHintsAreClicked() throws {
    let screen = try ShownSession.after([
      (0, .start), (23, .cramp(SessionFixtures.cramp)), (40, .timeReached),
    ])
    let buffer = screen.draw(Size(columns: 80, rows: 24))
    for (key, label) in [("3", "calf"), ("s", "side"), ("t", "trigger")] as [(Key, String)] {
      #expect(screen.screen.knows(key, in: screen.context))
      let places = buffer.targets.filter { $0.meaning == .key(key) }.map(\.rect)
      let words = places.map { place in
        String(
          (place.column..<place.endColumn).compactMap {
            buffer[row: place.row, column: $0].glyph
          })
      }
      // The key and its label, each a place of its own.
      #expect(words.count == 2 && words.last?.contains(label) == true, "\(words)")
    }
  }

  @Test(arguments: screenSizes) func anAnswerAfterReliefIsClicked(size: Size) throws {
    var screen = try ShownSession.after([
      (0, .start), (23, .cramp(SessionFixtures.cramp)), (53, .eased),
    ])
    try screen.press(["n"])
    let buffer = screen.draw(size)
    var answers = 0
    for target in buffer.targets {
      var clicked = screen
      switch target.meaning {
      case .answer(let key, let entry):
        answers += 1
        _ = clicked.screen.select(entry: entry)
        try clicked.press([key])
        let notes = clicked.machine.episodes.last?.notes
        #expect(notes != screen.machine.episodes.last?.notes, "\(target)")
      case .entry(let entry):
        let opens = clicked.screen.select(entry: entry)
        #expect(opens == (text(of: target.meaning, in: buffer)?.first == "["), "\(target)")
      case .key: break
      }
    }
    #expect(answers > 20)
    #expect(text(of: .answer("a", entry: 0), in: buffer) == "10")
  }

  @Test(arguments: screenSizes) func anAnswerInTheFormIsClicked(size: Size) {
    let form = Shown(CrampFormScreen(.add))
    let buffer = form.draw(size)
    for target in buffer.targets {
      guard case .answer(let key, let entry) = target.meaning else { continue }
      var clicked = form
      _ = clicked.screen.select(entry: entry)
      clicked.handle(key)
      #expect(clicked.screen.entry != form.screen.entry, "\(target)")
    }
    #expect(buffer.targets.contains { if case .answer = $0.meaning { true } else { false } })
  }

  @Test(arguments: ReviewPage.allCases) func aTabOfTheReviewIsClicked(page: ReviewPage) {
    var review = Shown(ReviewScreen(ReviewRequest(today: wednesday.day, goal: nil)))
    review.screen.show(SampleReview.year, names: SampleReview.names, today: wednesday)
    let buffer = review.draw(Size(columns: 120, rows: 40))
    let key = Key.character(Character("\(page.number)"))

    #expect(text(of: .key(key), in: buffer)?.contains(ReviewTexts.tab(page)) == true)
    #expect(review.after(key).screen.page == page)
  }

  /// What a question covers, and the list behind it, does not take the click meant for the question.
  @Test(arguments: screenSizes) func onlyTheAnswersToAQuestionAreClicked(size: Size) {
    var home = Shown(HomeScreen(routines: SampleRoutines.home))
    home.screen.modal = .question
    let buffer = home.draw(size)

    #expect(buffer.targets.contains { $0.meaning == .key("y") })
    for target in buffer.targets {
      guard case .key(let key) = target.meaning else {
        Issue.record("\(target)")
        continue
      }
      let words = text(of: target.meaning, in: buffer) ?? ""
      #expect(words.first.map(Key.character) == key, "\(target): \(words)")
    }
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
