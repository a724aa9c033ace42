// SPDX-License-Identifier: MIT
import Foundation
import Testing

extension EndToEnd {
  /// Where the log and its records are, and their permissions.
  @Suite struct LogFiles {
    let account: Account
    private var folder: String { "\(account.home)/.local/share/limber" }

    init() throws {
      account = try Account()
      try account.writeRoutine("steady", OwnRoutine.steady)
    }

    @Test func theLogAndItsRecordsAreThePersonsAloneAndAllThatIsLeft() throws {
      try leaveASession()
      let terminal = try Terminal(account)
      try terminal.shows("1 session")
      try terminal.press("q")
      #expect(try terminal.ended() == 0)

      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
          == ["limber.sqlite", "limber.sqlite.records", "limber.sqlite.running"])
      #expect(try account.runningFiles() == [])
      #expect(try account.recordFiles().count == 1)
      try expectsPrivacy(below: folder)
      try expectsPrivacy(below: "\(account.home)/.local/state/limber")
      let shared = "/dev/shm/limber-\(geteuid())"
      let heartbeats = try? FileManager.default.contentsOfDirectory(atPath: shared)
      let session = try account.lastSession().id
      #expect(heartbeats?.contains(session) != true)
    }

    @Test(arguments: ["0", "0777"])
    func theyAreThePersonsAloneWhateverTheUmask(mask: String) throws {
      let account = try Account(isWelcomed: false)
      let written = try Finished.running(
        "/bin/sh",
        [
          "-c",
          "umask \(mask); exec '\(Account.program)' log cramp --at '2026-01-01 10:00' --site calf",
        ], environment: account.environment, in: account.home)

      #expect(written.status == 0, "\(written.errors)")
      try expectsPrivacy(below: "\(account.home)/.local")
      #expect(try account.recordFiles().count == 1)
      #expect(try account.limber("cramps", "show", "last").status == 0)
    }

    @Test func aLinkToALogIsTheLog() throws {
      try FileManager.default.createDirectory(
        atPath: "\(account.home)/disk", withIntermediateDirectories: false)
      try leaveASession(option: "disk/log.sqlite")
      try #require(symlink("disk/log.sqlite", "\(account.home)/link") == 0)
      try leaveASession(option: "link")

      for name in ["link", "disk/log.sqlite"] {
        let history = try account.limber("--database", name, "history", "--json").output
        #expect(history.ranges(of: #""routine" : "steady""#).count == 2)
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: account.home)
      #expect(names.filter { $0.hasPrefix("link") } == ["link"])
      try expectsPrivacy(below: "\(account.home)/disk", itself: false)
    }

    @Test func aLinkThatLeadsNowhereIsRefusedAndMakesNothing() throws {
      try #require(symlink("\(account.home)/nowhere", "\(account.home)/link") == 0)

      for arguments in [
        [], ["start", "steady"], ["history"], ["log", "check"],
        ["log", "cramp", "--at", "2026-01-02 10:00", "--site", "calf"],
      ] {
        let refused = try account.limber(["--database", "link"] + arguments)
        #expect(refused.status == 66, "\(arguments)")
        #expect(refused.errors.contains("a broken symbolic link. Remove the link"))
      }
      #expect(!FileManager.default.fileExists(atPath: "\(account.home)/nowhere"))
      #expect(!FileManager.default.fileExists(atPath: "\(account.home)/link.records"))
    }

    @Test(.enabled(if: geteuid() == 0, "only root can make a file of somebody else's"))
    func aLinkToAnothersFileIsRefused() throws {
      try account.write("", to: "theirs")
      try #require(chown("\(account.home)/theirs", 65_534, 65_534) == 0)
      try #require(symlink("\(account.home)/theirs", "\(account.home)/link") == 0)

      for name in ["link", "theirs"] {
        let refused = try account.limber("--database", name, "history")
        #expect([73, 74].contains(refused.status))
        #expect(refused.errors.contains("it belongs to somebody else"))
      }
    }

