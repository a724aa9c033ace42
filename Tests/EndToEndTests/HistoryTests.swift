// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import SessionEngine
import SessionLog
import Testing

extension EndToEnd {
  /// Looking back.
  @Suite struct History {
    let account: Account

    init() throws {
      account = try Account()
      try account.writeRoutine("steady", OwnRoutine.steady)
      for arguments in [["start", "steady"], ["cramp"]] {
        let terminal = try Terminal(account, arguments)
        try terminal.shows("step 1 of")
        try terminal.press("q")
        try terminal.agree()
        try terminal.press("Enter")
        #expect(try terminal.ended() == 0)
      }
    }

    @Test func sessionsAreListedShownAndDeleted() throws {
      let sessions = try account.history()
      #expect(sessions.map(\.routine) == ["cramp-relief", "steady"])
      let terminal = try Terminal(account)

      try terminal.shows("2 sessions, 1 cramp")
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
      try terminal.shows("1 of 1") { $0.contains("1 of 1") && !$0.contains("Steady") }
      try terminal.press("q")
      try terminal.shows("1 session, 1 cramp")
      try terminal.press("q")

      #expect(try terminal.ended() == 0)
      #expect(try account.history().map(\.id) == [sessions[0].id])
    }

    @Test func crampWhileLookingBackIsHelpedAtOnce() throws {
      let terminal = try Terminal(account)

      try terminal.shows("2 sessions, 1 cramp")
      try terminal.press("h")
      try terminal.shows("History", "1 of 2", "c CRAMP")
      try terminal.press("Enter")
      try terminal.shows("Cramp relief", "c CRAMP")
      try terminal.press("c")
      try terminal.shows("CRAMP  foot", "TAKE HOLD")
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
      let log = try LogDatabase(path: path)
      let plan = SessionPlan(
        routine: "steady", name: "Steady", kind: .mobility,
        segments: [Segment(kind: .step, name: "Stand", dose: .hold(.seconds(30)))])
      for number in 0..<401 {
        let digits = String(number, radix: 16)
        try log.begin(
          SessionID(rawValue: String(repeating: "0", count: 16 - digits.count) + digits),
          plan: plan, startedAt: LocalMoment(unixMilliseconds: 1_000, offsetSeconds: 0))
      }
      log.close()

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
