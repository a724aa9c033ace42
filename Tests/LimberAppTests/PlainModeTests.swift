// SPDX-License-Identifier: MIT
import Testing

@testable import LimberApp

@Suite struct PlainModeTests {
  @Test(arguments: [
    (false, ["TERM": "xterm"], true, nil),
    (true, ["TERM": "xterm"], true, PlainMode.option),
    (false, ["TERM": "xterm", "ACCESSIBLE": "1"], true, .accessible),
    (false, ["TERM": "xterm", "ACCESSIBLE": "0"], true, nil),
    (false, ["TERM": "xterm", "ACCESSIBLE": ""], true, nil),
    (false, ["TERM": "dumb"], true, .dumb),
    (false, ["TERM": "xterm"], false, .noTerminal),
    (false, [:], true, nil),
  ])
  func theModeFollowsFromWhatIsAskedForAndThere(
    isAskedFor: Bool, environment: [String: String], isOutputTerminal: Bool, reason: PlainMode?
  ) {
    #expect(
      PlainMode.reason(
        isAskedFor: isAskedFor, environment: environment, isOutputTerminal: isOutputTerminal)
        == reason)
  }

  @Test(arguments: [
    (PlainMode.option, "without --plain"), (.accessible, "with ACCESSIBLE=0"),
    (.dumb, "in a terminal of another type"), (.noTerminal, "in a terminal"),
  ])
  func theFirstLineSaysThatTheModeIsOnAndHowToLeave(reason: PlainMode, way: String) {
    let line = PlainModeText.first(reason, isFedByLines: true)

    #expect(line.hasPrefix("Limber in plain mode"))
    #expect(line.contains("q leaves"))
    #expect(line.contains("Enter follows each key."))
    #expect(line.hasSuffix("For screens, start it \(way)."))
  }
}
