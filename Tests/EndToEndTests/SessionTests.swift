// SPDX-License-Identifier: MIT
import Testing

extension EndToEnd {
  /// Sessions of a routine.
  @Suite struct Sessions {
    let account: Account

    init() throws {
      account = try Account()
      try account.writeRoutine("brief", OwnRoutine.brief)
      try account.writeRoutine("steady", OwnRoutine.steady)
    }

    @Test func aRoutineRunsToItsEndWithoutAKeyAndToTheMillisecond() throws {
      let terminal = try Terminal(account, ["start", "brief"])

      try terminal.shows("DONE", "3 of 3 steps done")
      try terminal.press("Enter")

      #expect(try terminal.ended() == 0)
      let session = try account.lastSession()
      #expect(session.outcome == "completed")
      #expect(session.name == "Brief")
      #expect([session.elapsedMs, session.activeMs] == [3_000, 3_000])
      #expect([session.stepsDone, session.stepsPlanned] == [3, 3])
      #expect(session.steps?.map(\.actualMs) == [1_000, 1_000, 1_000])
      #expect(session.steps?.map(\.side) == [nil, "left", "right"])
      #expect(session.steps?.map(\.outcome) == ["done", "done", "done"])
      #expect(try account.history().map(\.id) == [session.id])
    }

    @Test func aPauseHoldsTheTimeThatRemains() throws {
      let terminal = try Terminal(account, ["start", "steady"])

      try terminal.shows("Stand still")
      try terminal.press("Space")
      try terminal.shows("PAUSED", "space to continue")
      try terminal.press("Space")
      try terminal.shows("no pause") { !$0.contains("PAUSED") }
      try terminal.press("q")
      try terminal.shows("End this session?")
      try terminal.agree()
      try terminal.shows("SESSION ENDED")
      try terminal.press("Enter")

      #expect(try terminal.ended() == 0)
      let session = try account.lastSession()
      #expect(session.outcome == "stopped")
      #expect(session.pausedMs > 0)
      #expect(session.steps?.map(\.actualMs) == [session.activeMs])
      #expect(session.steps?.map(\.outcome) == ["cut-short"])
      #expect(session.addsUp)
    }

    @Test func onlyYEndsASession() throws {
      let terminal = try Terminal(account, ["start", "steady"])

      try terminal.shows("Stand still")
      for question in ["q", "C-c"] {
        for key in ["n", "q", "Enter", "Escape"] {
          try terminal.press(question)
          try terminal.shows("End this session?")
          try terminal.press(key)
          try terminal.shows("no question") { !$0.contains("End this session?") }
        }
      }
      try terminal.shows("Stand still", "step 1 of 1")
      try terminal.press("C-c")
      try terminal.shows("End this session?")
      try terminal.agree()
      try terminal.press("Enter")

      #expect(try terminal.ended() == 0)
      #expect(try account.lastSession().outcome == "stopped")
    }

    @Test func theKeysOfTheHintsDoWhatTheySay() throws {
      let terminal = try Terminal(account, ["start", "foot-calf-warm-up"])

      try terminal.shows("GET READY", "step 1 of")
      try terminal.press("Enter")
      try terminal.shows("the step itself") { !$0.shows("GET READY") }
      try terminal.press("+")
      try terminal.shows("70 s") { $0.contains("of 1 min 10 s") || $0.contains("of 70 s") }
      try terminal.press("n")
      try terminal.shows("step 2 of", "NEXT")
      try terminal.press("Enter", "p", "p")
      try terminal.shows("step 1 of")
      try terminal.press("?")
      try terminal.shows("Keys", "restart the step", "any other key closes")
      try terminal.press("Escape", "w")
      try terminal.shows("Warning signs", "EMERGENCY NUMBER")
      try terminal.press("Escape")
      try terminal.shows("step 1 of")
    }

    @Test func pastedTextPressesNoKeysHoweverLongItIs() throws {
      let terminal = try Terminal(account, ["start", "steady"])

      try terminal.shows("Stand still")
      try terminal.paste(String(repeating: "c q y e ", count: 1_000))
      try terminal.shows("Pasted text presses no keys.", "Stand still")
      try terminal.press("q")
      try terminal.shows("End this session?", "Stand still")
      try terminal.agree()
      try terminal.press("Enter")

      #expect(try terminal.ended() == 0)
      #expect(try account.lastSession().crampCount == 0)
    }

    @Test func aKeyThatIsHeldActsOnce() throws {
      try account.writeRoutine("minutes", OwnRoutine.minutes)
      let terminal = try Terminal(account, ["start", "minutes"])
      try terminal.shows("step 1 of 4")

      // Somebody leans on the key.
      try terminal.hold("n")
      try terminal.press("q")

      try terminal.shows("End this session?", "step 2 of 4")
    }

    @Test func aKeyThatIsHeldActsOnceInPlainModeToo() throws {
      try account.writeRoutine("minutes", OwnRoutine.minutes)
      let terminal = try PlayedLines(account, ["start", "minutes", "--plain"], ["TERM": "xterm"])
      try terminal.says("First")

      terminal.hold("n")
      terminal.press("q")
      try terminal.says("End this session?")

      let text = String(decoding: terminal.output, as: UTF8.self)
      #expect(text.contains("Step 2 of 4"))
      #expect(!text.contains("Step 3 of 4"))
    }

    /// People in pain hit the key until they see that it worked.
    @Test func aCrampKeyThatIsHitAgainIsTheSameCramp() throws {
      let terminal = try Terminal(account, ["start", "steady"])
      try terminal.shows("Stand still")
      try terminal.press("c", "c", "c")
      try terminal.shows("CRAMP  ")
      try terminal.press("e", "n")
      try terminal.shows("Pain at onset")
      try terminal.press("q")
      try terminal.agree()
      try terminal.press("Enter")
      #expect(try terminal.ended() == 0)

      #expect(try account.lastSession().crampCount == 1)
    }

    @Test func aSessionStartedFromHomeLeadsBackToIt() throws {
      let terminal = try Terminal(account)

      try terminal.shows("Workouts")
      try terminal.press("/")
      try terminal.type("brief")
      try terminal.shows("/ brief", "1 of ")
      // The first Enter ends the typing, so that keys are commands again.
      try terminal.press("Enter")
      try terminal.shows("Enter start")
      try terminal.press("Enter")
      try terminal.shows("Reach up", "q end")
      try terminal.press("n", "n")
      // The last step, of a second, is not passed over in the same burst.
      try terminal.shows("DONE")
      try terminal.press("Enter")
      try terminal.shows("1 session", "/ find")
      try terminal.press("q")

      #expect(try terminal.ended() == 0)
      #expect(try account.lastSession().steps?.map(\.outcome) == ["skipped", "skipped", "done"])
    }

    @Test func aSessionFollowsTheTerminalsSize() throws {
      let terminal = try Terminal(account, ["start", "steady"])

      try terminal.shows("Stand still", "then  the end")
      for (columns, rows) in [(40, 12), (120, 40), (20, 6), (80, 24)] {
        try terminal.resize(columns: columns, rows: rows)
        try terminal.shows("the step at \(columns)×\(rows)") { screen in
          let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
          return screen.shows("Stand still") && screen.contains("c CRAMP")
            && lines.allSatisfy { $0.count <= columns }
            // The hints are in the last row, or there is only room for two lines.
            && (rows < 12 || lines.dropLast().last?.contains("c CRAMP") == true)
        }
      }
    }
  }
}
