// SPDX-License-Identifier: MIT
import Testing
import TextCanvas

@testable import Screens

@Suite struct WelcomeScreenTests {
  @Test(arguments: [
    (Key.enter, ScreenCommand<WelcomeCommand>?.some(.start)), (.character(" "), .start),
    (.character("c"), .cramp),
    (.character("q"), .leave), (.escape, .leave), (.control("c"), .leave),
    (.control("z"), .suspend),
    (.character("x"), nil), (.down, nil),
  ])
  func aKeyGivesItsCommand(key: Key, command: ScreenCommand<WelcomeCommand>?) {
    var screen = Shown(WelcomeScreen())

    #expect(screen.handle(key) == command)
  }

  @Test func whatIsSaidIsWholeAtEverySize() {
    for size in trickySizes where ScreenFrame.fits(size) {
      let buffer = Shown(WelcomeScreen()).draw(size)
      #expect(buffer.hasWholeRows, "\(size)")
      let words = Set(buffer.text.split { $0 == " " || $0 == "\n" })
      for ways in [
        WelcomeTexts.does, WelcomeTexts.doesNot, WelcomeTexts.askFirst, WelcomeTexts.stop,
        WelcomeTexts.cramp,
      ] {
        let isWhole = ways.contains { $0.split(separator: " ").allSatisfy(words.contains) }
        #expect(isWhole, "\(size): \(ways[0])\n\(buffer.text)")
      }
    }
  }

  @Test func snapshots() {
    expectSnapshots(of: Shown(WelcomeScreen()), "welcome", at: everySize)
  }
}
