// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import SessionEngine
import SessionLog
import Testing

extension EndToEnd {
  /// A session whose program was killed.
  @Suite struct Resume {
    let account: Account

    init() throws {
      account = try Account()
      try account.writeRoutine("steady", OwnRoutine.steady)
    }

    /// The seconds elapsed of a one-minute step, from the time left on the screen.
    func seconds(_ screen: String) throws -> Int {
      let digits = try #require(screen.bigDigits, "no time in \(screen)")
      let left = try #require(Int(digits.dropLast(2))) * 60 + #require(Int(digits.suffix(2)))
      return 60 - left
    }

    /// Waits until a one-minute step has run this many seconds, and returns the screen.
    func runs(_ terminal: Terminal, for seconds: Int) throws -> String {
      try terminal.shows("\(seconds) s") { screen in
        try screen.contains("of 1 min") && screen.bigDigits?.count == 3
          && self.seconds(screen) >= seconds
      }
    }

    /// Starts a session, lets something happen, and kills the program.
    func killed(
      _ arguments: [String] = ["start", "steady"], body: (Terminal) throws -> Void
    ) throws {
      let terminal = try Terminal(account, arguments)
      try body(terminal)
      kill(try terminal.process, SIGKILL)
      #expect(try terminal.ended() == 137)
    }

    /// Starts a session, kills the program, and waits for more than a second, so that the gap is
    /// mentioned.
    private func killedAWhileAgo(_ body: (Terminal) throws -> Void) throws {
      try killed(body: body)
      let end = Date()
      try Waiting.until("a second without the program") { Date().timeIntervalSince(end) > 1.1 }
    }

    /// Whoever needed help first has not read the welcome yet. A cramp in between keeps nothing from
    /// being offered, and is not kept waiting by it.
    @Test func theOfferComesBeforeTheWelcome() throws {
      let new = try Account(isWelcomed: false)
      let first = try Terminal(new, ["cramp", "calf"])
      try first.shows("CRAMP  calf", "e eased")
      // The records follow the first frame.
      try Waiting.until("the cramp's record") { try new.limber("cramps").output.contains("calf") }
      kill(try first.process, SIGKILL)
      #expect(try first.ended() == 137)
      let second = try Terminal(new, ["cramp", "calf"])
      try second.shows("CRAMP  calf", "e eased")
      try second.press("e", "n")
      try second.shows("Pain at onset")
      try second.press("Enter")
      try second.shows("DONE")
      try second.press("q")
      #expect(try second.ended() == 0)

      // After relief there is a word of it.
      try second.shows("limber: Cramp relief, last seen at", "is unfinished.")

      let terminal = try Terminal(new)
      try terminal.offers("Cramp relief, just now", "Enter continue")
      try terminal.press("f")
      try terminal.agree(to: "Finish Cramp relief")
      try terminal.shows("Workouts")
      try terminal.press("q")
      #expect(try terminal.ended() == 0)
      // The welcome waits for a start with nothing else to ask.
      let next = try Terminal(new)
      try next.shows("Welcome to Limber")
    }

    @Test func afterAKillHomeOffersTheSessionAndItGoesOnAtTheExactRemaining() throws {
      var last = 0
      try killedAWhileAgo { last = try seconds(try runs($0, for: 3)) }

      let terminal = try Terminal(account)
      let offer = try terminal.offers("Steady, just now, at Stand still", "Enter continue")
      let offered = try seconds(offer)
      // The screen may have been a second old when it was read, and the kill came later.
      #expect((last...last + 2).contains(offered))
      try terminal.press("Enter")
      let paused = try terminal.shows("PAUSED", "Limber was not running for", "space to continue")
      #expect(try seconds(paused) == offered)
      try terminal.press("Space")
      try terminal.shows("more seconds") { screen in
        try !screen.contains("PAUSED") && self.seconds(screen) > offered
      }
      try terminal.press("n")
      try terminal.press("Enter")
      try terminal.shows("Workouts", "1 session")
      try terminal.press("q")

      #expect(try terminal.ended() == 0)
      let session = try account.lastSession()
      // Its only step was skipped.
      #expect(session.outcome == "stopped")
      #expect(session.awayMs > 0)
      #expect(session.addsUp)
      #expect(session.steps?.map(\.actualMs) == [session.activeMs])
      #expect(session.events?.contains { $0.event == "missed-time" } == true)
      #expect(try account.runningFiles() == [])
      let again = try Terminal(account)
      try again.shows("Workouts", "1 session")
    }

