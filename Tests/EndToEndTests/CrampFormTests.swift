// SPDX-License-Identifier: MIT
import Testing

extension EndToEnd {
  /// A cramp logged, corrected and annotated on the screen.
  @Suite struct CrampForm {
    let account: Account

    init() throws { account = try Account() }

    /// Opens a form from home, by its key among the cramps.
    private func openForm(in terminal: Terminal, by key: String, _ title: String) throws {
      try terminal.shows("m cramps")
      try terminal.press("m")
      try terminal.shows("a add")
      try terminal.press(key)
      try terminal.shows(title)
    }

    @Test func aPastCrampIsAddedCorrectedAndNoted() throws {
      let terminal = try Terminal(account)
      try openForm(in: terminal, by: "a", "Log a past cramp")
      try terminal.press("Down")
      try terminal.shows("▶ Site")
      try terminal.press("3")
      try terminal.shows("▶ Side")
      try terminal.press("1")
      try terminal.shows("▶ Eased after")
      try terminal.press("Up", "Up")
      try terminal.shows("▶ Site")
      try terminal.press("Up", "C-u")
      // Longer ago than a day at any hour, as home asks about a cramp of the last day.
      try terminal.type("-2d 03:10")
      try terminal.shows("-2d 03:10")
      try terminal.press("Enter")
      try terminal.shows("left calf", "03:10")

      try terminal.press("e")
      try terminal.shows("Correct: ")
      try terminal.press("Down", "Down")
      try terminal.shows("▶ Side")
      try terminal.press("2")
      try terminal.shows("▶ Eased after")
      try terminal.press("Down", "Down")
      try terminal.shows("▶ Pain at worst")
      try terminal.press("8")
      try terminal.press("Down")
      try terminal.shows("▶ Triggers")
      try terminal.press("7", "Down", "Down")
      try terminal.shows("▶ Helped: ")
      try terminal.press("2")
      try terminal.shows("[some]")
      try terminal.press("Enter")
      try terminal.shows("right calf")

      try terminal.press("n")
      try terminal.shows("Note: ")
      try terminal.type("after the run")
      try terminal.shows("after the run")
      try terminal.press("Enter")
      try terminal.shows("the list") { $0.contains("a add") && !$0.contains("Note: ") }
      try terminal.press("Enter")
      try terminal.shows("after the run")
      try terminal.press("q", "q", "q")
      #expect(try terminal.ended() == 0)

      let shown = try account.limber("cramps", "show", "last").output
      for words in [
        "calf, right", "03:10", "8 at its worst", "night", "after the run", "HELPED", " some\n",
      ] {
        #expect(shown.contains(words), "\(words) in \(shown)")
      }
    }

    @Test func aCrampOfASessionStaysInIt() throws {
      let terminal = try Terminal(account, ["cramp"])
      try terminal.shows("e eased")
      try terminal.press("e")
      try terminal.shows("Aftercare")
      try terminal.press("n")
      try terminal.shows("Pain now")
      try terminal.press("Enter")
      try terminal.shows("DONE")
      try terminal.press("Enter")
      #expect(try terminal.ended() == 0)

      let again = try Terminal(account)
      try openForm(in: again, by: "e", "Correct: ")
      try again.press("C-u")
      try again.type("-2d 03:10")
      try again.shows("-2d 03:10")
      try again.press("Down")
      try again.shows("▶ Site", "The cramp hit in a session, from ")
      // Right after text, an Enter may not count yet.
      try again.shows("that it is not saved") { screen in
        if screen.contains("▶ Began") { return screen.contains("The cramp hit in a session") }
        try again.press("Enter")
        return false
      }
    }

    @Test func anEnterThatComesTogetherWithTextIsAskedForAgain() throws {
      let terminal = try Terminal(account)
      try openForm(in: terminal, by: "a", "Log a past cramp")
      try terminal.type("25:00\n")
      try terminal.shows("25:00", "Enter came together with the text. Press it again.")
      try terminal.press("Enter")
      try terminal.shows("'25:00' does not exist.")
    }

    @Test func pastedTextIsWrittenAsOneLine() throws {
      let terminal = try Terminal(account)
      try openForm(in: terminal, by: "a", "Log a past cramp")
      try terminal.press("C-u")
      try terminal.paste("2026-01-05\n14:00\n\nq")
      try terminal.shows("Log a past cramp", "2026-01-05 14:00 q_")
      try terminal.press("BSpace")
      try terminal.shows("2026-01-05 14:00 _")
    }

    @Test func whatIsWrittenIsNotLostByASlip() throws {
      let terminal = try Terminal(account)
      try openForm(in: terminal, by: "a", "Log a past cramp")
      try terminal.type("25:00")
      try terminal.press("Down")
      try terminal.shows("▶ Site", "'25:00' does not exist.")
      // Letters so soon after typed text would count as pasted.
      try terminal.press("Right", "Escape")
      try terminal.shows("Leave without saving?")
      try terminal.press("Up")
      try terminal.shows("Log a past cramp", "Enter save")

      try terminal.press("Escape")
      try terminal.agree(to: "Leave without saving?")

      try terminal.shows("a add")
      try terminal.press("q", "q")
      #expect(try terminal.ended() == 0)
      #expect(try account.limber("cramps").output == "No cramp is logged yet.\n")
    }
  }
}