    @Test func noLinkIsFollowedInTheFolderOfTheRecords() throws {
      try leaveASession()
      let record = try #require(try account.recordFiles().first)
      let elsewhere = "\(account.home)/elsewhere"
      try FileManager.default.moveItem(atPath: record, toPath: elsewhere)
      try #require(symlink(elsewhere, record) == 0)
      try FileManager.default.removeItem(atPath: account.log)

      #expect(try account.history().isEmpty)
      let checked = try account.limber("log", "check")
      #expect(checked.status == 74)
      #expect(checked.output.contains("Copy it from a backup"))
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
      for arguments in [[], ["start", "steady"]] {
        let terminal = try Terminal(
          account, ["--database", "\(account.home)/taken/log"] + arguments)

        #expect(try terminal.ended() == 73)
        #expect(terminal.modes.before == terminal.modes.after)
        try terminal.shows("limber: ", "not a folder", "ended with 73")
      }
    }

    @Test func rightsThatWentAwayAreTheReason() throws {
      try account.handOver()
      let cramp = ["log", "cramp", "--at", "2026-01-01 10:00", "--site", "calf"]
      let written = try Finished.running(
        "/usr/bin/env", Account.withoutPrivileges + [Account.program] + cramp,
        environment: account.environment, in: account.home)
      #expect(written.status == 0, "\(written.errors)")
      let terminal = try Terminal(account, ["start", "steady"], under: Account.withoutPrivileges)
      try terminal.shows("Stand still")
      try Waiting.until("the session's records") { try account.runningFiles().count == 1 }
      try account.setRights(0, of: folder)

      let history = try account.limberWithoutPrivileges("history")
      #expect([73, 74].contains(history.status))
      #expect(history.errors.contains("permission denied"))
      try terminal.press("Space")
      try terminal.shows("PAUSED", "Nothing can be recorded: permission denied.")
      try account.setRights(0o700, of: folder)
      try terminal.shows("no line") { !$0.contains("permission denied") }
      #expect(try terminal.endsSession() == 0)
      let sessions = try account.limberWithoutPrivileges("history", "--json")
      #expect(sessions.output.contains(#""outcome" : "stopped""#))
      #expect(try account.limberWithoutPrivileges("log", "check").status == 0)
    }

    @Test func aFolderThatIsReadOnlyCanBeReadAndSaysThatNothingIsRecorded() throws {
      try account.handOver()
      let cramp = ["log", "cramp", "--at", "2026-01-01 10:00", "--site", "calf"]
      let written = try Finished.running(
        "/usr/bin/env", Account.withoutPrivileges + [Account.program] + cramp,
        environment: account.environment, in: account.home)
      #expect(written.status == 0, "\(written.errors)")
      let folders = [folder, "\(account.log).running", "\(account.log).records"]
      for folder in folders { try account.setRights(0o500, of: folder) }
      defer { for folder in folders { try? account.setRights(0o700, of: folder) } }

      let cramps = try account.limberWithoutPrivileges("cramps")
      #expect(cramps.status == 0, "\(cramps.errors)")
      #expect(cramps.output.contains("2026-01-01 10:00"))
      let note = try account.limberWithoutPrivileges("note", "last", "sore")
      #expect(note.status == 73)
      #expect(note.errors.contains("permission denied"))
      let terminal = try Terminal(account, ["start", "steady"], under: Account.withoutPrivileges)
      try terminal.shows("Stand still", "Nothing can be recorded: permission denied.")
      try terminal.press("q")
      try terminal.agree()
      try terminal.shows("SESSION ENDED", "Not saved yet. Take it easy.")
      try terminal.press("Enter")
      #expect(try terminal.ended() == 73)
      try terminal.shows("limber: permission denied: the latest events could not be recorded")
      #expect(try account.limberWithoutPrivileges("history").output == "Nothing is logged yet.\n")
    }

    private func leaveASession(option: String? = nil, adding: [String: String] = [:]) throws {
      let database = option.map { ["--database", "\(account.home)/\($0)"] } ?? []
      let terminal = try Terminal(account, database + ["start", "steady"], adding: adding)
      try terminal.shows("Stand still")
      #expect(try terminal.endsSession() == 0)
    }

    /// Expects that nobody else has any permission on anything below a folder.
    private func expectsPrivacy(below folder: String, itself: Bool = true) throws {
      let files = FileManager.default
      var names = try files.subpathsOfDirectory(atPath: folder).map { "/\($0)" }
      #expect(!names.isEmpty)
      if itself { names.append("") }
      for name in names where !name.hasSuffix("/welcomed") {
        var isFolder: ObjCBool = false
        _ = files.fileExists(atPath: folder + name, isDirectory: &isFolder)
        let rights = isFolder.boolValue ? 0o700 : 0o600
        #expect(try account.rights(of: folder + name) == rights, "\(name)")
      }
    }
  }
}
