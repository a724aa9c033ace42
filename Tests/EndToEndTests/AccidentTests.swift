// SPDX-License-Identifier: MIT
import Testing

extension EndToEnd {
  /// Unintended keys: they start, end and delete nothing.
  @Suite struct Accidents {
    let account: Account

    init() throws {
      account = try Account()
      try account.writeRoutine("steady", OwnRoutine.steady)
    }

    @Test func textPastedIntoATerminalThatDoesNotSaySoPressesNoKeys() throws {
      let terminal = try Terminal(account, ["start", "steady"])
      try terminal.shows("Stand still")

      for text in ["c q y e n", "q\ny\n\n", String(repeating: "qyc ", count: 1_000)] {
        try terminal.type(text)
      }
      // Keys right after a paste count as part of it; later ones are keys again.
      try terminal.shows("ten seconds more") { screen in
        if screen.contains(/of 1 min \d/) { return true }
        try terminal.press("+")
        return false
      }
      try terminal.shows("Stand still", "step 1 of 1")
      try terminal.press("C-c")
      try terminal.agree()
      try terminal.press("Enter")

      #expect(try terminal.ended() == 0)
      let session = try account.lastSession()
      #expect(session.crampCount == 0)
      let events = Set(session.events?.map(\.event) ?? [])
      #expect(
        events == ["started", "part-began", "extended", "ended", "step-ended", "finished"])
    }

    @Test func textPastedAtHomeStartsNothing() throws {
      let terminal = try Terminal(account)
      try terminal.shows("Workouts")

      try terminal.type("cd /tmp && make\nq\n")
      try terminal.shows("the history") { screen in
        if screen.contains("History") { return true }
        try terminal.press("h")
        return false
      }
      try terminal.press("q")
      try terminal.shows("Workouts", "Nothing logged yet")
      try terminal.press("/")
      try terminal.shows("show all")
      try terminal.type("steady\n")
      try terminal.shows("2 of ", "Steady", "show all")
      try terminal.press("Escape")
      try terminal.shows("q quit")
      try terminal.press("C-c")

      #expect(try terminal.ended() == 0)
      #expect(try account.history().isEmpty)
    }

    @Test func yesCountsOnlyOnceTheQuestionCouldBeRead() throws {
      let terminal = try Terminal(account, ["start", "steady"])
      try terminal.shows("Stand still")

      // At once, like typed-ahead keys.
      try terminal.press("q", "y")
      try terminal.shows("End this session?", "That was too quick to count")
      try terminal.press("n")
      try terminal.shows("no question") { !$0.contains("End this session?") }
      try terminal.press("C-c", "y", "x", "C-c", "y")
      try terminal.shows("End this session?", "Stand still")
      try terminal.agree()
      try terminal.shows("SESSION ENDED")
    }

    @Test func halfASequenceOfAKeyIsNoKey() throws {
      let terminal = try Terminal(account, ["start", "steady"])
      try terminal.shows("Stand still")

      // The bytes of the right arrow and others; the last byte of it alone would be a cramp.
      let pieces = [
        ["1b", "5b"], ["43"], ["1b", "4f"], ["43"], ["1b", "5b", "31", "3b"], ["35", "43"],
      ]
      for piece in pieces { _ = try terminal.tmux("send-keys", "-H", arguments: piece) }
      _ = try terminal.tmux("send-keys", "-H", arguments: ["ff", "c3", "00", "80", "1b", "5b"])
      try terminal.press("C-c")

      try terminal.shows("End this session?", "Stand still")
      try terminal.agree()
      try terminal.press("Enter")
      #expect(try terminal.ended() == 0)
      #expect(try account.lastSession().crampCount == 0)
    }
  }
}
