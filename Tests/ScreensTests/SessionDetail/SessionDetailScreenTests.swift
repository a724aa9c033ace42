// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing
import TextCanvas

@testable import Screens

@Suite struct SessionDetailScreenTests {
  let wide = Size(columns: 80, rows: 24)

  private func screen(keys: [Key] = []) throws -> SessionDetailScreen {
    var screen = SessionDetailScreen(detail: try SampleSessions.eventful())
    for key in keys { _ = screen.handle(key) }
    return screen
  }

  @Test(arguments: [
    (Key.escape, SessionDetailCommand.back), (.character("q"), .back), (.control("c"), .back),
    (.control("z"), .suspend),
  ])
  func aKeyGivesItsCommand(key: Key, command: SessionDetailCommand) throws {
    var screen = try screen()

    #expect(screen.handle(key) == command)
  }

  @Test func keysScrollFromEndToEnd() throws {
    var screen = try screen()
    let last = screen.items.count - 1

    for (key, selection) in [
      (Key.up, 0), (.down, 1), (.character("j"), 2), (.character("k"), 1), (.pageDown, 11),
      (.pageUp, 1), (.end, last), (.down, last), (.home, 0),
    ] {
      #expect(screen.handle(key) == nil)
      #expect(screen.selection == selection)
      #expect(screen.draw(wide).text.contains("\(selection + 1) of \(last + 1)"))
    }
  }

  @Test func deletingAsksFirst() throws {
    var screen = try screen(keys: [.character("d")])

    #expect(screen.draw(wide).text.contains("Delete Running, Wed 18 Nov 18:30?"))
    #expect(screen.handle(.character("y")) == .delete(SessionID(rawValue: "0123456789abcdef")))
  }

  @Test func aNoticeIsSaidAndTheQuestionGoesBeforeIt() throws {
    var screen = try screen()
    screen.notice = "The disk is full."

    #expect(screen.draw(wide).text.contains("The disk is full."))

    _ = screen.handle(.character("d"))
    #expect(!screen.draw(wide).text.contains("The disk is full."))
  }

  @Test func anyOtherKeyKeepsTheSession() throws {
    try screen(keys: [.character("d")]).expectOnlyYesDeletes(
      before: screen(), [.control("z"): .suspend, .character("c"): .cramp])
  }

  @Test func everyDrawnHintIsTrue() throws {
    let empty = try SampleSessions.detail(of: SampleRoutines.coolDown, [])
    let screens = [
      try screen(), try screen(keys: [.character("d")]), try screen(keys: [.character("?")]),
      SessionDetailScreen(detail: empty),
    ]
    for screen in screens { screen.expectTrueHints() }
  }

  @Test func tooSmallAScreenStillSaysWhatItIs() throws {
    let row = try screen().draw(Size(columns: 39, rows: 2)).text(row: 0)

    #expect(row.hasPrefix("Running  stopped  q back"))
  }

  @Test func anyKeysAtAnySizeKeepTheSelectionSeenAndTheRowsWhole() throws {
    let screens =
      [try screen()]
      + (try SampleRoutines.hard.prefix(4).map {
        SessionDetailScreen(detail: try SampleSessions.eventful(named: $0.name))
      })
    for (seed, first) in screens.enumerated() {
      var random = SplitMix64(seed: UInt64(seed))
      var screen = first
      for _ in 0..<60 {
        _ = screen.handle(anyKeys.randomElement(using: &random) ?? .enter)
        let size = trickySizes.randomElement(using: &random) ?? wide
        let buffer = screen.draw(size)
        #expect(buffer.size == size, "seed \(seed)")
        guard ScreenFrame.fits(size) else { continue }
        #expect(buffer.hasWholeRows, "seed \(seed), \(size)")
        guard !screen.isShowingKeys else { continue }
        #expect(!buffer.selectedRows.isEmpty, "seed \(seed), \(size)")
      }
    }
  }

  @Test func snapshots() throws {
    let relief = try SessionPlan(SampleRoutines.relief, affectedSide: .right)
    let reliefOnly = try SampleSessions.detail(
      of: .reliefOnly(relief),
      [
        (0, .cramp(Cramp(site: .foot, side: .right, relief: relief))), (15, .next), (95, .eased),
        (96, .goOn(.end)),
      ])
    let unfinished = try SampleSessions.detail(
      of: SampleRoutines.coolDown, [(0, .start), (40, .next), (50, .pause)])
    for size in screenSizes {
      expectSnapshot(of: try screen().draw(size), "detail-top")
      expectSnapshot(
        of: try screen(keys: [.pageDown, .pageDown]).draw(size), "detail-middle")
      expectSnapshot(of: try screen(keys: [.end]).draw(size), "detail-end")
      expectSnapshot(of: try screen(keys: [.character("d")]).draw(size), "detail-confirmation")
      expectSnapshot(of: try screen(keys: [.character("?")]).draw(size), "detail-keys")
      expectSnapshot(
        of: SessionDetailScreen(detail: reliefOnly).draw(size), "detail-relief-only")
      expectSnapshot(
        of: SessionDetailScreen(detail: unfinished).draw(size), "detail-unfinished")
      expectSnapshot(
        of: SessionDetailScreen(
          detail: try SampleSessions.eventful(named: SampleRoutines.hard[0].name)
        ).draw(size), "detail-hard-name")
    }
  }
}
