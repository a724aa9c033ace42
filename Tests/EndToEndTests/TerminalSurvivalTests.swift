// SPDX-License-Identifier: MIT
import Foundation
import Testing

extension EndToEnd {
  /// Accidents of a terminal: the program ends properly, and restores the terminal.
  @Suite struct TerminalSurvival {
    let account: Account

    init() throws {
      account = try Account()
      try account.writeRoutine("steady", OwnRoutine.steady)
    }

    @Test(arguments: [(SIGTERM, 143, "stopped"), (SIGHUP, 129, "unfinished")])
    func aTerminalThatReadsNothingKeepsNobodyFromEnding(
      signal: Int32, status: Int32, outcome: String
    ) throws {
      let terminal = try Terminal(account, ["start", "steady"])
      try terminal.shows("Stand still")

      let ended = try terminal.unread {
        try terminal.fill()
        kill(try terminal.process, signal)
        return try terminal.ended()
      }

      #expect(ended == status)
      #expect(terminal.modes.before == terminal.modes.after)
      #expect(try account.lastSession().outcome == outcome)
    }

    @Test func aTerminalThatReadsNothingKeepsNobodyFromLeavingHome() throws {
      let terminal = try Terminal(account)
      try terminal.shows("Workouts")

      let ended = try terminal.unread {
        try terminal.fill()
        // The key itself would have to come through the terminal.
        kill(try terminal.process, SIGINT)
        return try terminal.ended()
      }

      #expect(ended == 0)
      #expect(terminal.modes.before == terminal.modes.after)
    }

    @Test func aTerminalThatReadsAgainShowsWhatIsTheCaseThen() throws {
      let terminal = try Terminal(account, ["start", "steady"])
      try terminal.shows("Stand still")

      let taken = try terminal.unread {
        try terminal.fill()
        let before = try terminal.processorTime()
        // Real time has to pass here, in which the program could be busy-waiting.
        _ = try Finished.running(
          "/usr/bin/env", ["timeout", "2", "tail", "-f", "/dev/null"],
          environment: account.environment, in: account.home)
        kill(try terminal.process, SIGINT)
        return try terminal.processorTime() - before
      }

      #expect(taken < 100, "hundredths of a second in two seconds")
      try terminal.shows("End this session?", "Stand still", "Steady")
      try terminal.agree()
      let screen = try terminal.shows("SESSION ENDED", "c CRAMP", "Saved.")
      try terminal.resize(columns: 79, rows: 24)
      try terminal.resize(columns: 80, rows: 24)
      // Redrawn, it is the same: nothing was lost.
      try terminal.shows("the same screen") { $0 == screen }
      try terminal.press("Enter")
      #expect(try terminal.ended() == 0)
      #expect(terminal.modes.before == terminal.modes.after)
    }

    @Test func aStormOfSizesEndsWithTheLast() throws {
      let terminal = try Terminal(account)
      let screen = try terminal.shows("Workouts", "q quit", "Nothing logged yet")

      let sizes = (1...1_000).map { (columns: $0 * 37 % 500 + 1, rows: $0 * 23 % 300 + 1) }
      try terminal.resize(line: sizes + [(columns: 80, rows: 24)])

      try terminal.shows("the screen as it was") { $0 == screen }
      try terminal.press("q")
      #expect(try terminal.ended() == 0)
      #expect(terminal.modes.before == terminal.modes.after)
    }

    @Test func aTerminalThatReadsNothingKeepsNoCrashFromEnding() throws {
      let terminal = try Terminal(account, ["start", "steady"])
      try terminal.shows("Stand still")

      let process = try terminal.process
      try terminal.unread {
        try terminal.fill()
        kill(process, SIGQUIT)
        try Waiting.until("its end") { kill(process, 0) != 0 }
      }

      #expect(try terminal.ended() == 131)
      #expect(terminal.modes.before == terminal.modes.after)
    }

    // Some terminals cannot draw in a bottom right corner that is also the top left one.
    @Test(arguments: [(1, 1, ""), (2, 1, "c"), (8, 2, "c"), (500, 300, "Workouts")])
    func everySizeWorks(columns: Int, rows: Int, text: String) throws {
      let terminal = try Terminal(account, columns: columns, rows: rows)

      if !text.isEmpty { try terminal.shows(text) }
      try terminal.press("q")

      #expect(try terminal.ended() == 0)
      #expect(terminal.modes.before == terminal.modes.after)
    }

