// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import TestSupport
import Testing

extension EndToEnd {
  /// Anything may happen to the log while a session runs: the session goes on, messages stay true,
  /// and everything is in the log in the end.
  @Suite struct LogInTheWay {
    let account: Account
    private var log: String { account.log }

    init() throws {
      account = try Account()
      try account.writeRoutine("steady", OwnRoutine.steady)
    }

    /// A running session that is in the log.
    private func running() throws -> Terminal {
      let terminal = try Terminal(account, ["start", "steady"])
      try terminal.shows("Stand still")
      try Waiting.until("the session in the log") { try !account.history().isEmpty }
      return terminal
    }

    /// Pauses and resumes the session.
    private func pause(_ terminal: Terminal) throws {
      try terminal.press("Space")
      try terminal.shows("PAUSED")
      try terminal.press("Space")
      try terminal.shows("going on") { !$0.contains("PAUSED") }
    }

    /// Ends the session, and expects everything reported as saved.
    private func end(_ terminal: Terminal) throws {
      try terminal.press("q")
      try terminal.agree()
      try terminal.shows("SESSION ENDED", "Saved. Take it easy.")
      try terminal.press("Enter")
      #expect(try terminal.ended() == 0)
    }

    /// Expects the log to have all of the last session, pause included.
    private func expectsTheWholeSession(_ comment: Comment? = nil) throws {
      let session = try account.lastSession()
      let events = session.events?.map(\.event) ?? []
      #expect(events.first == "started" && events.last == "finished", comment)
      #expect(events.contains("paused"), comment)
      #expect(session.outcome == "stopped" && session.addsUp, comment)
      #expect(try account.runningFiles() == [], comment)
      #expect(try account.limber("log", "check").status == 0, comment)
    }

    @Test func aLogThatIsHeldForAWholeSessionCostsNothing() throws {
      try account.writeRoutine("before", OwnRoutine.steady.replacing("Steady", with: "Before"))
      let before = try Terminal(account, ["start", "before"])
      try before.shows("Stand still")
      try end(before)
      let holder = try LogHolder(log)

      let terminal = try Terminal(account, ["start", "steady"])
      try terminal.shows("Stand still")
      try pause(terminal)
      let screen = try terminal.screen()
      #expect(!screen.contains("lost") && !screen.contains("memory"))
      try end(terminal)
      let held = try account.limber("history")
      #expect(held.status == 0)
      #expect(held.output.contains("Before") && !held.output.contains("Steady"))
      #expect(held.errors.contains("another program is holding it"))
      let cramp = try account.limber("log", "cramp", "--at", "2026-01-01 10:00", "--site", "calf")
      #expect(cramp.status == 0, "\(cramp.errors)")
      #expect(cramp.output.contains("calf, 2026-01-01 10:00"))
      try holder.release()

      try expectsTheWholeSession()
      #expect(try account.history().count == 2)
      #expect(try account.limber("cramps").output.contains("2026-01-01 10:00"))
      #expect(
        try account.logFiles()
          == ["limber.sqlite", "limber.sqlite.records", "limber.sqlite.running"])
    }

    @Test func aKillWhileTheLogIsHeldTakesNothingOfTheSession() throws {
      let terminal = try running()
      let holder = try LogHolder(log)
      try terminal.press("Space")
      try terminal.shows("PAUSED")
      try Waiting.until("the pause on the disk") {
        try account.runningFiles().contains {
          try String(contentsOfFile: $0, encoding: .utf8).contains("paused")
        }
      }
      kill(try terminal.process, SIGKILL)
      #expect(try terminal.ended() == 137)

      // It is offered and continued while the log is still locked.
      let second = try Terminal(account)
      try second.offers("Steady, just now, at Stand still", "Enter continue")
      try second.press("Enter")
      try second.shows("PAUSED", "space to continue")
      try second.press("q")
      try second.agree()
      try second.shows("SESSION ENDED", "Saved. Take it easy.")
      try holder.release()
      try second.press("Enter")
      try second.shows("Workouts", "1 session")
      try second.press("q")
      #expect(try second.ended() == 0)
      try expectsTheWholeSession()
    }

