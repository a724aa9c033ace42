// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import TestSupport
import Testing

extension EndToEnd {
  /// A log that another program holds, or that somebody has damaged, while Limber is at work.
  @Suite struct LogInTheWay {
    let account: Account
    private var folder: String { "\(account.home)/.local/share/limber" }
    private var log: String { "\(folder)/limber.sqlite" }

    init() throws {
      account = try Account()
      try account.writeRoutine("steady", OwnRoutine.steady)
    }

    /// The files beside the log whose names say what they are for, without what lies beside each while
    /// somebody has it.
    private func files(_ word: String) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder).filter { name in
        name.contains(word) && !["-wal", "-shm", "-lock"].contains(where: name.hasSuffix)
      }
    }

    /// A session that is paused while the log is held, and whose recovery file has it.
    private func pausedUnderALock() throws -> (Terminal, LogHolder) {
      let terminal = try Terminal(account, ["start", "steady"])
      try terminal.shows("Stand still")
      try Waiting.until("the session in the log") { try !account.history().isEmpty }
      let holder = try LogHolder(log)
      try terminal.press("Space")
      try terminal.shows("PAUSED", "another program is holding it", "Everything is safe")
      try Waiting.until("a recovery file") { try files("-recovery-").count == 1 }
      return (terminal, holder)
    }

    @Test func aKillWhileTheLogIsHeldTakesNothingOfTheSession() throws {
      let (terminal, holder) = try pausedUnderALock()
      kill(try terminal.process, SIGKILL)
      #expect(try terminal.ended() == 137)
      #expect(try account.lastSession().events?.contains { $0.event == "paused" } == false)

      try holder.release()

      let events = try account.lastSession().events?.map(\.event) ?? []
      #expect(events.last == "paused")
      #expect(try files("-recovery-").isEmpty)
    }

    @Test func aSessionSavedAsideIsGoneOnWithWhileTheLogIsStillHeld() throws {
      let (terminal, holder) = try pausedUnderALock()
      try terminal.press("q")
      try terminal.agree()
      try terminal.shows("SESSION ENDED", "Not saved yet")
      try Waiting.until("the end in the recovery file") {
        let file = try files("-recovery-").first ?? "none"
        let found = try account.limber("--database", "\(folder)/\(file)", "history", "--json")
        return found.output.contains(#""outcome" : "stopped""#)
      }
      kill(try terminal.process, SIGKILL)
      #expect(try terminal.ended() == 137)
      // It is over, and only the file knows.
      let second = try Terminal(account, ["start", "steady"])
      try second.shows("Stand still")
      try Waiting.until("another recovery file") { try files("-recovery-").count > 1 }
      kill(try second.process, SIGKILL)
      #expect(try second.ended() == 137)

      let third = try Terminal(account)
      try third.offers("Steady, just now, at Stand still", "Enter continue")
      try third.press("Enter")
      try third.shows("PAUSED", "not running for")
      try holder.release()
      try third.press("q")
      try third.agree()
      try third.press("Enter")
      try third.shows("Workouts", "2 sessions")
      try third.press("q")
      #expect(try third.ended() == 0)
      #expect(try files("-live-").isEmpty)

      let sessions = try account.history()
      #expect(sessions.map(\.outcome) == ["stopped", "stopped"])
      #expect(sessions[0].awayMs > 0 && sessions[1].pausedMs > 0)
      #expect(try files("-recovery-").isEmpty)
    }

    /// Somebody in pain is helped whatever has become of the log.
    @Test(arguments: ["newer", "no log", "no folder"])
    func reliefBeginsAlthoughTheLogCannotBeUsed(trouble: String) throws {
      let files = FileManager.default
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
      switch trouble {
      case "newer":
        let newer = try DatabaseQueue(path: log)
        try newer.inDatabase { db in
          try db.execute(
            sql: "PRAGMA application_id = 0x4C696D62; PRAGMA user_version = 99; CREATE TABLE t (a)")
        }
        try newer.close()
      case "no log":
        try Data(String(repeating: "no log ", count: 200).utf8).write(to: URL(filePath: log))
      default:
        try files.removeItem(atPath: folder)
        try Data().write(to: URL(filePath: folder))
      }
      let terminal = try Terminal(account, ["cramp"])

      try terminal.shows("CRAMP  ", "log", "Everything is")
      try terminal.press("e", "n")
      try terminal.shows("Pain at onset")
      try terminal.press("q")
      try terminal.agree()
      try terminal.press("Enter")

      #expect(try terminal.ended() == 75)
    }

    @Test func thatTheLogWentAwayIsSaid() throws {
      let terminal = try Terminal(account, ["start", "steady"])
      try terminal.shows("Stand still")
      try Waiting.until("the session in the log") { try !account.history().isEmpty }

      for name in try files("limber.sqlite") {
        try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
      }
      try terminal.press("Space")

      try terminal.shows("PAUSED", "The log was moved, deleted or replaced.")
      try terminal.press("Space")
      // Another Limber finds that it runs, though its file was taken away as well.
      try Waiting.until("the session's file") { try files("-live-").count == 1 }
      let second = try Terminal(account, ["start", "--continue"])
      #expect(try second.ended() == 66)
      try terminal.press("q")
      try terminal.agree()
      try terminal.press("Enter")
      #expect(try terminal.ended() == 0)
      #expect(try account.lastSession().events?.contains { $0.event == "paused" } == true)
    }

    @Test func theLineAboutAHeldLogGoesOnceItIsFree() throws {
      let (terminal, holder) = try pausedUnderALock()
      kill(try terminal.process, SIGKILL)
      #expect(try terminal.ended() == 137)

      let second = try Terminal(account)
      try second.shows(
        "could not be logged before is safe", "Steady, just now, at Stand still")
      try holder.release()

      try second.shows("What could not be logged before is now in the log.")
      #expect(try files("-recovery-").isEmpty)
    }

    @Test func thatNothingIsWrittenIsSaidWhereverThePersonGoes() throws {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let holder = try LogHolder(log, isEmpty: true)
      let terminal = try Terminal(account)
      try terminal.shows("Workouts", "another program is holding it")
      try terminal.press("Enter")
      try terminal.shows("Pedal at 80-90 rpm", "another program is holding it", "space pause")

      try holder.release()

      try terminal.shows("no line") { !$0.contains("is holding it") }
      try Waiting.until("the session in the log") { try !account.history().isEmpty }
      try terminal.press("q")
      try terminal.agree()
      try terminal.press("Enter")
      let home = try terminal.shows("Workouts", "1 session", "q quit")
      #expect(!home.contains("is holding it"))
    }

    @Test func whatCouldNotBeDoneIsSaidAndGoesWithAKeyOnceItWasRead() throws {
      let (terminal, holder) = try pausedUnderALock()
      kill(try terminal.process, SIGKILL)
      #expect(try terminal.ended() == 137)
      let second = try Terminal(account)
      try second.offers("Steady, just now", "f finish")

      try second.press("f")
      try second.agree(to: "Finish Steady, as stopped at")
      try second.shows("Workouts", "cannot write to the log: another program is holding it")
      try holder.release()

      try second.shows("that it is in the log now, or nothing") { screen in
        if !screen.contains("is holding it") { return true }
        try second.press("Down")
        return false
      }
    }

    @Test func nobodyMissesThatTheLogWasReplacedByBeingQuick() throws {
      for _ in 1...2 {
        let terminal = try Terminal(account, ["start", "steady"])
        try terminal.shows("Stand still")
        try terminal.press("q")
        try terminal.agree()
        try terminal.press("Enter")
        #expect(try terminal.ended() == 0)
      }
      let damaged = try DatabaseQueue(path: log)
      try damaged.inDatabase { try $0.execute(sql: "UPDATE session_event SET at_ms = at_ms + 1") }
      try damaged.close()
      let terminal = try Terminal(account)
      try terminal.shows("Workouts", "2 sessions")

      try terminal.press("h")
      try terminal.shows("1 of 2")
      try terminal.press("Enter", "Down", "Enter")

      try terminal.shows("No sessions yet", "The log was damaged and is kept as limber.sqlite-")
      try terminal.press("q")
      try terminal.shows("Workouts", "Nothing logged yet", "The log was damaged and is kept as")
      #expect(try files("-damaged-") == ["limber.sqlite-damaged-1"])
    }
  }
}
