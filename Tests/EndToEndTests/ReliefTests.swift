// SPDX-License-Identifier: MIT
import Testing

extension EndToEnd {
  /// Cramps, wherever they strike.
  @Suite struct Relief {
    let account: Account

    init() throws {
      account = try Account()
      try account.writeRoutine("steady", OwnRoutine.steady)
      try account.writeRoutine(
        "hold", OwnRoutine.steady.replacing("hold: 60s", with: "hold: 4s"))
    }

    @Test func afterReliefTheStepGoesOnFromTheVerySecond() throws {
      let terminal = try Terminal(account, ["start", "hold"])

      try terminal.shows("of 4 s")
      try terminal.press("c")
      try terminal.shows("CRAMP  foot", "e eased", "1 foot", "n next", "w warnings")
      try terminal.press("Space")
      try terminal.shows("Stretch the sole   step 1 of 4", "of 10–15 s")
      try terminal.press("e")
      try terminal.shows("Aftercare: Press the tight spot")
      try terminal.press("n")
      try terminal.shows("eased after", "Enter resume")
      try terminal.press("Enter")
      try terminal.shows("RESUMING", "Stand still")
      try terminal.press("Enter")
      try terminal.shows("DONE", "1 of 1 steps done", "1 cramp")
      try terminal.press("Enter")

      #expect(try terminal.ended() == 0)
      let session = try account.lastSession()
      #expect(session.outcome == "completed")
      #expect(session.steps?.map(\.actualMs) == [4_000])
      #expect(session.steps?.map(\.outcome) == ["done"])
      #expect(session.reliefMs > 0)
      #expect(session.addsUp)
      let episode = try #require(session.cramps?.first)
      #expect(episode.site == "foot")
      #expect(episode.step == "Stand still")
      #expect(episode.outcome == "eased")
      #expect(episode.timeToReliefMs.map { $0 <= session.reliefMs } == true)
      #expect(episode.painOnset == nil)
      #expect(episode.painAfter == nil)
      #expect(episode.triggers.isEmpty)
    }

    @Test func reliefOnTheCommandLineIsForTheSideNamed() throws {
      let terminal = try Terminal(account, ["cramp", "--side", "left"])

      try terminal.shows("CRAMP  left foot", "e eased")
      try terminal.press("n", "n", "n")
      try terminal.shows("Press the tight spot   step 2 of 4")
      try terminal.press("e", "n", "Enter", "Enter")

      #expect(try terminal.ended() == 0)
      let session = try account.lastSession()
      #expect(session.routine == "cramp-relief")
      let episode = try #require(session.cramps?.first)
      #expect(episode.side == "left")
      #expect(episode.steps.first?.side == "left")
      #expect(episode.steps.first?.outcome == "skipped")
    }

    @Test func theAnswersAreOptionalAndLogged() throws {
      let terminal = try Terminal(account, ["start", "steady"])

      try terminal.shows("Stand still")
      try terminal.press("c", "e", "n")
      try terminal.shows("Pain at onset")
      try terminal.press("1", "0", "Down", "3", "1", "6")
      try terminal.shows("[10]", "[3]", "[x] cold", "[x] posture")
      try terminal.press("Up", "Up", "Up", "Up", "Right", "Right")
      try terminal.shows("[End]")
      try terminal.press("Enter")
      try terminal.shows("SESSION ENDED")
      try terminal.press("Enter")

      #expect(try terminal.ended() == 0)
      let episode = try #require(try account.lastSession().cramps?.first)
      #expect(episode.painOnset == 10)
      #expect(episode.painAfter == 3)
      #expect(episode.triggers.sorted() == ["cold", "posture"])
    }

    @Test func aCrampAfterTheEndIsASessionOfItsOwn() throws {
      let terminal = try Terminal(account, ["start", "steady"])

      try terminal.shows("Stand still")
      try terminal.press("q")
      try terminal.agree()
      try terminal.shows("SESSION ENDED", "c CRAMP")
      try terminal.press("c")
      try terminal.shows("CRAMP  ", "e eased")
      try terminal.press("e", "n", "Enter")
      try terminal.shows("DONE")
      try terminal.press("Enter")
      try terminal.shows("SESSION ENDED")
      try terminal.press("Enter")

      #expect(try terminal.ended() == 0)
      let sessions = try account.history()
      #expect(sessions.map(\.routine) == ["cramp-relief", "steady"])
      #expect(sessions.map(\.crampCount) == [1, 0])
      #expect(sessions.map(\.outcome) == ["completed", "stopped"])
    }

    @Test func aCrampStrikesInTheGetReadyAndInAPause() throws {
      let terminal = try Terminal(account, ["start", "desk-break"])

      try terminal.shows("GET READY")
      try terminal.press("c")
      try terminal.shows("CRAMP  ", "e eased")
      try terminal.press("e", "n", "Enter")
      try terminal.shows("RESUMING")
      try terminal.press("Space")
      try terminal.shows("PAUSED")
      try terminal.press("c")
      try terminal.shows("CRAMP  ", "e eased")
      try terminal.press("e", "n")
      // Without a cool-down to go to, a second cramp offers ending first.
      try terminal.shows("[End]")
      try terminal.press("Up", "Right", "Enter")
      try terminal.shows("RESUMING")
    }
  }
}
