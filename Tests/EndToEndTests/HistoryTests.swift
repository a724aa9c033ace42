// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import SessionEngine
import SessionLog
import Testing

extension EndToEnd {
  /// Browsing the history.
  @Suite struct History {
    let account: Account

    init() throws {
      account = try Account()
      try account.writeRoutine("steady", OwnRoutine.steady)
      for arguments in [["start", "steady"], ["cramp"]] {
        let terminal = try Terminal(account, arguments)
        try terminal.shows("step 1 of")
        #expect(try terminal.endsSession() == 0)
      }
    }

    @Test func sessionsAreListedShownAndDeleted() throws {
      let sessions = try account.history()
      #expect(sessions.map(\.routine) == ["cramp-relief", "steady"])
      let terminal = try Terminal(account)

      try terminal.shows("1 session begun, 1 cramp")
      try terminal.press("h")
      try terminal.shows("History", "1 of 2", "Cramp relief", "Steady")
      try terminal.press("Down", "Enter")
      try terminal.shows("Steady", "Stand still", "cut short")
      try terminal.press("q")
      try terminal.shows("2 of 2")
      try terminal.press("d")
      try terminal.shows("Delete Steady")
      try terminal.press("n")
      try terminal.shows("no question") { !$0.contains("Delete Steady") }
      try terminal.press("d")
      try terminal.agree(to: "Delete ")
      try terminal.shows("one session left, and the way back") { screen in
        screen.contains("1 of 1") && screen.contains("u undo") && !screen.contains("Steady")
      }
      try terminal.press("q")
      try terminal.shows("home without it") { $0.contains("1 cramp") && !$0.contains("1 session") }
      try terminal.press("q")

      #expect(try terminal.ended() == 0)
      #expect(try account.history().map(\.id) == [sessions[0].id])
      #expect(try account.history("--deleted").map(\.id) == sessions.map(\.id))
    }

    @Test func aDeletionIsUndoneWithAKey() throws {
      let terminal = try Terminal(account)
      try terminal.shows("1 session begun, 1 cramp")
      try terminal.press("h")
      try terminal.shows("1 of 2")
      try terminal.press("d")
      try terminal.agree(to: "Delete Cramp relief")
      try terminal.shows("1 of 1", "u undo")
      try Waiting.until("the deletion in the log") { try account.history().count == 1 }
      #expect(try account.limber("cramps").output == "No cramp is logged yet.\n")

      try terminal.press("u")

      try terminal.shows("1 of 2", "Cramp relief", "Steady")
      try Waiting.until("both in the log") { try account.history().count == 2 }
      #expect(try account.limber("cramps").output.contains("foot"))
      try terminal.press("q")
      try terminal.shows("1 session begun, 1 cramp")
      try terminal.press("h")
      try terminal.shows("no undoing twice") { $0.contains("1 of 2") && !$0.contains("u undo") }
      try terminal.press("q", "q")
      #expect(try terminal.ended() == 0)
    }

    @Test func aRoutineIsSearchedFor() throws {
      let terminal = try Terminal(account)
      try terminal.shows("1 session begun, 1 cramp")
      try terminal.press("h")
      try terminal.shows("1 of 2")

      try terminal.press("/")
      try terminal.type("stea")

      try terminal.shows("Steady alone") { $0.contains("Steady") && !$0.contains("Cramp relief") }
      try terminal.press("Enter", "Enter")
      try terminal.shows("Stand still")
      try terminal.press("q")
      try terminal.shows("still searched") { !$0.contains("Cramp relief") }
      try terminal.press("Escape")
      try terminal.shows("Steady", "Cramp relief")
      try terminal.press("q", "q")
      #expect(try terminal.ended() == 0)
    }

    @Test func aSessionThatWasCutOffGoesOnFromTheList() throws {
      let cutOff = try Terminal(account, ["start", "steady"])
      try cutOff.shows("step 1 of")
      try Waiting.until("its beginning on the disk") {
        try account.runningFiles().contains {
          try String(contentsOfFile: $0, encoding: .utf8).contains("segment-began")
        }
      }
      kill(try cutOff.process, SIGKILL)
      #expect(try cutOff.ended() == 137)
      let terminal = try Terminal(account)
      try terminal.offers("Steady", "Enter continue")
      try terminal.press("Escape")
      try terminal.shows("h history")
      try terminal.press("h")
      try terminal.shows("1 of 3", "r continue")

      try terminal.press("r")
      try terminal.offers("Enter continue")
      try terminal.press("Enter")

      try terminal.shows("step 1 of", "space")
      try terminal.press("q")
      try terminal.agree()
      try terminal.press("Enter")
      try terminal.shows("the list") { $0.contains("1 of 3") && !$0.contains("r continue") }
      try terminal.press("q", "q")
      #expect(try terminal.ended() == 0)
      #expect(try account.history().count == 3)
    }

    @Test func commandsDeleteAndRestoreSessions() throws {
      let ids = try account.history().map(\.id)

      for (id, rest) in [(ids[1], [ids[0]]), (ids[0], [])] {
        let deleted = try account.limber("history", "delete", String(id.prefix(8)))
        #expect(deleted.status == 0)
        #expect(deleted.output.contains("limber history restore \(id.prefix(8))"))
        #expect(try account.history().map(\.id) == rest)
      }
      #expect(try account.history("--deleted").map(\.id) == ids)
      let listed = try account.limber("history", "--deleted", "--limit", "1").output
      #expect(listed.contains("  deleted  ") && !listed.contains("  completed  "))
      // Two sessions and two deletions, and nothing more.
      #expect(try account.recordFiles().count == 4)
      #expect(try account.limber("history", "delete", ids[0]).status == 66)
      let last = try account.limber("history", "delete", "last")
      #expect(last.status == 66)
      #expect(last.errors.contains("every session is deleted. 'limber history restore last'"))
      #expect(try account.limber("show", ids[0]).status == 66)
      let restored = try account.limber("history", "restore", "last")
      #expect(restored.status == 0)
      #expect(restored.output.hasPrefix("\(ids[0])  "))
      #expect(try account.lastSession().crampCount == 1)
      #expect(try account.limber("history", "restore", ids[1]).status == 0)
      #expect(try account.history().map(\.id) == ids)
      let none = try account.limber("history", "restore", "last")
      #expect(none.status == 66)
      #expect(none.errors.contains("no session is deleted"))
    }

