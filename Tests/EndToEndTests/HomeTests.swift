// SPDX-License-Identifier: MIT
import Foundation
import Testing

extension EndToEnd {
  /// The home screen.
  @Suite struct Home {
    let account: Account

    init() throws { account = try Account() }

    @Test(arguments: [(80, 24), (120, 40), (40, 12)])
    func homeShowsWhatThereIsToDoAndLeavesTheTerminalAsItWas(columns: Int, rows: Int) throws {
      let terminal = try Terminal(account, columns: columns, rows: rows)

      let screen = try terminal.shows(
        "Workouts", "Running", "c CRAMP", "Enter start", "q quit")
      #expect(screen.split(separator: "\n").allSatisfy { $0.count <= columns })
      try terminal.press("q")

      #expect(try terminal.ended() == 0)
      #expect(!terminal.modes.before.isEmpty)
      #expect(terminal.modes.before == terminal.modes.after)
      let after = try terminal.shows("ended with 0")
      #expect(!after.contains("Workouts"))
    }

    @Test func ownRoutinesAreMarkedAndABrokenFileIsListedWithItsError() throws {
      try account.writeRoutine("brief", OwnRoutine.brief)
      try account.writeRoutine("wrong", "name: Wrong\nkind: dance\n")
      let terminal = try Terminal(account, columns: 120, rows: 40)

      try terminal.shows("Brief", "1 routine file has errors: End")
      try terminal.shows("its length") {
        $0.contains(/Brief  \[mine\] +0:03/)
      }
      try terminal.press("End")

      try terminal.shows("Files with errors", "cannot be used", "line 2: kind:")
    }

    @Test func aNameThatYAMLCutIsToldOfWithItsRoutine() throws {
      try account.writeRoutine(
        "knee", OwnRoutine.brief.replacing("name: Brief", with: "name: Knee #3"))
      let terminal = try Terminal(account, columns: 120, rows: 40)

      try terminal.shows("its name") { $0.contains(/Knee  \[mine\] +0:03/) }
      try terminal.press("/")
      try terminal.type("knee")
      try terminal.shows("1 of", "line 1: name: YAML takes", "comment")
    }

    @Test func aFilterFindsARoutineAndHomeIsWholeAfterIt() throws {
      try account.writeRoutine("steady", OwnRoutine.steady)
      let terminal = try Terminal(account)

      try terminal.shows("Workouts")
      try terminal.press("/")
      try terminal.type("stea")
      try terminal.shows("2 of 46")
      try terminal.press("Enter")
      try terminal.shows("/ stea", "Enter start", "c CRAMP")
      try terminal.press("Enter")

      try terminal.shows("Stand still", "step 1 of 1")
      try terminal.press("q")
      try terminal.agree()
      try terminal.press("Enter")
      try terminal.shows("home, unfiltered") { screen in
        ["Exercises", "Achilles", "h history"].allSatisfy(screen.contains)
          && !screen.contains("/ stea")
      }
      try terminal.press("c")
      try terminal.shows("CRAMP  ", "e eased")
    }

    private func run(on day: Int) throws {
      let logged = try account.limber([
        "log", "session", "walk-to-run-week-1", "--at", "2025-11-\(day) 18:30", "--lasted", "30min",
      ])
      #expect(logged.status == 0)
    }

    @Test(arguments: [[], ["start"]])
    func theNextWeekIsOfferedOnceOneIsDoneThreeTimes(arguments: [String]) throws {
      for day in [17, 19, 21] { try run(on: day) }
      let terminal = try Terminal(account, arguments)

      try terminal.shows("Next after Walk to run, week 1", "› Walk to run, week 2", "Done last")
      try terminal.press("Enter")
      try terminal.shows("Walk to run, week 2", "get ready")
    }

    @Test func aStartWithoutANameOpensHomeWhereNothingIsDoneYet() throws {
      let terminal = try Terminal(account, ["start"])

      try terminal.shows("Nothing logged yet. Enter", "Workouts")
    }

    @Test func theSameWeekIsStartedAgainUntilThen() throws {
      for day in [17, 19] { try run(on: day) }
      let terminal = try Terminal(account, ["start"])

      try terminal.shows("Walk to run, week 1", "get ready")
    }

    @Test func theNextWeekIsOfferedInLinesToo() throws {
      for day in [17, 19, 21] { try run(on: day) }
      let program = try FedProgram(account, ["start", "--plain"])

      try program.says("Next after Walk to run, week 1:")
      try program.says("Selected: 1. Walk to run, week 2")
      program.type("")
      try program.says("Walk to run, week 2")
      program.type("q")
      try program.says("End this session?")
    }