    @Test func startResumeGoesOnAtOnceAndEndsWithTheSession() throws {
      try killed { _ = try runs($0, for: 2) }
      let before = try account.lastSession()

      // Meanwhile the person has travelled.
      let terminal = try Terminal(account, ["start", "--continue"], adding: ["TZ": "JST-9"])
      try terminal.shows("PAUSED", "space to continue")
      try terminal.press("q")
      try terminal.agree()
      try terminal.press("Enter")

      #expect(try terminal.ended() == 0)
      let session = try account.lastSession()
      #expect(session.outcome == "stopped")
      #expect(session.startedAt == before.startedAt)
      // Neither the zone nor a clock makes it longer than it was.
      #expect(session.elapsedMs < 60_000 && session.awayMs > 0 && session.addsUp)
    }

    @Test func startResumeTakesAnId() throws {
      try killed { _ = try runs($0, for: 1) }
      let first = try account.lastSession().id
      try killed { _ = try runs($0, for: 1) }

      let terminal = try Terminal(account, ["start", "--continue", String(first.prefix(10))])
      try terminal.shows("PAUSED", "space to continue")
      try Waiting.until("the first session to go on") {
        try account.history().first { $0.id == first }?.awayMs ?? 0 > 0
      }
      #expect(try account.history().first { $0.id != first }?.awayMs == 0)
    }

    @Test func withNothingToGoOnWithItSaysSo() throws {
      let nothing = try account.limber("start", "--continue")
      #expect(nothing.status == 66)
      #expect(nothing.errors.contains("is unfinished"))
      #expect(try account.limber("start", "--continue", "0123").status == 66)

      let terminal = try Terminal(account, ["start", "steady"])
      try terminal.shows("Stand still")
      try Waiting.until("the session in the log") { try !account.history().isEmpty }
      let id = try account.lastSession().id
      let running = try account.limber("start", "--continue", id)
      #expect(running.status == 66)
      #expect(running.errors.contains("is running in another terminal"))
      let newest = try account.limber("start", "--continue")
      #expect(newest.status == 66)
      #expect(newest.errors.contains("session \(id.prefix(8)) is running in another terminal"))
      try terminal.press("q")
      try terminal.agree()
      try terminal.press("Enter")
      #expect(try terminal.ended() == 0)
      #expect(try account.limber("start", "--continue").status == 66)
      let over = try account.limber(
        "log", "session", "running", "--at", "2025-11-20 18:00", "--lasted", "25min")
      let longAgo = try account.limber("start", "--continue", String(over.output.prefix(16)))
      #expect(longAgo.status == 66)
      #expect(longAgo.errors.contains("is over"))
    }

    @Test func aSessionThatWasEndedByMistakeGoesOn() throws {
      let terminal = try Terminal(account, ["start", "steady"])
      _ = try runs(terminal, for: 2)
      #expect(try terminal.endsSession() == 0)
      let before = try account.lastSession()

      let again = try Terminal(account, ["start", "--continue", before.id])
      try again.shows("PAUSED", "space to continue")
      try again.press("Space")
      try again.shows("the step itself") { !$0.contains("PAUSED") }
      #expect(try again.endsSession() == 0)

      let after = try account.lastSession()
      #expect(after.id == before.id && after.startedAt == before.startedAt)
      #expect(after.activeMs >= before.activeMs && after.addsUp)
      #expect(try account.history().count == 1)
      #expect(try account.limber("log", "check").status == 0)
    }

    @Test func aPauseStaysAPause() throws {
      try killed { terminal in
        _ = try runs(terminal, for: 2)
        try terminal.press("Space")
        try terminal.shows("PAUSED")
        try Waiting.until("the pause in the log") {
          try account.lastSession().events?.contains { $0.event == "paused" } == true
        }
      }
      let before = try account.lastSession()

      let terminal = try Terminal(account, ["start", "--continue"])
      try terminal.shows("PAUSED", "space to continue", "Stand, and breathe.")
      try terminal.press("Space", "n", "Enter")

      #expect(try terminal.ended() == 0)
      let session = try account.lastSession()
      #expect(session.startedAt == before.startedAt)
      #expect(session.activeMs >= before.activeMs && session.awayMs > 0)
      #expect(session.addsUp)
    }

    @Test func reliefGoesOnInRelief() throws {
      try killed { terminal in
        try terminal.shows("Stand still")
        try terminal.press("c")
        try terminal.shows("CRAMP  ", "e eased")
        try Waiting.until("the cramp in the log") { try account.history().first?.crampCount == 1 }
      }

      let terminal = try Terminal(account)
      try terminal.offers("Steady, just now, in relief, at Stretch the sole")
      try terminal.press("Enter")
      try terminal.shows("PAUSED", "space to continue", "Stretch the sole", "e eased")
      try terminal.press("Space")
      try terminal.shows("CRAMP  foot", "0:")
      try terminal.press("e")
      try terminal.shows("Aftercare:")
      try Waiting.until("the end of the cramp in the log") {
        try account.lastSession().cramps?.first?.outcome == "eased"
      }
      kill(try terminal.process, SIGKILL)
      #expect(try terminal.ended() == 137)

      // Also while the questions after relief are shown.
      let again = try Terminal(account, ["start", "--continue"])
      try again.shows("Aftercare:")
      try again.press("n")
      try again.shows("eased after", "Enter continues")
      try again.press("Enter")
      try again.shows("RESUMING")
      try again.press("q")
      try again.agree()
      try again.press("Enter")
      #expect(try again.ended() == 0)
      let session = try account.lastSession()
      #expect(session.outcome == "stopped")
      #expect(session.crampCount == 1)
      #expect(session.addsUp)
    }