    @Test(arguments: [("-3", "999999999"), ("0", "x"), ("5", "10")])
    func whatTheEnvironmentSaysOfTheSizeIsPassedOver(lines: String, columns: String) throws {
      let plain = try Terminal(account)
      let told = try Terminal(account, adding: ["LINES": lines, "COLUMNS": columns])

      let screen = try plain.shows("Workouts", "q quit", "Nothing logged yet")
      try told.shows("the usual screen") { $0 == screen }
    }

    private static let endings: [Int32] = {
      let everywhere = [SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGUSR1]
      #if os(Linux)
        // The last two are real-time signals.
        return everywhere + [SIGPWR, SIGSTKFLT, 40, 64]
      #else
        return everywhere
      #endif
    }()

    @Test(arguments: endings)
    func whateverEndsItTheTerminalIsRestored(signal: Int32) throws {
      let terminal = try Terminal(account, ["start", "steady"])
      try terminal.shows("Stand still")

      try Waiting.until("the session in the log") { try !account.history().isEmpty }
      kill(try terminal.process, signal)

      #expect(try terminal.ended() == 128 + signal)
      #expect(terminal.modes.before == terminal.modes.after)
      try terminal.shows("the shell's screen") {
        $0.contains("ended with \(128 + signal)") && !$0.contains("Stand still")
      }
      #expect(try account.lastSession().outcome == "unfinished")
    }

    @Test func keysThatCanComeNoMoreEndIt() throws {
      let keyboard = try Terminal(shellOf: account)
      let terminal = try Terminal(shellOf: account)
      try keyboard.shows("shell>")
      try terminal.shows("shell>")

      try terminal.type("'\(Account.program)' start steady <\(try keyboard.name)")
      try terminal.press("Enter")
      try terminal.shows("Stand still", "c CRAMP")
      try keyboard.hangUp()
      try terminal.shows("the shell") { $0.contains("shell>") && !$0.contains("c CRAMP") }
      try terminal.type("echo ended with $?")
      try terminal.press("Enter")

      try terminal.shows("ended with 129")
      #expect(try account.lastSession().outcome == "unfinished")
    }

    @Test func startedInTheBackgroundItWaitsForTheForeground() throws {
      let terminal = try Terminal(shellOf: account)
      try terminal.shows("shell>")

      try enter("stty -a >before; '\(Account.program)' start steady &", in: terminal)
      try enter("wait; jobs", in: terminal)
      try terminal.shows("Stopped")
      try enter("fg", in: terminal)
      try terminal.shows("Stand still", "c CRAMP")
      try terminal.press("q")
      try terminal.agree()
      try terminal.press("Enter")
      try terminal.shows("the shell") { $0.contains("shell>") && !$0.contains("c CRAMP") }
      // The shell has no line editing, so stty sees the modes that the program left.
      try enter("stty -a | cmp - before && echo 'the same' modes", in: terminal)

      try terminal.shows("the same modes")
      #expect(try account.lastSession().outcome == "stopped")
    }

    @Test func suspendedItEndsWhenAskedToAndLeavesTheTerminalToTheShell() throws {
      let terminal = try Terminal(shellOf: account)
      try terminal.shows("shell>")

      try enter("stty -a >before; '\(Account.program)' start steady", in: terminal)
      try terminal.shows("Stand still", "c CRAMP")
      try terminal.press("C-z")
      try terminal.shows("Stopped")
      // In the background it may not draw: it stops again.
      try enter("bg; wait; jobs", in: terminal)
      try terminal.shows("it stopped again") { $0.components(separatedBy: "Stopped").count > 2 }
      // The shell takes it for stopped until it hears otherwise.
      try enter("job=$(jobs -p); kill %1; tail --pid=$job -f /dev/null; jobs", in: terminal)
      try terminal.shows("Exit 143")
      try enter("stty -a | cmp - before && echo 'the same' modes", in: terminal)

      try terminal.shows("the same modes")
      #expect(try account.lastSession().outcome == "stopped")
    }

    private func enter(_ line: String, in terminal: Terminal) throws {
      try terminal.type(line)
      try terminal.press("Enter")
    }
  }
}
