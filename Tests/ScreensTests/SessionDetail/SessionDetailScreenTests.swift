// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing
import TextCanvas

@testable import Screens

@Suite struct SessionDetailScreenTests {
  let wide = Size(columns: 80, rows: 24)

  private func screen(keys: [Key] = []) throws -> Shown<SessionDetailScreen> {
    var screen = Shown(SessionDetailScreen(detail: try SampleSessions.eventful()))
    for key in keys { _ = screen.handle(key) }
    return screen
  }

  @Test(arguments: [
    (Key.escape, ScreenCommand<SessionDetailCommand>.leave), (.character("q"), .leave),
    (.control("c"), .leave),
    (.control("z"), .suspend),
  ])
  func aKeyGivesItsCommand(key: Key, command: ScreenCommand<SessionDetailCommand>) throws {
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

    #expect(screen.draw(wide).text.contains("Delete Running, today 18:30?"))
    #expect(screen.handle(.character("y")) == .delete(SessionID(rawValue: "0123456789abcdef")))
  }

  @Test func snapshots() throws {
    let relief = try SessionPlan(SampleRoutines.relief, affectedSide: .right)
    let reliefOnly = try SampleSessions.detail(
      of: .reliefOnly(relief),
      [
        (0, .cramp(Cramp(site: .foot, side: .right, relief: relief))), (15, .next), (95, .eased),
        (96, .continue(.end)),
      ])
    let unfinished = try SampleSessions.detail(
      of: SampleRoutines.coolDown, [(0, .start), (40, .next), (50, .pause)])
    expectSnapshots(of: try screen(), "detail-top", at: everySize)
    expectSnapshots(of: try screen(keys: [.pageDown, .pageDown]), "detail-middle")
    expectSnapshots(of: try screen(keys: [.end]), "detail-end")
    expectSnapshots(of: try screen(keys: ["d"]), "detail-confirmation")
    expectSnapshots(of: try screen(keys: ["?"]), "detail-keys")
    expectSnapshots(of: Shown(SessionDetailScreen(detail: reliefOnly)), "detail-relief-only")
    expectSnapshots(of: Shown(SessionDetailScreen(detail: unfinished)), "detail-unfinished")
    let hard = try SampleSessions.eventful(named: SampleRoutines.hard[0].name)
    expectSnapshots(of: Shown(SessionDetailScreen(detail: hard)), "detail-hard-name")
  }
}