    @Test func finishingAsksAndStopsAtTheLastMomentSeen() throws {
      var last = 0
      try killed { last = try seconds(try runs($0, for: 3)) }

      let terminal = try Terminal(account)
      try terminal.offers("Steady, just now", "f finish")
      try terminal.press("f")
      try terminal.shows("Finish Steady, as stopped at")
      try terminal.press("n")
      try terminal.shows("no question") { !$0.contains("as stopped at") }
      try terminal.press("f")
      try terminal.agree(to: "Finish Steady, as stopped at")
      try terminal.shows("Steady is over, as stopped at", "Workouts")
      try terminal.press("q")

      #expect(try terminal.ended() == 0)
      let session = try account.lastSession()
      #expect(session.outcome == "stopped")
      #expect((last * 1_000...last * 1_000 + 2_999).contains(session.elapsedMs))
      #expect(session.awayMs == 0)
      #expect(try account.runningFiles() == [])
    }

    @Test func whatIsLeftForLaterIsOfferedAgainAndHelpNeverWaits() throws {
      try killed { _ = try runs($0, for: 2) }
      let before = try account.lastSession()

      for key in ["l", "Escape", "q"] {
        let terminal = try Terminal(account)
        try terminal.offers("Steady, just now")
        try terminal.press(key)
        try terminal.shows("Workouts", "q quit")
        try terminal.press("q")
        #expect(try terminal.ended() == 0)
      }
      let after = try account.lastSession()
      #expect(after.elapsedMs == before.elapsedMs && after.outcome == "unfinished")

      let terminal = try Terminal(account)
      try terminal.offers("Steady, just now")
      try terminal.press("c")
      try terminal.shows("CRAMP  ")
      let cramp = try Terminal(account, ["cramp"])
      try cramp.shows("CRAMP  ")
    }

    @Test func aSessionThatRunsIsOfferedToNobodyAndDeletedByNobody() throws {
      let running = try Terminal(account, ["start", "steady"])
      try running.shows("Stand still")
      try Waiting.until("the session in the log") { try !account.history().isEmpty }

      let terminal = try Terminal(account)
      // It does not count among the recent sessions until it is over.
      try terminal.shows("Workouts", "no sessions")
      try terminal.press("h")
      try terminal.shows("● running", "Steady")
      try terminal.press("d")
      try terminal.agree(to: "Delete Steady")
      try terminal.shows("is running in another terminal")
      #expect(try account.history().count == 1)

      // Stopped, it still holds the session.
      kill(try running.process, SIGSTOP)
      #expect(try account.limber("start", "--continue").status == 66)
      kill(try running.process, SIGCONT)
    }

    @Test func whatIsLeftOfAFinishedSessionIsNotOffered() throws {
      try killed { _ = try runs($0, for: 1) }
      let running = try #require(try account.runningFiles().first)
      let before = try Data(contentsOf: URL(filePath: running))
      let terminal = try Terminal(account, ["start", "--continue"])
      try terminal.shows("PAUSED", "space to continue")
      #expect(try terminal.endsSession() == 0)
      let session = try account.lastSession()
      let record = try #require(try account.recordFiles().first)

      // As a kill while finishing leaves it: with the old file still there, or the whole one not
      // yet renamed.
      for isOld in [true, false] {
        if isOld {
          try before.write(to: URL(filePath: running))
        } else {
          try FileManager.default.moveItem(atPath: record, toPath: running)
          try FileManager.default.removeItem(atPath: account.log)
        }
        let again = try Terminal(account)
        try again.shows("Workouts", "1 session")
        try again.press("h")
        try again.shows("1 of 1", "Steady", "stopped")
        try again.press("q", "q")
        #expect(try again.ended() == 0)
        #expect(try account.limber("start", "--continue").status == 66)
        #expect(try account.history().map(\.id) == [session.id])
        #expect(try account.runningFiles() == [])
        #expect(try account.recordFiles() == [record])
      }
    }

