// SPDX-License-Identifier: MIT
import RoutineModel
import TestSupport
import Testing
import TextCanvas

@testable import Screens

extension SideScreen: HintingScreen {}

@Suite struct SideScreenTests {
  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 30, rows: 5),
  ]

  private static func screen(offering side: Side? = nil, after keys: Key...) -> SideScreen {
    var screen = SideScreen(name: "Ankle after a sprain")
    if let side { screen.offer(side) }
    for key in keys { _ = screen.handle(key) }
    return screen
  }

  /// The screens that are looked at.
  private static let every: [(name: String, screen: SideScreen)] = {
    var noticing = screen(offering: .right)
    noticing.notice = "The log cannot be read: the disk has failed."
    return [
      ("first", screen()), ("right", screen(offering: .right)), ("both", screen(offering: .both)),
      ("moved", screen(offering: .right, after: .up)), ("notice", noticing),
      ("keys", screen(after: .character("?"))),
      ("hard-name", SideScreen(name: String(repeating: "長い名前", count: 30))),
    ]
  }()

  @Test(arguments: every.map(\.name), sizes)
  func everyScreenIsDrawnAsItWasLookedAt(name: String, size: Size) throws {
    let screen = try #require(Self.every.first { $0.name == name }?.screen)

    expectSnapshot(of: screen.draw(size), "side-\(name)")
  }

  @Test(
    arguments: [
      (.character("l"), .begin(.left)), (.character("r"), .begin(.right)),
      (.character("b"), .begin(.both)), (.enter, .begin(.right)),
      (.character(" "), .begin(.right)), (.character("c"), .cramp), (.character("q"), .back),
      (.escape, .back), (.control("c"), .back), (.control("z"), .suspend), (.tab, nil),
    ] as [(Key, SideCommand?)])
  func aKeyGivesItsCommand(key: Key, command: SideCommand?) {
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
    var screen = SideScreen(name: "Ankle")
    if let offered { screen.offer(offered) }
    for key in keys { #expect(screen.handle(key) == nil) }

    #expect(screen.handle(.enter) == .begin(side))
  }

  @Test func anAnswerThatComesLateLeavesWhatIsMarked() {
    var screen = Self.screen(after: .down)
    screen.offer(.both)

    #expect(screen.marked == .right)
    #expect(screen.draw(Size(columns: 80, rows: 24)).text.contains("last time"))
    #expect(screen.handle(.enter) == .begin(.right))
  }

  @Test func thePageOfKeysEndsWithAnyKeyAndHelpsToo() {
    for (key, command) in [(Key.enter, nil), (.character("l"), nil), (.character("c"), .cramp)]
      as [(Key, SideCommand?)]
    {
      var screen = Self.screen(after: .character("?"))
      #expect(screen.handle(key) == command)
      #expect(screen == Self.screen())
    }
  }

  @Test func everyDrawnHintIsTrue() {
    for (_, screen) in Self.every { screen.expectTrueHints() }
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