    @Test(arguments: ["log", "folder"])
    func aLogThatIsDeletedMeanwhileIsMadeAgainWithTheWholeSession(what: String) throws {
      try leaveACramp()
      let terminal = try running()
      if what == "folder" {
        try FileManager.default.removeItem(atPath: "\(account.home)/.local/share/limber")
      } else {
        for name in ["", "-wal", "-shm"] {
          try FileManager.default.removeItem(atPath: log + name)
        }
      }

      try pause(terminal)
      if what == "log" {
        try terminal.shows("The log was built from its records. Nothing is lost.")
      }
      // Another program sees it as running.
      try Waiting.until("the session in the log") { try !account.history().isEmpty }
      #expect(try account.limber("start", "--continue").status == 66)
      try end(terminal)

      try expectsTheWholeSession()
      let cramps = try account.limber("cramps").output
      #expect(cramps.contains("2026-01-01 10:00") == (what == "log"))
    }

    @Test func aLogThatIsOverwrittenInPlaceIsMadeAgain() throws {
      try leaveACramp()
      let old = try Data(contentsOf: URL(filePath: log))
      let terminal = try running()
      let session = try account.lastSession().id
      // As when a backup is copied over it; what was in the -wal is lost.
      let file = try FileHandle(forUpdating: URL(filePath: log))
      try file.truncate(atOffset: 0)
      try file.write(contentsOf: old)
      try file.close()
      try #require(truncate("\(log)-wal", 0) == 0)

      try pause(terminal)
      try end(terminal)

      try expectsTheWholeSession()
      #expect(try account.history().map(\.id) == [session])
      #expect(try account.limber("cramps").output.contains("2026-01-01 10:00"))
    }

