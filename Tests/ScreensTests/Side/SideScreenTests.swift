// SPDX-License-Identifier: MIT
import RoutineModel
import TestSupport
import Testing
import TextCanvas

@testable import Screens

@Suite struct SideScreenTests {
  private static func screen(offering side: Side? = nil, after keys: Key...) -> Shown<SideScreen> {
    var screen = Shown(SideScreen(name: "Ankle after a sprain"))
    if let side { screen.screen.offer(side) }
    for key in keys { _ = screen.handle(key) }
    return screen
  }

  /// The screens under test.
  private static let every: [(name: String, screen: Shown<SideScreen>)] = {
    var noticing = screen(offering: .right)
    noticing.notice = "The log cannot be read: the disk has failed."
    return [
      ("first", screen()), ("right", screen(offering: .right)), ("both", screen(offering: .both)),
      ("moved", screen(offering: .right, after: .up)), ("notice", noticing),
      ("keys", screen(after: .character("?"))),
      ("hard-name", Shown(SideScreen(name: String(repeating: "長い名前", count: 30)))),
    ]
  }()

  @Test func snapshots() {
    for (name, screen) in Self.every {
      expectSnapshots(
        of: screen, "side-\(name)", at: name == "right" ? everySize : [ordinarySize])
    }
  }

  @Test(
    arguments: [
      (.character("l"), .begin(.left)), (.character("r"), .begin(.right)),
      (.character("b"), .begin(.both)), (.enter, .begin(.right)),
      (.character(" "), .begin(.right)), (.character("c"), .cramp), (.character("q"), .leave),
      (.escape, .leave), (.control("c"), .leave), (.control("z"), .suspend), (.tab, nil),
    ] as [(Key, ScreenCommand<SideCommand>?)])
  func aKeyGivesItsCommand(key: Key, command: ScreenCommand<SideCommand>?) {
    var screen = Self.screen(offering: .right)

    #expect(screen.handle(key) == command)
    #expect(screen == Self.screen(offering: .right))
  }

  @Test(
    arguments: [
      (nil, [], .left), (nil, [.down], .right), (nil, [.right, .down], .both),
      (nil, [.down, .down, .down, .down, .up], .right), (nil, [.up, .left], .left),
      (.both, [], .both), (.both, [.left], .right), (.right, [.down], .both),
    ] as [(Side?, [Key], Side)])
  func enterTakesWhatIsMarked(offered: Side?, keys: [Key], side: Side) {
    var screen = Shown(SideScreen(name: "Ankle"))
    if let offered { screen.screen.offer(offered) }
    for key in keys { #expect(screen.handle(key) == nil) }

    #expect(screen.handle(.enter) == .begin(side))
  }

  @Test func anAnswerThatComesLateLeavesWhatIsMarked() {
    var screen = Self.screen(after: .down)
    screen.screen.offer(.both)

    #expect(screen.marked == .right)
    #expect(screen.draw(Size(columns: 80, rows: 24)).text.contains("last time"))
    #expect(screen.handle(.enter) == .begin(.right))
  }

  @Test func everySizeHasWholeRowsAndSaysWhatHelps() {
    for (name, screen) in Self.every {
      for size in trickySizes {
        let buffer = screen.draw(size)
        #expect(buffer.size == size)
        guard ScreenFrame.fits(size) else { continue }
        #expect(buffer.hasWholeRows, "\(name) at \(size)")
        guard name != "keys" else { continue }
        #expect(buffer.selectedRows.count == 1, "\(name) at \(size)")
        for side in ["l  Left", "r  Right", "b  Both"] {
          #expect(buffer.text.contains(side), "\(name) at \(size)")
        }
        #expect(buffer.text(row: size.rows - 1).contains("c CRAMP"), "\(name) at \(size)")
      }
    }
  }
}
