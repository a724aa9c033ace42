// SPDX-License-Identifier: MIT
import Foundation
import Testing

extension EndToEnd {
  /// Where the log is, and who may read it.
  @Suite struct LogFiles {
    let account: Account

    init() throws {
      account = try Account()
      try account.writeRoutine("steady", OwnRoutine.steady)
    }

    @Test func theLogIsThePersonsAlone() throws {
      try leaveASession()

      let folder = "\(account.home)/.local/share/limber"
      #expect(try permissions(folder) == 0o700)
      #expect(try permissions("\(folder)/limber.sqlite") == 0o600)
    }

    @Test(arguments: ["0", "0777"])
    func theLogIsThePersonsAloneWhateverTheUmask(mask: String) throws {
      let account = try Account(isWelcomed: false)
      let written = try Finished.running(
        "/bin/sh",
        [
          "-c",
          "umask \(mask); exec '\(Account.program)' log cramp --at '2026-01-01 10:00' --site calf",
        ], environment: account.environment, in: account.home)

      #expect(written.status == 0, "\(written.errors)")
      for folder in [".local", ".local/share", ".local/share/limber"] {
        #expect(try permissions("\(account.home)/\(folder)") == 0o700, "\(folder)")
      }
      #expect(try permissions("\(account.home)/.local/share/limber/limber.sqlite") == 0o600)
      #expect(try account.limber("cramps", "show", "last").status == 0)
    }

    @Test func aLinkInPlaceOfTheLogIsNotWrittenThrough() throws {
      let target = "\(account.home)/target"
      let written = try account.limber(
        "--database", target, "log", "cramp", "--at", "2026-01-01 10:00", "--site", "calf")
      try #require(written.status == 0)
      let before = try Data(contentsOf: URL(fileURLWithPath: target))
      try #require(symlink(target, "\(account.home)/link") == 0)

      let refused = try account.limber(
        "--database", "\(account.home)/link", "log", "cramp", "--at", "2026-01-02 10:00", "--site",
        "calf")

      #expect([73, 74].contains(refused.status))
      #expect(refused.errors.contains("symbolic link"))
      #expect(try Data(contentsOf: URL(fileURLWithPath: target)) == before)
    }

    @Test func theOptionGoesBeforeTheVariableAndThatBeforeTheFolder() throws {
      let variable = ["LIMBER_DATABASE": "\(account.home)/variable.sqlite"]
      let folder = ["XDG_DATA_HOME": "\(account.home)/data"]
      try leaveASession(adding: folder)
      try leaveASession(adding: folder.merging(variable) { $1 })
      try leaveASession(option: "option.sqlite", adding: variable)

      for path in ["data/limber/limber.sqlite", "variable.sqlite", "option.sqlite"] {
        let finished = try account.limber("--database", path, "history", "--json")
        #expect(finished.output.contains(#""routine" : "steady""#), "\(path)")
      }
      #expect(try account.history().isEmpty)
    }

    @Test func aLogThatCannotBeMadeIsSaidAndIsNoReasonForGarbage() throws {
      try account.write("a file, no folder", to: "taken")
      let terminal = try Terminal(account, ["--database", "\(account.home)/taken/log"])

      #expect(try terminal.ended() == 73)
      #expect(terminal.modes.before == terminal.modes.after)
      try terminal.shows("limber: ", "ended with 73")
    }

    @Test func whatTheLogCannotTakeIsSavedAsideAndTakenInLater() throws {
      try account.write("a file, no folder", to: "taken")
      let log = "\(account.home)/taken/log"
      let terminal = try Terminal(account, ["--database", log, "start", "steady"])
      // A session goes on without a log: help is worth more than its record.
      try terminal.shows("Stand still", "cannot create the log")
      try terminal.press("q")
      try terminal.agree()
      try terminal.press("Enter")

      #expect(try terminal.ended() == 75)
      #expect(terminal.modes.before == terminal.modes.after)
      try terminal.shows("limber: ", ".local/state/limber/", "ended with 75")
      try FileManager.default.removeItem(atPath: "\(account.home)/taken")
      let finished = try account.limber("--database", log, "history", "--json")
      #expect(finished.output.contains(#""outcome" : "stopped""#))
      #expect(finished.errors.isEmpty)
      let left = "\(account.home)/.local/state/limber"
      #expect(try FileManager.default.contentsOfDirectory(atPath: left) == ["welcomed"])
    }

    @Test func aLogThatIsDeletedMeanwhileIsMadeAnewWithTheWholeSession() throws {
      let terminal = try Terminal(account, ["start", "steady"])
      try terminal.shows("Stand still")
      try terminal.press("Space")
      try terminal.shows("PAUSED")
      let folder = "\(account.home)/.local/share/limber"
      try Waiting.until("the log") { try account.history().first?.outcome == "unfinished" }
      try FileManager.default.removeItem(atPath: folder)

      try terminal.press("q")
      try terminal.agree()
      try terminal.press("Enter")

      #expect(try terminal.ended() == 0)
      let events = try account.lastSession().events?.map(\.event) ?? []
      #expect(events.first == "started" && events.contains("paused") && events.last == "finished")
    }

    @Test func somebodyElsesFileIsRefusedAndLeftAlone() throws {
      try account.write("Dear diary, this is no database.\n", to: "diary.txt")

      let finished = try account.limber("--database", "diary.txt", "history")

      #expect(finished.status == 74)
      #expect(finished.errors.hasPrefix("limber: "))
      let text = try String(contentsOfFile: "\(account.home)/diary.txt", encoding: .utf8)
      #expect(text == "Dear diary, this is no database.\n")
    }

    @Test func whatIsNotWrittenIsNotSaidToBeInTheLog() throws {
      let file = "\(account.home)/letter"
      try Data("Dear diary".utf8).write(to: URL(fileURLWithPath: file))

      for database in [["--database", file], []] {
        let isWritten = database.isEmpty
        let terminal = try Terminal(account, database + ["start", "steady"])
        try terminal.shows("Stand still")
        if !isWritten { try terminal.shows("is not a log") }
        try terminal.press("q")
        try terminal.agree()
        try terminal.shows(
          "SESSION ENDED", isWritten ? "Saved. Take it easy." : "Not saved yet. Take it easy.")
        try terminal.press("Enter")
        #expect((try terminal.ended() == 0) == isWritten)
      }
    }

    private func leaveASession(option: String? = nil, adding: [String: String] = [:]) throws {
      let database = option.map { ["--database", "\(account.home)/\($0)"] } ?? []
      let terminal = try Terminal(account, database + ["start", "steady"], adding: adding)
      try terminal.shows("Stand still")
      try terminal.press("q")
      try terminal.agree()
      try terminal.press("Enter")
      #expect(try terminal.ended() == 0)
    }

    private func permissions(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
  }
}
