// SPDX-License-Identifier: MIT
import Testing

extension EndToEnd {
  /// Routines for one side, or for both in turn.
  @Suite struct Sides {
    let account: Account

    init() throws {
      account = try Account()
      try account.writeRoutine("heel-drops", OwnRoutine.sided)
    }

    /// The names and sides of the last session's steps.
    private func led() throws -> [String] {
      try account.lastSession().steps?.map { "\($0.name) \($0.side ?? "-")" } ?? []
    }

    @Test func theSideIsAskedOnceAndTheLastAnswerIsOffered() throws {
      let first = try Terminal(account, ["start", "heel-drops"])
      try first.shows(
        "Heel drops", "Which side?", "l  Left", "r  Right", "b  Both", "Enter start left")
      try first.press("b")
      try first.shows("DONE", "3 of 3 steps done")
      try first.press("Enter")
      #expect(try first.ended() == 0)
      #expect(try led() == ["Lower the heel left", "Lower the heel right", "Shake out -"])

      let second = try Terminal(account, ["start", "heel-drops"])
      try second.shows("Which side?", "last time", "Enter start both")
      try second.press("Up")
      try second.shows("Enter start right")
      try second.press("Enter")
      try second.shows("DONE", "2 of 2 steps done")
      try second.press("Enter")
      #expect(try second.ended() == 0)
      #expect(try led() == ["Lower the heel right", "Shake out -"])

      let third = try Terminal(account, ["start", "heel-drops"], columns: 40, rows: 12)
      try third.shows("Which side?", "last time", "Enter start right")
      try third.press("Enter")
      try third.shows("DONE")
      try third.press("Enter")
      #expect(try third.ended() == 0)
      #expect(try led() == ["Lower the heel right", "Shake out -"])
      #expect(try account.history().count == 3)
    }

    @Test func theSideCanBeSaidOnTheCommandLine() throws {
      let terminal = try Terminal(account, ["start", "heel-drops", "--side", "both"])

      try terminal.shows("DONE", "3 of 3 steps done")
      try terminal.press("Enter")

      #expect(try terminal.ended() == 0)
      #expect(try led() == ["Lower the heel left", "Lower the heel right", "Shake out -"])
    }

    @Test func aSideThatMakesNoSenseIsRefused() throws {
      try account.writeRoutine("brief", OwnRoutine.brief)

      let none = try account.limber("start", "brief", "--side", "left")
      let unknown = try account.limber("start", "heel-drops", "--side", "lefft")
      let resuming = try account.limber("start", "--continue", "--side", "left")

      #expect(none.status == 64 && none.errors.contains("does not ask for a side"))
      #expect(unknown.status == 64 && unknown.errors.contains("did you mean 'left'?"))
      #expect(resuming.status == 64 && resuming.errors.contains("Leave --side out."))
    }

    @Test func homeAsksAsWellHelpsAtOnceAndGoesBack() throws {
      let terminal = try Terminal(account)

      try terminal.shows("Workouts")
      try terminal.press("/")
      try terminal.type("heel dr")
      try terminal.shows("1 of ")
      try terminal.press("Enter")
      try terminal.shows("/ heel dr", "Enter start")
      try terminal.press("Enter")
      try terminal.shows("Which side?")
      try terminal.press("c")
      try terminal.shows("CRAMP  foot", "e eased")
      try terminal.press("q")
      try terminal.agree()
      try terminal.press("Enter")
      try terminal.shows("Which side?")
      try terminal.press("Escape")
      try terminal.shows("Heel drops") { !$0.contains("Which side?") }
      try terminal.press("Enter")
      try terminal.shows("Which side?")
      try terminal.press("l")
      try terminal.shows("DONE", "2 of 2 steps done")
      try terminal.press("Enter")

      try terminal.shows("Heel drops") { !$0.contains("DONE") }
      #expect(try led() == ["Lower the heel left", "Shake out -"])
    }

    @Test func goingBackFromTheCommandLineEndsTheProgramAndLogsNothing() throws {
      let terminal = try Terminal(account, ["start", "heel-drops"])

      try terminal.shows("Which side?")
      try terminal.press("q")

      #expect(try terminal.ended() == 0)
      #expect(try account.history().isEmpty)
    }
  }
}
