// SPDX-License-Identifier: MIT
import Testing

extension EndToEnd {
  /// Terminals that cannot show a screen: a message and an exit status, no garbage.
  @Suite struct TerminalRefusals {
    let account: Account

    init() throws { account = try Account() }

    @Test(arguments: [[], ["start", "running"], ["cramp"]])
    func withoutATerminalThereIsAMessage(arguments: [String]) throws {
      let finished = try account.limber(arguments, adding: ["TERM": "xterm"])

      #expect(finished.status == 69)
      #expect(finished.output.isEmpty)
      #expect(finished.errors.hasPrefix("limber: "))
      #expect(!finished.errors.contains("\u{1B}"))
    }

    @Test func intoAPipeGoesAMessageAndNothingElse() throws {
      let finished = try Finished.running(
        "/bin/sh", ["-c", "'\(Account.program)' | cat"],
        environment: account.environment.merging(["TERM": "xterm"]) { $1 }, in: account.home)

      #expect(finished.output.isEmpty)
      #expect(finished.errors.hasPrefix("limber: "))
    }

    @Test(arguments: ["", "no-such-terminal"])
    func aTerminalThatCannotShowScreensIsRefused(type: String) throws {
      let terminal = try Terminal(account, type: type)

      #expect(try terminal.ended() == 69)
      try terminal.shows("limber: ")
    }
  }
}
