// SPDX-License-Identifier: MIT
import SessionEngine
import TestSupport
import Testing
import TextCanvas

@testable import Screens

@Suite struct HistorySearchTests {
  private let wide = Size(columns: 80, rows: 24)
  private let context = ScreenContext(today: wednesday)
  private let all = SampleSessions.summaries(24)

  private func history(_ keys: String = "") -> HistoryScreen {
    var screen = HistoryScreen()
    screen.append(all, isLast: true, edition: screen.edition)
    for key in keys { press(.character(key), on: &screen) }
    return screen
  }

  /// Hands the screen a key, and answers its request to the log.
  @discardableResult
  private func press(_ key: Key, on screen: inout HistoryScreen) -> ScreenCommand<HistoryCommand>? {
    let command = screen.handle(key, in: context)
    if command == .own(.needMore) {
      let search = screen.searched
      let found = all.filter { search.finds($0.name, $0.routine) }
      screen.append(found, isLast: true, edition: screen.edition)
    }
    return command
  }

  @Test func whatIsTypedIsSearchedForInTheLog() {
    var screen = history("/")
    #expect(screen.isWriting)

    #expect(press(.character("k"), on: &screen) == .own(.needMore))
    #expect(Set(screen.sessions.map(\.name)) == ["Desk break"])
    // No word has changed, so nothing is requested.
    #expect(press(.character(" "), on: &screen) == nil)
    #expect(press(.character("B"), on: &screen) == .own(.needMore))
    #expect(press(.enter, on: &screen) == nil)

    #expect(!screen.isWriting)
    #expect(screen.draw(wide, in: context).text(row: 0).contains("/ k B"))
    #expect(screen.draw(wide, in: context).text(row: 0).contains("6 found"))
  }

  @Test func whatIsListedStaysUntilTheAnswerComes() {
    var screen = history("/")

    _ = screen.handle(.character("d"), in: context)

    #expect(screen.sessions.count == all.count)
    #expect(screen.last == nil && screen.anchor == nil)
  }

  @Test func anAnswerToWhatWasSearchedForBeforeIsNotTaken() {
    var screen = history("/")
    let edition = screen.edition
    _ = screen.handle(.character("d"), in: context)

    screen.append(Array(all.prefix(3)), isLast: true, edition: edition)

    #expect(screen.sessions.count == all.count)
  }

  @Test func endingTheSearchKeepsWhatIsSelected() {
    var screen = history("/desk")
    press(.enter, on: &screen)
    press(.down, on: &screen)
    let selected = screen.selected

    #expect(press(.escape, on: &screen) == .own(.needMore))

    #expect(screen.search == nil && screen.sessions.count == all.count)
    #expect(screen.selected == selected && selected != nil)
  }

  @Test func aSearchThatFindsNothingSaysSoAndEndsWithEnter() {
    var screen = history("/zzz")
    #expect(screen.draw(wide, in: context).text.contains("No session matches."))

    press(.enter, on: &screen)

    #expect(screen.search == nil && screen.sessions.count == all.count)
  }

  @Test func backspaceInAnEmptySearchEndsIt() {
    var screen = history("/a")
    press(.backspace, on: &screen)
    #expect(screen.search != nil)

    press(.backspace, on: &screen)

    #expect(screen.search == nil && !screen.isWriting)
  }

  @Test func aDeletionIsUndoneInWhateverIsListed() {
    var screen = history()
    let deleted = all[1]
    screen.remove(deleted.id)
    press(.character("/"), on: &screen)
    press(.character("r"), on: &screen)
    press(.enter, on: &screen)

    #expect(press(.character("u"), on: &screen) == .own(.restore(deleted.id)))

    let isFound = screen.searched.finds(deleted.name, deleted.routine)
    #expect(screen.sessions.contains(deleted) == isFound)
    #expect(!screen.canUndo)
  }

  @Test func aListThatBeginsAnewReachesDownToWhatIsSelected() {
    var screen = history("jjjjj")
    let selected = screen.selected
    screen.refresh()
    #expect(screen.anchor == selected && screen.last == nil)

    var fresh = Array(all.dropFirst(2))
    fresh[0].totals.outcome = .stopped
    screen.append(fresh, isLast: true, edition: screen.edition)

    #expect(screen.selected == selected && screen.sessions == fresh)
  }

  @Test func aSessionThatWasCutOffCanBeContinued() {
    for session in all.prefix(10) {
      var screen = HistoryScreen()
      screen.append([session], isLast: true, edition: screen.edition)
      let isCutOff = session.totals.outcome == nil

      let command = screen.handle(.character("r"), in: context)

      #expect(command == (isCutOff ? .own(.offer(session.id)) : nil))
      #expect(screen.draw(wide, in: context).text(row: 23).contains("r continue") == isCutOff)
    }
    var running = all[3]
    running.isRunning = true
    var screen = HistoryScreen()
    screen.append([running], isLast: true, edition: screen.edition)
    #expect(screen.handle(.character("r"), in: context) == nil)
  }

  @Test(arguments: Seeds.first(20))
  func anyKeysKeepTheSelectionWithinTheList(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var screen = history()
    for _ in 0..<80 {
      let key = (anyKeys + [.character("/"), .character("u")]).randomElement(using: &random)
      let command = press(key ?? .enter, on: &screen)
      if case .own(.delete(let id)) = command { screen.remove(id) }
      if Int.random(in: 0...9, using: &random) == 0 {
        screen.refresh()
        let search = screen.searched
        screen.append(
          all.filter { search.finds($0.name, $0.routine) }, isLast: true, edition: screen.edition)
      }
      let size = trickySizes.randomElement(using: &random) ?? wide
      let buffer = screen.draw(size, in: context)
      #expect(screen.sessions.isEmpty ? screen.selection == 0 : screen.selected != nil)
      if ScreenFrame.fits(size) { #expect(buffer.hasWholeRows, "\(size)") }
    }
  }
}
