// SPDX-License-Identifier: MIT
import Foundation
import Testing

extension EndToEnd {
  /// The review, on the screen and printed.
  @Suite struct Review {
    let account: Account

    init() throws {
      account = try Account()
      try account.writeRoutine("steady", OwnRoutine.steady)
      for words in [
        ["log", "session", "steady", "--at", "yesterday 07:00", "--lasted", "25min"],
        ["log", "session", "steady", "--at", "-3d 07:00", "--lasted", "50min"],
        [
          "log", "cramp", "--at", "yesterday 03:10", "--site", "calf", "--side", "left", "--woke",
        ],
        ["log", "cramp", "--at", "-8d 23:10", "--site", "foot"],
      ] {
        let done = try account.limber(words)
        try #require(done.status == 0, "\(words): \(done.errors)")
      }
    }

    @Test func pagesAreWalkedThroughAndLedBackFrom() throws {
      let terminal = try Terminal(account)
      try terminal.shows("v review")
      try terminal.press("v")
      try terminal.shows("1 year  2 weeks", "2 days trained", "1 h 15 min", "2 cramps", "1 night")
      try terminal.press("Up")
      try terminal.shows("1 session, 25 min, 1 cramp")
      try terminal.press("Enter")
      try terminal.shows("Steady", "25 min, completed", "left calf cramp", "1 of 2")
      try terminal.press("q")
      try terminal.shows("1 session, 25 min, 1 cramp", "a table")
      try terminal.press("a")
      try terminal.shows("sessions", "q chart")
      try terminal.press("q", "2")
      try terminal.shows("Minutes trained a week", "nights woken")
      try terminal.press("Tab")
      try terminal.shows("Cramps by hour", "22:00 to 06:00")
      try terminal.press("4")
      try terminal.shows("Foot: 1 cramp", "site 1 of 2")
      try terminal.press("5", "s")
      try terminal.shows("foot only")
      try terminal.press("0")
      try terminal.shows("all sites again") { !$0.contains("foot only") }
      try terminal.press("q")
      try terminal.shows("v review")
      try terminal.press("q")
      #expect(try terminal.ended() == 0)
    }

    @Test func aCrampInTheReviewIsRelievedAndCounted() throws {
      let terminal = try Terminal(account)
      try terminal.shows("v review")
      try terminal.press("v", "5")
      try terminal.shows("calf", "foot")
      try terminal.press("c")
      try terminal.shows("CRAMP  ")
      try terminal.press("q")
      try terminal.agree()
      try terminal.press("Enter")
      try terminal.shows("5 body", "FRONT")
      try terminal.press("q", "q")
      #expect(try terminal.ended() == 0)
      let report = try account.limber("review", "body", "--json").output
      #expect(report.contains("\"cramps\" : 3"), "\(report)")
    }

    @Test func pagesArePrintedAndSayWhatTheyAreOf() throws {
      let weeks = try account.limber("review", "weeks", "--since", "-20d")
      #expect(weeks.status == 0)
      #expect(weeks.output.hasPrefix("weeks, "))
      #expect(weeks.output.contains("1:15 h"))
      let body = try account.limber("review", "body", "--site", "calf").output
      #expect(body.contains("calf only") && !body.contains("foot"))
      let json = try account.limber("review", "--json", "--until", "-2d").output
      #expect(json.contains("\"sessions\" : 1") && json.contains("\"cramps\" : 1"), "\(json)")
      let refused = try account.limber("review", "weeks", "--since", "today", "--until", "-2d")
      #expect(refused.errors.contains("--until is before --since"))
    }

    @Test func theWeekBeginsAsTheSettingsSay() throws {
      try account.write(
        "week:\n  starts: sunday\nreview:\n  days-a-week: 3\n", to: ".config/limber/settings.yaml")
      let report = try account.limber("review", "--json").output
      #expect(
        report.contains("\"weekStarts\" : \"sunday\"") && report.contains("\"daysAWeek\" : 3"))
    }
  }
}
