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
  ) -> Shown<HistoryScreen> {
    var screen = Shown(HistoryScreen())
    screen.screen.append(SampleSessions.summaries(count), isLast: isLast, edition: screen.edition)
    for key in keys { _ = screen.handle(key) }
    return screen
  }

  private func id(_ index: Int) -> SessionID { SessionID(rawValue: "session-\(index)") }

  @Test(arguments: [
    (Key.enter, ScreenCommand<HistoryCommand>.open(SessionID(rawValue: "session-0"))),
    (.escape, .leave),
    (.character("q"), .leave), (.character("h"), .leave), (.control("c"), .leave),
    (.control("z"), .suspend),
  ])
  func aKeyGivesItsCommand(key: Key, command: ScreenCommand<HistoryCommand>) {
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
    #expect(screen.modal == nil)
  }

  @Test func aSessionThatRunsIsToldFromOneThatIsUnfinished() {
    var screen = Shown(HistoryScreen())
    var sessions = SampleSessions.summaries(4)
    sessions[3].isRunning = true
    screen.screen.append(sessions, isLast: true, edition: screen.edition)

    for size in screenSizes {
      let text = screen.draw(size).text
      #expect(text.contains("● running") && !text.contains("unfinished"), "\(size)")
    }
  }

  @Test func theQuestionFitsWhateverTheNameIs() {
    for hard in SampleRoutines.hard {
      var session = SampleSessions.summaries(1)[0]
      session.name = hard.name
      var screen = Shown(HistoryScreen())
      screen.screen.append([session], isLast: true, edition: screen.edition)
      _ = screen.handle(.character("d"))

      for size in screenSizes {
        let buffer = screen.draw(size)
        let question = buffer.text(row: size.rows - 2) + buffer.text(row: size.rows - 1)
        #expect(question.contains("Delete "))
        #expect(question.contains(", today 18:20?"))
      }
    }
  }

  @Test func removingKeepsWhatIsSelected() {
    var screen = history(5, keys: [.down, .down])

    screen.screen.remove(id(0))
    #expect(screen.selected?.id == id(2))
    screen.screen.remove(id(4))
    #expect(screen.selected?.id == id(2))
    screen.screen.remove(id(2))
    #expect(screen.selected?.id == id(3))
    screen.screen.remove(id(3))
    #expect(screen.selected?.id == id(1))
    screen.screen.remove(id(1))
    #expect(screen.selected == nil)
    screen.screen.remove(id(1))
    #expect(screen.sessions.isEmpty)
  }

  @Test func removingTheSessionInQuestionEndsTheQuestion() {
    var screen = history(3, keys: [.character("d")])

    screen.screen.remove(id(0))

    #expect(screen.handle(.character("y")) == nil)
  }

  @Test func moreIsAskedForOnceUntilItComes() {
    var screen = history(40, isLast: false)

    #expect(screen.handle(.down) == nil)
    #expect(screen.handle(.pageDown) == nil)
    #expect(screen.handle(.pageDown) == .needMore)
    #expect(screen.handle(.end) == nil)

    screen.screen.append(
      Array(SampleSessions.summaries(60).suffix(20)), isLast: false, edition: screen.edition)
    #expect(screen.sessions.count == 60)
    #expect(screen.selection == 39)
    #expect(screen.handle(.end) == .needMore)

    screen.screen.append([], isLast: true, edition: screen.edition)
    #expect(screen.handle(.up) == nil)
    #expect(screen.handle(.end) == nil)
  }

  /// As when the log has been replaced meanwhile.
  @Test func aPageThatWasAskedForBeforeAllWasForgottenIsNotTaken() {
    var screen = history(40, isLast: false)
    let edition = screen.edition
    screen.screen.refresh()

    screen.screen.append(SampleSessions.summaries(40), isLast: true, edition: edition)
    #expect(screen.sessions.count == 40 && !screen.isComplete)
    screen.screen.append(SampleSessions.summaries(3), isLast: true, edition: screen.edition)

    #expect(screen.sessions.map(\.id) == (0..<3).map(id))
  }

  @Test func aSessionThatComesTwiceIsListedOnce() {
    var screen = history(10, isLast: false)

    screen.screen.append(SampleSessions.summaries(15), isLast: true, edition: screen.edition)

    #expect(screen.sessions.map(\.id) == (0..<15).map(id))
  }

  @Test func beforeTheFirstPageTheLogIsBeingRead() {
    var screen = Shown(HistoryScreen())

    #expect(screen.draw(wide).text.contains("Reading the log"))
    screen.screen.append([], isLast: true, edition: screen.edition)
    #expect(screen.draw(wide).text.contains("No sessions yet."))
  }

  @Test func outcomesAreToldInWords() {
    for size in screenSizes {
      let text = history(6).draw(Size(columns: size.columns, rows: 24)).text
      for word in ["✓ completed", "■ stopped", "○ unfinished", "cramp"] {
        #expect(text.contains(word))
      }
    }
  }

  @Test func snapshots() {
    expectSnapshots(of: history(0), "history-empty")
    expectSnapshots(of: history(1), "history-one")
    expectSnapshots(
      of: history(60, isLast: false, keys: [.pageDown]), "history-many", at: everySize)
    expectSnapshots(of: history(6, keys: [.down, "d"]), "history-confirmation", at: everySize)
    expectSnapshots(of: history(6, keys: ["?"]), "history-keys")
    var hard = Shown(HistoryScreen())
    hard.screen.append(
      zip(SampleSessions.summaries(6), SampleRoutines.hard).map { session, routine in
        var session = session
        session.name = routine.name
        session.totals.cramps = 120
        session.totals.ledger.active = .seconds(359_999)
        return session
      }, isLast: true, edition: 0)
    expectSnapshots(of: hard, "history-hard-names")
  }
}
