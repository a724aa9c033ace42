// SPDX-License-Identifier: MIT
import Foundation
import Testing

extension EndToEnd {
  /// International keyboards and letters, in a terminal that reports only typed text.
  @Suite struct Keyboards {
    let account: Account

    init() throws { account = try Account() }

    @Test(arguments: ["с", "ψ", "\u{5D1}", "ｃ", "С"])
    func theKeyInThePlaceOfTheCrampKeyHelps(typed: String) throws {
      let terminal = try Terminal(account)
      try terminal.shows("Workouts", "c CRAMP")
      try terminal.type(typed)
      try terminal.shows("Stretch the sole")
    }

    @Test func aDigitOfAFrenchKeyboardAnswers() throws {
      let terminal = try Terminal(account, ["cramp"])
      try terminal.shows("CRAMP  foot", "3 calf")
      try terminal.type("\"")
      try terminal.shows("CRAMP  calf")
    }

    @Test func aKeyThatDoesNothingSaysSoOnce() throws {
      let terminal = try Terminal(account)
      try terminal.shows("Workouts", "c CRAMP")
      try terminal.type("ä")
      try terminal.shows("No such key here. ? shows the keys.")
      // While the first notice is shown, another key adds nothing, and known keys still work.
      try terminal.type("ö")
      try terminal.press("h")
      try terminal.shows("No sessions yet")
    }

    @Test func whatIsTypedIsFoundWhateverItsAccents() throws {
      try account.writeRoutine(
        "dehnen", OwnRoutine.steady.replacing("name: Steady", with: "name: Dehnübung"))
      try account.writeRoutine(
        "mollet", OwnRoutine.steady.replacing("name: Steady", with: "name: Étirement"))
      try account.writeRoutine(
        "zeh", OwnRoutine.steady.replacing("name: Steady", with: "name: Zeh"))
      let terminal = try Terminal(account)
      let screen = try terminal.shows("Dehnübung", "Étirement", "Zeh")
      let names = ["Dehnübung", "Étirement", "Zeh"].compactMap { screen.firstRange(of: $0) }
      #expect(names.map(\.lowerBound) == names.map(\.lowerBound).sorted())
      try terminal.press("/")
      try terminal.type("ubung")
      try terminal.shows("only what is found") {
        $0.contains("Dehnübung") && !$0.contains("Étirement")
      }
    }

    @Test(arguments: ["🫩", "🪾", "足首", "🫩🪾🫩", "e\u{301}🫩\u{200D}🪾"], ["C.UTF-8", "C"])
    func noLetterStaysBesideAGlyphOfAnyWidth(glyphs: String, locale: String) throws {
      for (id, name) in [("one", "\(glyphs) alpha \(glyphs)"), ("two", "beta \(glyphs)x")] {
        try account.writeRoutine(
          id, OwnRoutine.steady.replacing("name: Steady", with: "name: \(name)"))
      }
      let terminal = try Terminal(account, adding: ["LC_ALL": locale])
      try terminal.shows("alpha", "beta")
      for keys in [["Down"], ["Down", "Up"], ["/", "a"], ["BSpace", "b"], ["Escape"], ["Down"]] {
        try terminal.press(keys)
        try terminal.shows("the same screen as one that is drawn anew") { screen in
          try redrawn(terminal) == screen
        }
      }
    }

    /// The screen after a full redraw.
    private func redrawn(_ terminal: Terminal) throws -> String {
      kill(try terminal.process, SIGCONT)
      // A second one, so that the first one's redraw is complete.
      kill(try terminal.process, SIGCONT)
      poll(nil, 0, 50)
      return try terminal.screen()
    }

    @Test func aLocaleThatIsNotInstalledShowsAllLettersAndIsTold() throws {
      try account.writeRoutine(
        "ashi", OwnRoutine.steady.replacing("name: Steady", with: "name: 足首 Dehnübung"))
      let terminal = try Terminal(account, rows: 40, adding: ["LANG": "xx_YY.UTF-8"])
      try terminal.shows("足首 Dehnübung")
      try terminal.press("?")
      try terminal.shows("The locale xx_YY.UTF-8 is not installed", "C.UTF-8")
      try terminal.press("Escape", "q")
      #expect(try terminal.ended() == 0)
    }

    @Test(arguments: ["xx_YY", "xx_YY.ISO-8859-1", "xx_YY.UTF-16"])
    func aLocaleOfOtherLettersIsToldToo(locale: String) throws {
      let terminal = try Terminal(account, rows: 40, adding: ["LANG": locale])
      try terminal.shows("Workouts")
      try terminal.press("?")
      try terminal.shows("not installed on this machine", "LC_ALL=C.UTF-8")
    }

    @Test func atMidnightTodayIsYesterday() throws {
      // A clock on which the day ends with the minute after the start.
      let now = Int(Date().timeIntervalSince1970) + 8
      let midnight = (now / 60 + 1) * 60
      let ahead = (86_400 - midnight % 86_400) / 60
      let zone = "XXX-\(ahead / 60):\(ahead % 60 < 10 ? "0" : "")\(ahead % 60)"
      let logged = try account.limber(
        "log", "cramp", "--at", "today 00:01", "--site", "foot", adding: ["TZ": zone])
      try #require(logged.status == 0, "\(logged.errors)")
      let terminal = try Terminal(account, adding: ["TZ": zone])
      try terminal.shows("m cramps")
      try terminal.press("m")
      try terminal.shows("today")
      while Int(Date().timeIntervalSince1970) < midnight { poll(nil, 0, 200) }
      try terminal.shows("yesterday")
      try terminal.press("q")
      try terminal.shows("Workouts")
    }
  }
}
