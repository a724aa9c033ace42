// SPDX-License-Identifier: MIT
import Testing

extension EndToEnd {
  /// Mouse actions, as the terminal reports them.
  @Suite struct Mouse {
    let account: Account

    init() throws {
      account = try Account()
      try account.writeRoutine("steady", OwnRoutine.steady)
    }

    @Test func aClickSelectsAndASecondOneOpens() throws {
      let terminal = try Terminal(account)
      try terminal.shows("Steady", "Racket sports")

      // Only in the list, not in the preview, a length follows the name.
      try terminal.click(on: "Racket sports   ")
      try terminal.shows("› Racket sports")
      try terminal.click(on: "Racket sports   ")

      try terminal.shows("step 1 of", "c CRAMP")
      try terminal.press("q")
      try terminal.agree()
      try terminal.press("Enter")
      try terminal.shows("Done last")
      try terminal.press("q")
      #expect(try terminal.ended() == 0)
    }

    @Test func aHintIsPressedByAClick() throws {
      let terminal = try Terminal(account, ["start", "steady"])
      try terminal.shows("step 1 of", "space pause")

      try terminal.click(on: "space pause")
      try terminal.shows("PAUSED")
      try terminal.click(on: "c CRAMP")

      try terminal.shows("CRAMP  foot")
      #expect(try terminal.endsSession() == 0)
    }

    @Test func aCrampIsToldByClicks() throws {
      let terminal = try Terminal(account, ["cramp", "calf"])
      try terminal.click(on: "2 toes")
      try terminal.shows("CRAMP  toes")
      try terminal.click(on: "e eased")
      try terminal.click(on: "skip it")
      try terminal.click(on: "[Done]")
      try terminal.click(on: "Enter leave")

      #expect(try terminal.ended() == 0)
    }

    @Test func theWheelScrolls() throws {
      let terminal = try Terminal(account, rows: 12)
      let before = try terminal.shows("Steady")

      for _ in 0..<10 { try terminal.report(button: 65, column: 10, row: 6) }

      try terminal.shows("another part of the list") { screen in
        screen.contains("c CRAMP") && !screen.contains("Steady") && screen != before
      }
      try terminal.press("q")
      #expect(try terminal.ended() == 0)
    }

    @Test func withTheMouseOffNothingIsAskedOfTheTerminal() throws {
      try account.write("mouse: off\n", to: ".config/limber/settings.yaml")
      let terminal = try Terminal(account)
      try terminal.shows("Steady")

      #expect(try terminal.tmux("display-message", "-p", "#{mouse_any_flag}") == "0\n")

      try terminal.press("q")
      #expect(try terminal.ended() == 0)
    }
  }
}

extension Terminal {
  /// Clicks on a text, once it is on the screen.
  fileprivate func click(on text: String) throws {
    try shows(text)
    let lines = try screen().split(separator: "\n", omittingEmptySubsequences: false)
    for (row, line) in lines.enumerated() {
      guard let found = line.range(of: text) else { continue }
      let column = line[..<found.lowerBound].count
      try report(button: 0, column: column, row: row)
      return
    }
    Issue.record("\(text) went from the screen")
  }

  /// Reports a click at a cell, counted from 0.
  fileprivate func report(button: Int, column: Int, row: Int) throws {
    #expect(try tmux("display-message", "-p", "#{mouse_any_flag}") == "1\n")
    for end in ["M", "m"] {
      let bytes = "\u{1B}[<\(button);\(column + 1);\(row + 1)\(end)".utf8
      _ = try tmux("send-keys", "-H", arguments: bytes.map { String($0, radix: 16) })
    }
  }
}