    @Test func aLogThatIsFoundDamagedIsMadeAgainAndThatIsSaid() throws {
      try leaveACramp()
      let file = try FileHandle(forUpdating: URL(filePath: log))
      for page in 1..<UInt64(try file.seekToEnd() / 4_096) {
        try file.seek(toOffset: page * 4_096)
        try file.write(contentsOf: Data(repeating: 0xFF, count: 300))
      }
      try file.close()

      // Even a quick person gets to see it.
      let terminal = try Terminal(account)
      try terminal.press("h")
      try terminal.shows("History", "The log was damaged and is kept as limber.sqlite-damaged")
      try terminal.press("q")
      try terminal.shows("Workouts", "The log was damaged and is kept as limber.sqlite-damaged")
      try terminal.press("m")
      try terminal.shows("calf")
      try terminal.press("q", "q")
      #expect(try terminal.ended() == 0)
      #expect(try account.limber("cramps").output.contains("2026-01-01 10:00"))
      #expect(try account.limber("log", "check").status == 0)
      #expect(
        try account.logFiles() == [
          "limber.sqlite", "limber.sqlite-damaged", "limber.sqlite.records",
          "limber.sqlite.running",
        ])
    }

    #if os(Linux)
      /// A shell command that runs its arguments with a one-megabyte disk as data folder, which
      /// stays full until something is written to the pipe `free`.
      private static let onAFullDisk = [
        "unshare", "--map-root-user", "--mount", "sh", "-c",
        """
        mount -t tmpfs -o size=1m none "$XDG_DATA_HOME" || exit 99
        dd if=/dev/zero of="$XDG_DATA_HOME/filler" bs=4k 2>"$HOME/filled"
        (read -r word <"$HOME/free"; rm "$XDG_DATA_HOME/filler") &
        "$@"
        status=$?
        for program; do case "$program" in */limber) break ;; esac; done
        "$program" history --json >"$HOME/history.json"
        "$program" log check >"$HOME/check"
        exit $status
        """, "sh",
      ]

      private static let canMount: Bool = {
        let tried = try? Finished.running(
          "/usr/bin/env",
          ["unshare", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"],
          environment: ProcessInfo.processInfo.environment,
          in: FileManager.default.temporaryDirectory.path)
        return tried?.status == 0
      }()

      @Test(.enabled(if: canMount, "no disk can be mounted here"))
      func aDiskThatWasFullHasEverythingOnceThereIsRoom() throws {
        let data = "\(account.home)/data"
        try FileManager.default.createDirectory(
          atPath: data, withIntermediateDirectories: false)
        try #require(mkfifo("\(account.home)/free", 0o600) == 0)
        let terminal = try Terminal(
          account, ["start", "steady"], adding: ["XDG_DATA_HOME": data],
          under: Self.onAFullDisk)

        try terminal.shows("Stand still", "Nothing can be recorded: the disk is full.")
        try pause(terminal)
        try terminal.shows("Nothing can be recorded: the disk is full.")
        try account.write("now\n", into: "free")
        try terminal.shows("no line") { !$0.contains("the disk is full") }
        try end(terminal)

        let json = try String(contentsOfFile: "\(account.home)/history.json", encoding: .utf8)
        #expect(json.contains(#""outcome" : "stopped""#))
        let checked = try String(contentsOfFile: "\(account.home)/check", encoding: .utf8)
        #expect(checked.contains("agrees with its records: 1 session, 0 changes, 1 record file."))
      }
    #endif

    /// Relief works whatever has happened to the log.
    @Test(arguments: ["newer", "no log", "no folder", "named"])
    func reliefBeginsAlthoughTheLogCannotBeUsed(trouble: String) throws {
      let files = FileManager.default
      let folder = "\(account.home)/.local/share/limber"
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
      switch trouble {
      case "newer":
        let newer = try DatabaseQueue(path: log)
        try newer.inDatabase { db in
          try db.execute(
            sql: "PRAGMA application_id = 0x4C696D62; PRAGMA user_version = 99; CREATE TABLE t (a)")
        }
        try newer.close()
      case "no log", "named":
        let text = Data(String(repeating: "no log ", count: 200).utf8)
        try text.write(to: URL(filePath: trouble == "named" ? "\(account.home)/letter" : log))
      default:
        try files.removeItem(atPath: folder)
        try Data().write(to: URL(filePath: folder))
      }
      let database = trouble == "named" ? ["--database", "\(account.home)/letter"] : []
      let terminal = try Terminal(account, database + ["cramp"])

      try terminal.shows("CRAMP  ")
      switch trouble {
      case "newer": try terminal.shows("was written by a newer Limber")
      case "no folder":
        try terminal.shows("Nothing can be recorded: a part of the path is not a folder")
      case "named": try terminal.shows("letter is not a Limber log")
      default: break
      }
      try terminal.press("e", "n")
      try terminal.shows("Pain at onset")

      #expect(try terminal.endsSession() == (trouble == "no folder" ? 73 : 0))
      switch trouble {
      case "newer":
        #expect(try account.recordFiles().count == 1)
        #expect(try account.limber("history").status == 74)
        try files.removeItem(atPath: log)
        #expect(try account.lastSession().crampCount == 1)
      case "no folder": break
      default: #expect(try account.lastSession().crampCount == 1)
      }
    }

    @Test func thatALogCannotBeReadIsSaidWhereverThePersonGoes() throws {
      try FileManager.default.createDirectory(
        atPath: "\(account.home)/.local/share/limber", withIntermediateDirectories: true)
      let holder = try LogHolder(log, isEmpty: true)
      let terminal = try Terminal(account)
      try terminal.shows("Workouts", "another program is holding it")
      try terminal.press("Enter")
      try terminal.shows("Stand, and breathe", "space pause")

      try holder.release()

      try Waiting.until("the session in the log") { try !account.history().isEmpty }
      try terminal.press("q")
      try terminal.agree()
      try terminal.shows("SESSION ENDED", "Saved.")
      try terminal.press("Enter")
      try terminal.shows("home") { screen in
        if screen.contains("1 session"), !screen.contains("is holding it") { return true }
        try terminal.press("Down")
        return false
      }
    }

    /// Logs a cramp, so that there is something to lose.
    private func leaveACramp() throws {
      let written = try account.limber(
        "log", "cramp", "--at", "2026-01-01 10:00", "--site", "calf")
      try #require(written.status == 0)
    }
  }
}