    @Test func crampOnTheHomeScreenIsHelpedAtOnceAndComesBackToIt() throws {
      let terminal = try Terminal(account)

      try terminal.shows("Workouts")
      try terminal.press("c")
      try terminal.shows("CRAMP  foot", "e eased")
      try terminal.press("e")
      try terminal.shows("Aftercare", "skip it")
      try terminal.press("n")
      try terminal.shows("eased after", "Pain now")
      try terminal.press("Enter")
      try terminal.shows("DONE")
      try terminal.press("Enter")
      try terminal.shows("Workouts", "1 cramp")
      try terminal.press("q")

      #expect(try terminal.ended() == 0)
      let session = try account.lastSession()
      #expect(session.routine == "cramp-relief")
      #expect(session.kind == "relief")
      #expect(session.outcome == "completed")
      #expect(session.crampCount == 1)
      #expect(session.reliefMs == session.elapsedMs)
    }

    @Test func theFirstStartSaysOnceWhoAsksADoctor() throws {
      let new = try Account(isWelcomed: false)
      let first = try Terminal(new)
      try first.shows("Welcome to Limber", "Ask a doctor first", "c CRAMP", "Enter open")
      try first.press("q")
      #expect(try first.ended() == 0)

      // Unread, it is shown again; help takes precedence over it, and leads home.
      let second = try Terminal(new)
      try second.shows("Welcome to Limber")
      try second.press("c")
      try second.shows("CRAMP  ", "e eased")
      try second.press("e", "n")
      try second.shows("Pain now")
      try second.press("Enter")
      try second.shows("DONE")
      try second.press("Enter")
      try second.shows("Workouts")
      try second.press("q")
      #expect(try second.ended() == 0)

      let state = "\(new.home)/.local/state/limber"
      let files = FileManager.default
      #expect(try files.contentsOfDirectory(atPath: state).sorted() == ["devices", "welcomed"])
      #expect(try files.attributesOfItem(atPath: state)[.posixPermissions] as? Int == 0o700)
      let third = try Terminal(new)
      try third.shows("Workouts")
    }

    @Test func theVeryFirstStartMissesNothing() throws {
      let new = try Account(isWelcomed: false)
      let terminal = try Terminal(new)
      try terminal.shows("Welcome to Limber")
      try terminal.press("Enter")
      let home = try terminal.shows("Nothing logged yet. Enter")
      #expect(!home.contains("missing") && !home.contains("made again"))
      try terminal.press("h")
      try terminal.shows("No sessions yet.", "Every session you start is listed here.")
      try terminal.press("q", "q")
      #expect(try terminal.ended() == 0)
      try terminal.shows("no answer") { !$0.contains("limber: ") }
      #expect(try new.limber("history").output == "Nothing is logged yet.\n")

      let first = try Account()
      let written = try first.limber("log", "cramp", "--at", "2026-01-01 10:00", "--site", "calf")
      #expect(written.errors.isEmpty)
      let session = try Terminal(try Account(), ["start", "desk-break"])
      let screen = try session.shows("GET READY")
      #expect(!screen.contains("missing") && !screen.contains("made again"))
    }

    @Test func theFirstStartOfARoutineIsWelcomedAndHelpIsNot() throws {
      let new = try Account(isWelcomed: false)
      try new.writeRoutine("steady", OwnRoutine.steady)
      for arguments in [["cramp"], ["start", "calf-cramp"]] {
        let help = try Terminal(new, arguments)
        try help.shows("CRAMP  ")
        try help.press("q")
        try help.agree()
        try help.press("Enter")
        #expect(try help.ended() == 0)
      }

      let terminal = try Terminal(new, ["start", "steady"])
      try terminal.shows("Welcome to Limber")
      try terminal.press("Enter")
      try terminal.shows("Stand still", "step 1 of 1")
      try terminal.press("q")
      try terminal.agree()
      try terminal.press("Enter")
      #expect(try terminal.ended() == 0)

      let again = try Terminal(new, ["start", "steady"])
      try again.shows("Stand still", "step 1 of 1")
    }

    @Test func whereItCannotBeNotedTheWelcomeIsSaidAgain() throws {
      let new = try Account(isWelcomed: false)
      try new.write("", to: ".local/state")
      for _ in 0..<2 {
        let terminal = try Terminal(new)
        try terminal.shows("Welcome to Limber")
        try terminal.press("Enter")
        try terminal.shows("Workouts")
        try terminal.press("q")
        #expect(try terminal.ended() == 0)
      }
    }

    @Test func aTerminalTooSmallStillSaysWhatToPress() throws {
      let terminal = try Terminal(account, columns: 24, rows: 5)

      try terminal.shows("c CRAMP")
      try terminal.resize(columns: 80, rows: 24)

      try terminal.shows("Workouts", "Mobility")
    }
  }
}
