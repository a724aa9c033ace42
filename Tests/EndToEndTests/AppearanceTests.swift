// SPDX-License-Identifier: MIT
import Testing

extension EndToEnd {
  /// Terminals of every kind: the screens have the same text on each.
  @Suite struct Appearance {
    let account: Account

    init() throws { account = try Account() }

    @Test(arguments: ["xterm-256color", "linux", "vt100", "screen"], ["C.UTF-8", "C"])
    func reliefIsReadable(type: String, locale: String) throws {
      let terminal = try Terminal(account, ["cramp"], type: type, adding: ["LANG": locale])

      let screen = try terminal.shows(
        "CRAMP  ", "Stretch the sole   step 1 of 4", "Stop if the pain", "e eased",
        "c stretch again")
      if locale == "C" {
        let foreign = screen.filter { !$0.isASCII && $0 != "█" }
        #expect(foreign.isEmpty, "\(screen)")
      }
    }

    @Test func withoutColourNoColourIsSent() throws {
      try account.write("theme: dark\n", to: ".config/limber/settings.yaml")
      let colour = try Terminal(account)
      let plain = try Terminal(account, adding: ["NO_COLOR": "1"])
      for terminal in [colour, plain] { try terminal.shows("Workouts", "c CRAMP", "q quit") }

      // A colour is 30 to 37, 40 to 47, or 90 and up, in an SGR sequence.
      let colours = /\u{1B}\[([0-9;]*;)?([349][0-7]|10[0-7]|[34]8;[0-9;]*)m/
      #expect(try colour.attributes().contains(colours))
      #expect(try !plain.attributes().contains(colours))
      #expect(try plain.screen() == colour.screen())
    }
  }
}