    @Test func aSessionIsCorrected() throws {
      let id = try account.history()[1].id

      let corrected = try account.limber(
        "history", "correct", id, "--lasted", "1s", "--note", "left it running")

      #expect(corrected.status == 0, "\(corrected.errors)")
      #expect(corrected.output.contains("left it running"))
      #expect(try account.history()[1].elapsedMs <= 1_000)
      let again = try account.limber("history", "correct", id, "--note", "left it running")
      #expect(again.output == "That is already logged.\n")
      #expect(try account.limber("history", "correct", id).status == 64)
      #expect(try account.limber("history", "correct", "zzzz", "--note", "x").status == 66)
      #expect(try account.limber("history", "correct", id, "--clear", "note,lasted").status == 0)
      #expect(!(try account.limber("history", "--json").output.contains("left it running")))
    }

    @Test func aSessionDoneWithoutTheProgramIsLogged() throws {
      let when = ["--at", "2025-11-21 18:30"]
      let written = try account.limber(
        ["log", "session", "running", "--lasted", "25min", "--note", "in the rain"] + when)

      #expect(written.status == 0, "\(written.errors)")
      let id = String(written.output.prefix(16))
      #expect(written.output.contains("Running"))
      #expect(written.output.contains("25:00 in all, done without Limber, in the rain"))
      let session = try #require(try account.history().last)
      #expect(session.id == id)
      #expect(session.startedAt == "2025-11-21T18:30:00.000+00:00")
      #expect(session.elapsedMs == 1_500_000 && session.activeMs == 1_500_000)
      #expect(session.outcome == "completed" && session.addsUp)
      #expect(try account.limber("show", id).output.contains("Running"))
      let terminal = try Terminal(account)
      try terminal.shows("1 session")
      try terminal.press("h")
      try terminal.shows("3 of 3") { screen in
        if screen.contains("3 of 3") { return true }
        try terminal.press("End")
        return false
      }
      try terminal.press("Enter")
      try terminal.shows("Running", "✓ completed")
      try terminal.press("q", "q", "q")
      #expect(try terminal.ended() == 0)

      let unknown = try account.limber(["log", "session", "runing", "--lasted", "5min"] + when)
      #expect(unknown.status == 66)
      let unfinished = try account.limber(
        "log", "session", "running", "--lasted", "2h", "--at",
        Date().addingTimeInterval(-3_600).ISO8601Format())
      #expect(unfinished.status == 64)
      #expect(unfinished.errors.contains("a session that began at"))
      let future = try account.limber(
        "log", "session", "running", "--lasted", "2h", "--at", "2999-01-01 10:00")
      #expect(future.status == 64)
      #expect(!future.errors.contains("cramp"))
    }

    @Test func crampWhileLookingBackIsHelpedAtOnce() throws {
      let terminal = try Terminal(account)

      try terminal.shows("1 session begun, 1 cramp")
      try terminal.press("h")
      try terminal.shows("History", "1 of 2", "c CRAMP")
      try terminal.press("Enter")
      try terminal.shows("Cramp relief", "c CRAMP")
      try terminal.press("c")
      try terminal.shows("CRAMP  foot", "e eased")
    }

    @Test func commandsFindSessionsByDayNumberAndId() throws {
      let sessions = try account.history()
      let day = String(sessions[0].startedAt.prefix(10))

      #expect(try account.history("--limit", "1").map(\.id) == [sessions[0].id])
      #expect(!(try account.limber("history", "--limit", "1").output.contains("Steady")))
      #expect(try account.limber("history", "--since", day).output.contains("Cramp relief"))
      #expect(try account.history("--since", "2999-01-01").isEmpty)
      let id = sessions[1].id
      let shown = try account.limber("show", String(id.prefix(8)))
      #expect(shown.status == 0)
      #expect(shown.output.contains(id))
      #expect(sessions[0].startedAt.contains(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(Z|\+00:00)$/))
    }

    @Test func aLongHistoryIsWrittenWhole() throws {
      let path = "\(account.home)/long.sqlite"
      let plan = SessionPlan(
        routine: "steady", name: "Steady", kind: .mobility,
        segments: [Segment(kind: .step, name: "Stand", dose: .hold(.seconds(30)))])
      for number in 0..<401 {
        let digits = String(number, radix: 16)
        let id = String(repeating: "0", count: 16 - digits.count) + digits
        let head = SessionHead(
          id: SessionID(rawValue: id), plan: plan,
          startedAt: LocalMoment(unixMilliseconds: 1_000, offsetSeconds: 0), lasted: .seconds(30))
        try account.writeRecords(of: SessionRecords(head: head), log: path)
      }

      for (limit, count) in [(["--limit", "399"], 399), (["--limit", "400"], 400), ([], 401)] {
        let json = try account.limber(["--database", path, "history", "--json"] + limit)
        let sessions = try JSONDecoder().decode([LoggedSession].self, from: Data(json.output.utf8))
        #expect(Set(sessions.map(\.id)).count == count)
        let text = try account.limber(["--database", path, "history"] + limit)
        #expect(text.output.split(separator: "\n").count == count + 1)
      }
    }
  }
}
