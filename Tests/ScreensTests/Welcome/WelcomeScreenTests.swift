// SPDX-License-Identifier: MIT
import Testing
import TextCanvas

@testable import Screens

@Suite struct WelcomeScreenTests {
  @Test(arguments: [
    (Key.enter, WelcomeCommand?.some(.start)), (.character(" "), .start), (.character("c"), .cramp),
    (.character("q"), .quit), (.escape, .quit), (.control("c"), .quit), (.control("z"), .suspend),
    (.character("x"), nil), (.down, nil),
  ])
  func aKeyGivesItsCommand(key: Key, command: WelcomeCommand?) {
    #expect(WelcomeScreen().handle(key) == command)
  }

  @Test func whatIsSaidIsWholeAtEverySize() {
    for size in trickySizes where ScreenFrame.fits(size) {
      let buffer = WelcomeScreen().draw(size)
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

  @Test func tooSmallAScreenSaysWhatToPress() {
    let buffer = WelcomeScreen().draw(Size(columns: 30, rows: 3))

    #expect(buffer.text.contains("Enter starts"))
    #expect(buffer.text.contains("c CRAMP"))
    #expect(WelcomeScreen().draw(Size(columns: 0, rows: 0)).size == Size(columns: 0, rows: 0))
  }

  @Test func aNoticeIsSaid() {
    var screen = WelcomeScreen()
    screen.notice = "The log cannot be written."

    #expect(screen.draw(Size(columns: 80, rows: 24)).text.contains("The log cannot be written."))
  }

  @Test func snapshots() {
    for size in screenSizes + [Size(columns: 39, rows: 11)] {
      expectSnapshot(of: WelcomeScreen().draw(size), "welcome")
    }
  }
}
