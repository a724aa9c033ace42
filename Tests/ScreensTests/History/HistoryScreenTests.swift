// SPDX-License-Identifier: MIT
import SessionEngine
import TestSupport
import Testing
import TextCanvas

@testable import Screens

@Suite struct HistoryScreenTests {
  let wide = Size(columns: 80, rows: 24)

  private func history(
    _ count: Int, isLast: Bool = true, keys: [Key] = []
  ) -> HistoryScreen {
    var screen = HistoryScreen(today: wednesday)
    screen.append(SampleSessions.summaries(count), isLast: isLast, edition: screen.edition)
    for key in keys { _ = screen.handle(key) }
    return screen
  }

  private func id(_ index: Int) -> SessionID { SessionID(rawValue: "session-\(index)") }

  @Test(arguments: [
    (Key.enter, HistoryCommand.open(SessionID(rawValue: "session-0"))), (.escape, .back),
    (.character("q"), .back), (.character("h"), .back), (.control("c"), .back),
    (.control("z"), .suspend),
  ])
  func aKeyGivesItsCommand(key: Key, command: HistoryCommand) {
    var screen = history(3)

    #expect(screen.handle(key) == command)
  }

  @Test(arguments: [
    ([Key.down], 1), ([.character("j"), .character("k")], 0), ([.pageDown, .pageDown], 20),
    ([.end], 39), ([.end, .pageUp], 29), ([.end, .home], 0), ([.up], 0),
  ])
  func aKeyMovesTheSelection(keys: [Key], selection: Int) {
    let screen = history(40, keys: keys)

    #expect(screen.selection == selection)
    #expect(screen.selected?.id == id(selection))
  }

  @Test(arguments: [Key.character("d"), .delete])
  func deletingAsksFirst(key: Key) {
    var screen = history(3, keys: [.down])

    #expect(screen.handle(key) == nil)
    #expect(screen.draw(wide).text.contains("Delete Desk break, today 11:23?"))
    #expect(screen.handle(.character("y")) == .delete(id(1)))
    #expect(!screen.isConfirming)
  }

  @Test func aSessionThatRunsIsToldFromOneThatIsUnfinished() {
    var screen = HistoryScreen(today: wednesday)
    var sessions = SampleSessions.summaries(4)
    sessions[3].isRunning = true
    screen.append(sessions, isLast: true, edition: screen.edition)

    for size in screenSizes {
      let text = screen.draw(size).text
      #expect(text.contains("● running") && !text.contains("unfinished"), "\(size)")
    }
  }

  @Test func anyOtherKeyKeepsTheSession() {
    history(3, keys: [.character("d")]).expectOnlyYesDeletes(
      before: history(3), [.control("z"): .suspend, .character("c"): .cramp])
  }

  @Test func theQuestionFitsWhateverTheNameIs() {
    for hard in SampleRoutines.hard {
      var session = SampleSessions.summaries(1)[0]
      session.name = hard.name
      var screen = HistoryScreen(today: wednesday)
      screen.append([session], isLast: true, edition: screen.edition)
      _ = screen.handle(.character("d"))

      for size in screenSizes {
        let question = screen.draw(size).text(row: size.rows - 2)
        #expect(question.contains("Delete "))
        #expect(question.contains(", today 18:20?"))
      }
    }
  }

  @Test func removingKeepsWhatIsSelected() {
    var screen = history(5, keys: [.down, .down])

    screen.remove(id(0))
    #expect(screen.selected?.id == id(2))
    screen.remove(id(4))
    #expect(screen.selected?.id == id(2))
    screen.remove(id(2))
    #expect(screen.selected?.id == id(3))
    screen.remove(id(3))
    #expect(screen.selected?.id == id(1))
    screen.remove(id(1))
    #expect(screen.selected == nil)
    screen.remove(id(1))
    #expect(screen.sessions.isEmpty)
  }

  @Test func removingTheSessionInQuestionEndsTheQuestion() {
    var screen = history(3, keys: [.character("d")])

    screen.remove(id(0))

    #expect(screen.handle(.character("y")) == nil)
  }

  @Test func moreIsAskedForOnceUntilItComes() {
    var screen = history(40, isLast: false)

    #expect(screen.handle(.down) == nil)
    #expect(screen.handle(.pageDown) == nil)
    #expect(screen.handle(.pageDown) == .needMore)
    #expect(screen.handle(.end) == nil)

    screen.append(
      Array(SampleSessions.summaries(60).suffix(20)), isLast: false, edition: screen.edition)
    #expect(screen.sessions.count == 60)
    #expect(screen.selection == 39)
    #expect(screen.handle(.end) == .needMore)

    screen.append([], isLast: true, edition: screen.edition)
    #expect(screen.handle(.up) == nil)
    #expect(screen.handle(.end) == nil)
  }

