// SPDX-License-Identifier: MIT
import Testing

extension EndToEnd {
  /// Relief that follows the cramp's site, its triggers, and its return.
  @Suite struct CrampPlaces {
    let account: Account

    init() throws {
      account = try Account()
      try account.writeRoutine("steady", OwnRoutine.steady)
      try account.writeMinute()
    }

    @Test func theSiteIsChangedTwiceAndTheSideOnceInOneEpisode() throws {
      let terminal = try Terminal(account, ["start", "minute"])

      try terminal.shows("● warm-up", "Stand still")
      try terminal.press("Space")
      try terminal.shows("PAUSED")
      try terminal.press("Space")
      try terminal.shows("running again") { !$0.contains("PAUSED") }
      try terminal.press("c")
      try terminal.shows("CRAMP  foot", "1", "foot", "3 calf")
      try terminal.press("3")
      try terminal.shows("CRAMP  calf", "press w.")
      try terminal.press("7")
      try terminal.shows("CRAMP  hand")
      try terminal.press("s")
      try terminal.shows("CRAMP  left hand")
      try terminal.press("e", "n")
      try terminal.shows("Pain at worst", "[Resume]")
      try terminal.press("Enter")
      try terminal.shows("RESUMING", "Stand still")
      try terminal.press("Enter")
      try terminal.shows("running again") { !$0.shows("RESUMING") }
      try terminal.press("q")
      try terminal.agree()
      try terminal.shows("SESSION ENDED")
      try terminal.press("q")

      #expect(try terminal.ended() == 0)
      let session = try account.lastSession()
      #expect(session.crampCount == 1)
      #expect(session.addsUp)
      let episode = try #require(session.cramps?.first)
      #expect(episode.site == "hand")
      #expect(episode.side == "left")
      #expect(episode.phase == "warm-up")
      #expect(episode.outcome == "eased")
      let events = try #require(session.events)
      let onset = try #require(events.first { $0.event == "cramp" })
      let eased = try #require(events.first { $0.event == "eased" })
      #expect(events.count { $0.event == "relocated" } == 3)
      #expect(episode.timeToReliefMs == eased.atMs - onset.atMs)
    }

    @Test func aDigitAfterTheFirstStepSaysHowToMoveTheCramp() throws {
      let terminal = try Terminal(account, ["cramp"])
      try terminal.shows("CRAMP  foot", "3 calf")
      try terminal.press("n")
      try terminal.shows("step 1 of", "3 calf")
      try terminal.press("n")
      try terminal.shows("the next step") { !$0.contains("3 calf") }
      try terminal.press("3")
      try terminal.shows("Cramp elsewhere? Press c, then its digit.")
      try terminal.press("c")
      try terminal.shows("3 calf")
      try terminal.press("3")
      try terminal.shows("CRAMP  calf")
    }

    @Test func aCrampInTheOpenExerciseComesBackAndLeadsToTheCoolDown() throws {
      let terminal = try Terminal(account, ["start", "minute"])

      try terminal.shows("Stand still")
      try terminal.press("n", "Enter")
      try terminal.shows("● exercise", "Enter when you are done")
      try terminal.press("c")
      try terminal.shows("CRAMP  foot", "e eased")
      try terminal.press("e")
      try terminal.shows("Aftercare:")
      try terminal.press("c")
      try terminal.shows("CRAMP  foot", "e eased")
      try terminal.press("e", "n")
      try terminal.shows("[Cool-down]", "Second cramp in this spot")
      try terminal.press("Enter")
      try terminal.shows("● cool-down")
      try terminal.press("c", "e", "n")
      try terminal.shows("[End]", "Third cramp in this spot")
      try terminal.press("Enter")
      try terminal.shows("SESSION ENDED", "Tough session")
      try terminal.press("q")

      #expect(try terminal.ended() == 0)
      // It came back within ten minutes of its onset: one cramp, three times.
      let session = try account.lastSession()
      #expect(session.crampCount == 1)
      #expect(session.cramps?.map(\.outcome) == ["eased"])
      #expect(session.cramps?.map(\.phase) == ["exercise"])
      #expect(session.events?.count { $0.event == "again" } == 2)
    }

    @Test func factsDecideWhichStepsComeWhileTheCountdownRuns() throws {
      try account.write("leave-out: []\n", to: ".config/limber/settings.yaml")
      let terminal = try Terminal(account, ["cramp"], columns: 120, rows: 40)

      try terminal.shows("CRAMP  foot")
      try terminal.press("t")
      try terminal.shows("1 [ ] cold", "step 1 of 4")
      try terminal.press("2")
      try terminal.shows("2 [x] heat", "step 1 of 3")
      try terminal.press("2", "1")
      try terminal.shows("1 [x] cold", "step 1 of 4")
      try terminal.press("3")
      try terminal.shows("3 [x] thirst", "step 1 of 5")
      try terminal.press("3", "Enter")
      // Past the stretch and the pressing to the warmth and its reason.
      try terminal.press("n", "n", "n", "n", "n")
      try terminal.shows("Warm the sole and calf   step 3 of 4", "Recommended: cold")
      try terminal.press("e", "n")
      try terminal.shows("[x] cold")
      try terminal.press("Enter")
      try terminal.shows("DONE")
      try terminal.press("q")

      #expect(try terminal.ended() == 0)
      let episode = try #require(try account.lastSession().cramps?.first)
      #expect(episode.triggers == ["cold"])
    }

    @Test func theNextCrampIsLookedForWhereTheLastOneWas() throws {
      let first = try Terminal(account, ["cramp", "calf", "--side", "left", "--woke", "--dim"])
      try first.shows("left calf", "e eased")
      try first.press("e", "n")
      try first.shows("Pain at onset")
      try first.press("Enter")
      try first.shows("eased")
      try first.press("q")
      #expect(try first.ended() == 0)
      let night = try #require(try account.lastSession().cramps?.first)
      #expect(night.site == "calf")
      #expect(night.woke == true)

      let second = try Terminal(account, ["start", "steady"])
      try second.shows("Stand still")
      // Before it starts, the last cramp's site has been read from the log.
      try Waiting.until("the second session") { try account.history().count == 2 }
      try second.press("c")
      try second.shows("CRAMP  left calf")
      try second.press("e", "n")
      try second.shows("2 cramps in 14 days", "[Resume]")
      try second.press("Enter")
      try second.shows("RESUMING", "Stand still")
      try second.press("q")
      try second.agree()
      try second.shows("SESSION ENDED")
    }

    @Test func anOwnReliefTakesThePlaceOfTheBuiltInOneOfItsSite() throws {
      try account.writeRoutine(
        "my-calf",
        """
        name: My calf
        kind: relief
        site: calf
        steps:
          - name: Stand on the step
            hold: 20s
            side: affected
        """)
      let terminal = try Terminal(account, ["cramp", "calf"])

      try terminal.press("Enter")
      try terminal.shows("Stand on the step   step 1 of 1")
    }
  }
}
