// SPDX-License-Identifier: MIT
import Foundation
import Testing

extension EndToEnd {
  /// Signals and power states, and what they leave in the log and the terminal.
  @Suite struct Signals {
    let account: Account

    init() throws {
      account = try Account()
      try account.writeRoutine("steady", OwnRoutine.steady)
    }

    @Test func askedToEndItStopsTheSessionAndRestoresTheTerminal() throws {
      let terminal = try Terminal(account, ["start", "steady"])

      try terminal.shows("Stand still")
      kill(try terminal.process, SIGTERM)

      #expect(try terminal.ended() == 143)
      #expect(terminal.modes.before == terminal.modes.after)
      try terminal.shows("the shell's screen") {
        $0.contains("ended with 143") && !$0.contains("Stand still")
      }
      let session = try account.lastSession()
      #expect(session.outcome == "stopped")
      #expect(session.events?.last?.event == "finished")
    }

    @Test func anInterruptAsksLikeTheKey() throws {
      let terminal = try Terminal(account, ["start", "steady"])

      try terminal.shows("Stand still")
      kill(try terminal.process, SIGINT)

      try terminal.shows("End this session?")
    }

    @Test func aTerminalThatGoesAwayLeavesTheSessionUnfinished() throws {
      let terminal = try Terminal(account, ["start", "steady"])

      try terminal.shows("Stand still")
      try terminal.press("c")
      try terminal.shows("CRAMP  ")
      try terminal.hangUp()

      #expect(try terminal.ended() == 129)
      let session = try account.lastSession()
      #expect(session.outcome == "unfinished")
      #expect(session.endedAt == nil)
      #expect(session.crampCount == 1)
      // The time up to the hang-up is known, though nothing happened in it.
      #expect(session.reliefMs > 0)
      #expect(session.addsUp)
    }

    @Test func aCrashLosesNothingThatHappenedBefore() throws {
      let terminal = try Terminal(account, ["start", "steady"])

      try terminal.shows("Stand still")
      try terminal.press("c")
      try terminal.shows("CRAMP  ")
      try Waiting.until("the cramp in the log") { try account.history().first?.crampCount == 1 }
      kill(try terminal.process, SIGKILL)

      #expect(try terminal.ended() == 137)
      let session = try account.lastSession()
      #expect(session.outcome == "unfinished")
      #expect(session.events?.contains { $0.event == "cramp" } == true)
      let again = try Terminal(account)
      try again.offers("in relief, at Stretch the sole")
      try again.press("l")
      try again.shows("1 session begun, 1 cramp")
    }

    @Test func whatAStoppedProcessMissedIsNotCounted() throws {
      let terminal = try Terminal(account, ["start", "steady"])

      try terminal.shows("Stand still", "of 1 min")
      kill(try terminal.process, SIGSTOP)
      // Real time has to pass here, as with a closed lid: a command that takes four seconds.
      _ = try Finished.running(
        "/usr/bin/env", ["timeout", "4", "tail", "-f", "/dev/null"],
        environment: account.environment, in: account.home)
      kill(try terminal.process, SIGCONT)

      try terminal.shows("PAUSED")
      try terminal.press("q")
      try terminal.agree()
      try terminal.press("Enter")
      #expect(try terminal.ended() == 0)
      let session = try account.lastSession()
      #expect(session.awayMs >= 3_000)
      #expect(session.steps?.map(\.actualMs) == [session.activeMs])
      #expect(session.addsUp)
    }

    @Test func theShellCanSuspendItAndBringItBack() throws {
      let terminal = try Terminal(shellOf: account)

      try terminal.shows("shell>")
      try terminal.type("stty -a >before; '\(Account.program)' start steady")
      try terminal.press("Enter")
      try terminal.shows("Stand still", "c CRAMP")
      try terminal.press("C-z")
      try terminal.shows("the shell") { $0.contains("Stopped") && !$0.contains("c CRAMP") }
      try terminal.type("stty -a | cmp - before && echo 'the same' modes")
      try terminal.press("Enter")
      try terminal.shows("the same modes")
      try terminal.type("fg")
      try terminal.press("Enter")
      try terminal.shows("Stand still", "c CRAMP")
      try terminal.press("q")
      try terminal.agree()
      try terminal.press("Enter")
      try terminal.shows("shell>")

      #expect(try account.lastSession().outcome == "stopped")
    }
  }
}
