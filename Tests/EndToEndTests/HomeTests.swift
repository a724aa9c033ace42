// SPDX-License-Identifier: MIT
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
        "Workouts", "Running", "Mobility", "c CRAMP", "Enter start", "q quit")
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

      try terminal.shows("Brief") { $0.contains(/Brief own +0:03/) }
      try terminal.press("End")

      try terminal.shows("Files with errors", "cannot be used", "line 2: kind:")
    }

    @Test func aFilterFindsARoutineAndEnterStartsIt() throws {
      try account.writeRoutine("steady", OwnRoutine.steady)
      let terminal = try Terminal(account)

      try terminal.shows("Workouts")
      try terminal.press("/")
      try terminal.type("stea")
      try terminal.shows("1 of 31")
      try terminal.press("Enter")

      try terminal.shows("Stand still", "step 1 of 1")
    }

    @Test func crampOnTheHomeScreenIsHelpedAtOnceAndComesBackToIt() throws {
      let terminal = try Terminal(account)

      try terminal.shows("Workouts")
      try terminal.press("c")
      try terminal.shows("CRAMP RELIEF", "Stretch the sole", "step 1 of 3", "of 10–15 s")
      try terminal.press("e")
      try terminal.shows("Eased after", "Pain now")
      try terminal.press("Enter")
      try terminal.shows("DONE")
      try terminal.press("Enter")
      try terminal.shows("Workouts", "1 session, 1 cramp")
      try terminal.press("q")

      #expect(try terminal.ended() == 0)
      let session = try account.lastSession()
      #expect(session.routine == "cramp-relief")
      #expect(session.kind == "relief")
      #expect(session.outcome == "completed")
      #expect(session.crampCount == 1)
      #expect(session.reliefMs == session.elapsedMs)
    }

    @Test func aTerminalTooSmallStillSaysWhatToPress() throws {
      let terminal = try Terminal(account, columns: 24, rows: 5)

      try terminal.shows("c CRAMP")
      try terminal.resize(columns: 80, rows: 24)

      try terminal.shows("Workouts", "Mobility")
    }
  }
}
