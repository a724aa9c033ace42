// SPDX-License-Identifier: MIT
import Testing

extension EndToEnd {
  /// Pictures of steps on a real terminal.
  @Suite struct Pictures {
    let account: Account

    init() throws { account = try Account() }

    private static let quarters = Set("▘▝▖▌▞▛▗▚▐▜▙▟")

    private static func hasPicture(_ screen: String) -> Bool {
      screen.contains { quarters.contains($0) }
    }

    @Test func aStepIsShownAndThenLarge() throws {
      let terminal = try Terminal(account, ["start", "bedtime"])
      try terminal.shows("Calf stretch in a picture") { screen in
        screen.contains("step 1 of") && Self.hasPicture(screen)
      }

      try terminal.press("v")
      try terminal.shows("any other key closes", "Calf stretch")
      try terminal.press("c")

      try terminal.shows("relief, its act in a picture") { screen in
        screen.contains("CRAMP  foot") && Self.hasPicture(screen)
      }
      #expect(try terminal.endsSession() == 0)
    }

    @Test func nobodyIsShownWhatTheyDoNotWant() throws {
      try account.write("pictures: off\n", to: ".config/limber/settings.yaml")
      let terminal = try Terminal(account, ["start", "bedtime"])

      let screen = try terminal.shows("step 1 of")

      #expect(!Self.hasPicture(screen))
      #expect(try terminal.endsSession() == 0)
    }
  }
}