  /// As when the log has been replaced meanwhile.
  @Test func aPageThatWasAskedForBeforeAllWasForgottenIsNotTaken() {
    var screen = history(40, isLast: false)
    let edition = screen.edition
    screen.forget()

    screen.append(SampleSessions.summaries(40), isLast: true, edition: edition)
    #expect(screen.sessions.isEmpty && !screen.isComplete)
    screen.append(SampleSessions.summaries(3), isLast: true, edition: screen.edition)

    #expect(screen.sessions.map(\.id) == (0..<3).map(id))
  }

  @Test func aSessionThatComesTwiceIsListedOnce() {
    var screen = history(10, isLast: false)

    screen.append(SampleSessions.summaries(15), isLast: true, edition: screen.edition)

    #expect(screen.sessions.map(\.id) == (0..<15).map(id))
  }

  @Test func beforeTheFirstPageTheLogIsBeingRead() {
    var screen = HistoryScreen(today: wednesday)

    #expect(screen.draw(wide).text.contains("Reading the log"))
    screen.append([], isLast: true, edition: screen.edition)
    #expect(screen.draw(wide).text.contains("No sessions yet."))
  }

  @Test func everyDrawnHintIsTrue() {
    let screens = [
      history(0), history(3), history(3, keys: [.character("d")]),
      history(3, keys: [.character("?")]), history(40, isLast: false),
    ]
    for screen in screens { screen.expectTrueHints() }
  }

  @Test func outcomesAreToldInWords() {
    for size in screenSizes {
      let text = history(6).draw(Size(columns: size.columns, rows: 24)).text
      for word in ["✓ completed", "■ stopped", "○ unfinished", "cramp"] {
        #expect(text.contains(word))
      }
    }
  }

  @Test func anyKeysAtAnySizeKeepTheSelectionSeenAndTheRowsWhole() {
    for seed in 0..<UInt64(8) {
      var random = SplitMix64(seed: seed)
      var screen = HistoryScreen(today: wednesday)
      var all = SampleSessions.summaries(70)
      for index in all.indices where index % 7 == 0 {
        all[index].name = SampleRoutines.hard[index / 7 % SampleRoutines.hard.count].name
      }
      screen.append(Array(all.prefix(seed == 0 ? 0 : 25)), isLast: seed == 0, edition: 0)
      for _ in 0..<60 {
        switch screen.handle(anyKeys.randomElement(using: &random) ?? .enter) {
        case .delete(let id): screen.remove(id)
        case .needMore:
          let next = all.dropFirst(screen.sessions.count).prefix(25)
          screen.append(Array(next), isLast: next.isEmpty, edition: 0)
        default: break
        }
        let size = trickySizes.randomElement(using: &random) ?? wide
        let buffer = screen.draw(size)
        #expect(buffer.size == size, "seed \(seed)")
        guard ScreenFrame.fits(size) else { continue }
        #expect(buffer.hasWholeRows, "seed \(seed), \(size)")
        guard !screen.isShowingKeys else { continue }
        #expect(
          buffer.selectedRows.isEmpty == (screen.selected == nil), "seed \(seed), \(size)")
      }
    }
  }

  @Test func snapshots() {
    for size in screenSizes {
      expectSnapshot(of: history(0).draw(size), "history-empty")
      expectSnapshot(of: history(1).draw(size), "history-one")
      expectSnapshot(of: history(60, isLast: false, keys: [.pageDown]).draw(size), "history-many")
      expectSnapshot(
        of: history(6, keys: [.down, .character("d")]).draw(size), "history-confirmation")
      expectSnapshot(of: history(6, keys: [.character("?")]).draw(size), "history-keys")
      var hard = HistoryScreen(today: wednesday)
      hard.append(
        zip(SampleSessions.summaries(6), SampleRoutines.hard).map { session, routine in
          var session = session
          session.name = routine.name
          session.totals.cramps = 120
          session.totals.ledger.active = .seconds(359_999)
          return session
        }, isLast: true, edition: 0)
      expectSnapshot(of: hard.draw(size), "history-hard-names")
    }
  }
}