    @Test func aSessionOfALogThatWasPutBackAloneGoesOn() throws {
      try killed { _ = try runs($0, for: 1) }
      let id = try account.lastSession().id
      try FileManager.default.removeItem(atPath: "\(account.log).running")

      let terminal = try Terminal(account, ["start", "--continue", id])
      try terminal.shows("PAUSED", "space to continue", "Stand, and breathe.")
      #expect(try terminal.endsSession() == 0)
      #expect(try account.history().map(\.outcome) == ["stopped"])
      #expect(try account.limber("log", "check").status == 0)
    }

    @Test func aTornLineAtTheEndIsLeftOut() throws {
      try killed { _ = try runs($0, for: 1) }
      let running = try #require(try account.runningFiles().first)
      let file = try FileHandle(forUpdating: URL(filePath: running))
      try file.seekToEnd()
      try file.write(contentsOf: Data(#"{"event":"paused","at":5"#.utf8))
      try file.close()

      let terminal = try Terminal(account)
      try terminal.offers("Steady, just now, at Stand still", "Enter continue")
      try terminal.press("Enter")
      try terminal.shows("PAUSED", "space to continue")
      try terminal.press("q")
      try terminal.agree()
      try terminal.press("Enter")
      try terminal.shows("Workouts", "1 session")
      try terminal.press("q")
      #expect(try terminal.ended() == 0)
      #expect(try account.lastSession().events?.contains { $0.event == "paused" } == false)
      #expect(try account.limber("log", "check").status == 0)
    }

    @Test func aSessionThatAnotherMachineMayRunIsLeftAloneUntilItIsAskedFor() throws {
      let id = try leaveASessionOfAnotherMachine()

      let terminal = try Terminal(account)
      try terminal.shows("Workouts", "1 session")
      #expect(!(try terminal.screen().contains("u unfinished")))
      try terminal.press("h")
      try terminal.shows("1 of 1", "Steady")
      try terminal.press("d")
      try terminal.agree(to: "Delete Steady")
      try terminal.shows("may be running on another device", "Steady")
      try terminal.press("q", "q")
      #expect(try terminal.ended() == 0)
      let newest = try account.limber("start", "--continue")
      #expect(newest.status == 66)
      let deleted = try account.limber("history", "delete", id)
      #expect(deleted.status == 66)
      #expect(deleted.errors.contains("may be running on another device"))
      #expect(try account.history().map(\.outcome) == ["unfinished"])
      #expect(try account.runningFiles().count == 1)

      let asked = try Terminal(account, ["start", "--continue", id])
      try asked.shows("PAUSED", "space to continue")
      #expect(try asked.endsSession() == 0)
      #expect(try account.history().map(\.outcome) == ["stopped"])
    }

    /// Leaves a half-minute-old session from another machine, whose running file was copied here.
    private func leaveASessionOfAnotherMachine() throws -> String {
      let start = LocalMoment(
        unixMilliseconds: Int64(Date().timeIntervalSince1970 * 1_000) - 30_000, offsetSeconds: 0)
      let plan = SessionPlan(
        routine: "steady", name: "Steady", kind: .mobility,
        segments: [Segment(kind: .step, name: "Stand still", dose: .hold(.seconds(60)))])
      let id = SessionID(rawValue: "00000000000000aa")
      var records = SessionRecords(head: SessionHead(id: id, plan: plan, startedAt: start))
      records.runs = [
        Run(
          at: .start, machine: "0000000000000000", boot: "other", bootClock: .zero, wall: start,
          process: 1, version: "0.1.0")
      ]
      var machine = SessionMachine(plan)
      let script: [(SessionEvent, Int64)] = [(.start, 0), (.timeReached, 5_000)]
      for (event, at) in script {
        for case .record(let entry) in try machine.handle(
          event, at: SessionInstant(milliseconds: at))
        { records.entries.append(entry) }
      }
      try account.writeRecords(of: records)
      return id.rawValue
    }

    @Test func ofTwoProgramsTheSecondIsToldThatTheFirstHasIt() throws {
      try killed { _ = try runs($0, for: 2) }

      let terminals = [try Terminal(account), try Terminal(account)]
      for terminal in terminals { try terminal.offers("Steady, just now", "Enter continue") }
      try terminals[0].press("Enter")
      try terminals[0].shows("PAUSED", "space to continue")
      try terminals[1].press("Enter")
      try terminals[1].shows("is running in another terminal", "Workouts")
      try terminals[0].press("q")
      try terminals[0].agree()
      try terminals[0].press("Enter")
      try terminals[0].shows("Workouts")
    }

    @Test func aTerminalThatWentAwayLeavesItsSessionToGoOnWith() throws {
      let terminal = try Terminal(account, ["start", "steady"])
      _ = try runs(terminal, for: 2)
      try terminal.hangUp()
      #expect(try terminal.ended() == 129)

      let again = try Terminal(account)
      try again.offers("Steady, just now, at Stand still", "Enter continue")
    }
  }
}
