// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import TestSupport
import Testing

extension EndToEnd {
  /// The cramps over time, and the questions and advice about them.
  @Suite struct CrampReview {
    let account: Account

    init() throws { account = try Account() }

    @Test func tenWeeksAreReviewedAsWorkedOutByHand() throws {
      for cramp in TenWeeks.cramps {
        var words = [
          "log", "cramp", "--at", String(cramp.onsetAt.rfc3339), "--site", cramp.site.rawValue,
        ]
        if let side = cramp.side { words += ["--side", side.rawValue] }
        if let pain = cramp.painOnset { words += ["--pain-onset", "\(pain)"] }
        if let pain = cramp.painAfter { words += ["--pain-after", "\(pain)"] }
        if let time = cramp.timeToRelief { words += ["--lasted", "\(time.components.seconds)s"] }
        if cramp.woke == true { words.append("--woke") }
        let written = try account.limber(words)
        try #require(written.status == 0, "\(words): \(written.errors)")
        if cramp.isDeleted {
          #expect(try account.limber("cramps", "delete", "last").status == 0)
        }
      }

      let review = try account.limber("cramps", "--since", "2026-01-01").output

      // The sums are in the engine's test of the same ten weeks.
      for line in [
        "foot: 19 cramps", "1 min 30 s (of 17)", "9 of 14", "calf: 14 cramps",
        "1 min 5 s (of 12)", "8 of 10", "hamstring: 5 cramps", "2 of 3",
      ] { #expect(review.contains(line), "\(line) in \(review)") }
      let terminal = try Terminal(account, rows: 40)
      try terminal.shows("m cramps")
      try terminal.press("m")
      try terminal.shows("foot", "1:30", "17", "9 of 14", "8 of 10")
      try terminal.press("q", "q")
      #expect(try terminal.ended() == 0)
    }

    @Test func sorenessIsAskedOnceAndAnsweredOrSkipped() throws {
      try log(hoursAgo: 4)
      let asked = try Terminal(account)
      try asked.shows("how sore")
      try asked.press("4")
      try asked.shows("no question") { !$0.contains("how sore") }
      try asked.press("q")
      #expect(try asked.ended() == 0)
      #expect(try account.limber("cramps", "--json").output.contains("\"soreness\" : 4"))

      let again = try Terminal(account)
      try again.shows("1 cramp", "m cramps")
      #expect(try !again.screen().contains("how sore"))
      try again.press("q")

      try log(hoursAgo: 3.5)
      let skipped = try Terminal(account)
      try skipped.shows("how sore")
      try skipped.press("x")
      try skipped.shows("no question") { !$0.contains("how sore") }
      try skipped.press("q")
      #expect(try skipped.ended() == 0)
      let third = try Terminal(account)
      try third.shows("2 cramps")
      #expect(try !third.screen().contains("how sore"))
      try third.press("q")

      // Right after relief nobody knows.
      try relieve()
      let atOnce = try Terminal(account)
      try atOnce.shows("3 cramps")
      #expect(try !atOnce.screen().contains("how sore"))
    }

    private func log(hoursAgo hours: Double) throws {
      let at = Date(timeIntervalSinceNow: -hours * 3_600).ISO8601Format()
      #expect(try account.limber("log", "cramp", "--at", at, "--site", "foot").status == 0)
    }

    @Test func adviceIsCalmAndKeepsQuietOnceDismissed() throws {
      try account.write("frequent:\n  cramps: 2\n", to: ".config/limber/settings.yaml")
      try relieve()
      let terminal = try Terminal(account, ["cramp"])
      try terminal.shows("CRAMP  foot")
      try terminal.press("e", "n")
      try terminal.shows("2 cramps in 7 days. Ask a clinician", "x hide")
      try terminal.press("x")
      try terminal.shows("no advice") { !$0.contains("Ask a clinician") }
      try terminal.press("Enter")
      try terminal.shows("DONE")
      #expect(try !terminal.screen().contains("Ask a clinician"))
      try terminal.press("q")
      #expect(try terminal.ended() == 0)

      #expect(try !account.limber("cramps").output.contains("Ask a clinician"))
      let later = try Terminal(account, ["cramp"])
      try later.shows("CRAMP  foot")
      try later.press("e", "n")
      try later.shows("Pain at worst", "3 cramps in 7 days")
      #expect(try !later.screen().contains("Ask a clinician"))
    }

    @Test func whatHelpedComesFirstIfThePersonWantsIt() throws {
      for _ in 0..<5 {
        let terminal = try Terminal(account, ["cramp", "shin"])
        try terminal.shows("CRAMP  shin", "e eased")
        try terminal.press("n", "n", "n")
        try terminal.shows("Rub the shin muscle", "step 2 of")
        try terminal.press("e", "n", "Enter")
        try terminal.shows("DONE")
        try terminal.press("q")
        #expect(try terminal.ended() == 0)
      }
      try account.write("relief:\n  order: what-helped\n", to: ".config/limber/settings.yaml")

      let terminal = try Terminal(account, ["cramp"], rows: 40)

      // Warmth is still unanswered, and fluids need three cramps in a week.
      try terminal.shows("Rub the shin muscle   step 1 of 4")
    }

    @Test func settingsHoldInSessionsAndABrokenFileStopsNoHelp() throws {
      try account.write(
        """
        get-ready: 9s
        emergency-number: "112"
        gap:
          policy: ask
          length: 2s

        """, to: ".config/limber/settings.yaml")
      let terminal = try Terminal(account, ["start", "desk-break"])
      try terminal.shows("GET READY")
      try terminal.press("w")
      try terminal.shows("112")
      try terminal.press("Escape")
      try terminal.shows("GET READY")
      #expect(kill(try terminal.process, SIGSTOP) == 0)
      let stopped = ContinuousClock.now
      try terminal.shows("a gap of 3 s") { _ in ContinuousClock.now - stopped > .seconds(3) }
      #expect(kill(try terminal.process, SIGCONT) == 0)
      try terminal.shows("away for", "m")
      try terminal.press("m")
      try terminal.shows("going on") { !$0.contains("away for") }
      try terminal.press("q")
      try terminal.agree()
      try terminal.shows("SESSION ENDED")
      try terminal.press("q")
      #expect(try terminal.ended() == 0)
      let session = try account.lastSession()
      #expect(session.events?.contains { $0.event == "counted-missed-time" } == true)
      #expect(session.addsUp)

      try account.write("half: perhaps\n", to: ".config/limber/settings.yaml")
      let broken = try Terminal(account, ["cramp"])
      try broken.shows("CRAMP", "settings.yaml cannot be used")
    }

    /// A cramp that eases at once.
    private func relieve() throws {
      let terminal = try Terminal(account, ["cramp"])
      try terminal.shows("CRAMP  foot")
      try terminal.press("e", "n")
      try terminal.shows("Pain at worst")
      try terminal.press("Enter")
      try terminal.shows("DONE")
      try terminal.press("q")
      #expect(try terminal.ended() == 0)
    }
  }
}
