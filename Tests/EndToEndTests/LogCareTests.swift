// SPDX-License-Identifier: MIT
import Foundation
import Testing

extension EndToEnd {
  /// Maintaining the log on the command line: checking it against its records, rebuilding it, and
  /// erasing from both.
  @Suite struct LogCare {
    let account: Account
    private var log: String { account.log }

    init() throws {
      account = try Account()
      for day in 10..<13 {
        let written = try account.limber(
          "log", "cramp", "--at", "2025-11-\(day) 03:10", "--site", "calf")
        #expect(written.status == 0)
      }
    }

    /// Overwrites part of a file, as a torn write does.
    private func damage(_ path: String, from start: UInt64, count: Int = 300) throws {
      let file = try FileHandle(forUpdating: URL(filePath: path))
      try file.seek(toOffset: start)
      try file.write(contentsOf: Data(repeating: 0xFF, count: count))
      try file.close()
    }

    private func expectsThreeCramps(_ comment: Comment? = nil) throws {
      #expect(try account.limber("cramps").output.contains("calf: 3 cramps"), comment)
      let checked = try account.limber("log", "check")
      #expect(checked.status == 0, comment)
      #expect(
        checked.output
          == "\(log) agrees with its records: 0 sessions, 3 changes, 3 record files.\n", comment)
    }

    @Test func aSoundLogIsSaidToAgreeWithItsRecords() throws {
      try expectsThreeCramps()
      let json = try account.limber("log", "check", "--json")
      #expect(json.status == 0)
      #expect(json.output.contains(#""sound" : true"#))
      #expect(json.output.contains(#""recordFileCount" : 3"#))
    }

    /// The file header, the tables, and a page in the middle.
    @Test(arguments: [0, 100, 20_000] as [UInt64])
    func aDamagedLogIsFoundAndMadeAgain(start: UInt64) throws {
      try damage(log, from: start, count: start > 4_096 ? 8_192 : 300)
      let before = try Data(contentsOf: URL(filePath: log))

      let checked = try account.limber("log", "check")
      #expect(checked.status == 74)
      #expect(checked.output.contains("The log is damaged: "))
      #expect(checked.output.contains("'limber log rebuild'"))
      #expect(try Data(contentsOf: URL(filePath: log)) == before)
      let rebuilt = try account.limber("log", "rebuild")
      #expect(rebuilt.status == 0)
      #expect(rebuilt.output == "The log was rebuilt from the records: 0 sessions.\n")
      #expect(!rebuilt.errors.contains("missing"))

      try expectsThreeCramps()
      // A log that could still be read completely is not kept.
      if start < 4_096 { #expect(try Data(contentsOf: URL(filePath: "\(log)-damaged")) == before) }
    }

    @Test func aDamagedLogIsMadeAgainByWhoeverReadsIt() throws {
      try damage(log, from: 100)

      let cramps = try account.limber("cramps")

      #expect(cramps.status == 0)
      #expect(cramps.output.contains("calf: 3 cramps"))
      #expect(
        cramps.errors
          == "limber: The log was damaged and is kept as limber.sqlite-damaged. It was rebuilt from all "
          + "records.\n")
      try expectsThreeCramps()
    }

    @Test func aDeletedLogComesBackFromItsRecords() throws {
      try FileManager.default.removeItem(atPath: log)
      let checked = try account.limber("log", "check")
      #expect(checked.status == 74)
      #expect(checked.output.contains("'limber log rebuild'"))
      #expect(!FileManager.default.fileExists(atPath: log))

      let cramps = try account.limber("cramps")

      #expect(cramps.output.contains("calf: 3 cramps"))
      #expect(cramps.errors == "limber: The log was built from its records. Nothing is lost.\n")
      try expectsThreeCramps()
      #expect(try account.limber("cramps").errors.isEmpty)
    }

    @Test func theLogAloneIsAWholeBackup() throws {
      for command in [["cramps"], ["log", "rebuild"]] {
        try FileManager.default.removeItem(atPath: "\(log).records")

        #expect(try account.limber(command).status == 0)

        #expect(try account.recordFiles().count == 3)
        try expectsThreeCramps("\(command)")
      }
    }

    @Test func aDamagedRecordFileIsNamedAndCostsTheLogNothing() throws {
      let file = try #require(try account.recordFiles().first)
      try damage(file, from: 100, count: 3)

      let checked = try account.limber("log", "check")

      #expect(checked.status == 74)
      #expect(checked.output.contains(file.split(separator: "/").suffix(2).joined(separator: "/")))
      #expect(checked.output.contains("Copy it from a backup"))
      #expect(try account.limber("cramps").output.contains("calf: 3 cramps"))
    }

    @Test func whereNothingIsLoggedThereIsNothingToCheckAndNothingIsMade() throws {
      let account = try Account()
      for word in ["check", "rebuild"] {
        let finished = try account.limber("log", word)
        #expect(finished.status == 0)
        #expect(finished.output == "Nothing is logged yet.\n")
        #expect(!FileManager.default.fileExists(atPath: "\(account.home)/.local/share"))
        #expect(try account.limber("--database", "none.sqlite", "log", word).status == 66)
      }
      // As left by a first start that was killed right away.
      try account.write("", to: ".local/share/limber/limber.sqlite")
      for arguments in [["log", "check"], ["history"]] {
        let finished = try account.limber(arguments)
        #expect(finished.status == 0)
        #expect(finished.output == "Nothing is logged yet.\n")
        #expect(finished.errors.isEmpty)
      }
    }

    @Test func aFileThatIsNoLogIsLeftAlone() throws {
      let text = String(repeating: "Dear diary. ", count: 500)
      try account.write(text, to: "diary.txt")

      for arguments in [["log", "check"], ["log", "rebuild"], ["history"], ["start", "running"]] {
        let finished = try account.limber(["--database", "diary.txt"] + arguments)
        #expect(finished.status == 74)
        #expect(finished.errors.contains("is not a Limber log"))
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: account.home)
      #expect(names.filter { $0.hasPrefix("diary") } == ["diary.txt"])
      let kept = try String(contentsOfFile: "\(account.home)/diary.txt", encoding: .utf8)
      #expect(kept == text)
    }

    @Test func whatIsErasedIsGoneForGood() throws {
      let written = try account.limber(
        "log", "session", "running", "--at", "2025-11-20 18:00", "--lasted", "25min", "--note",
        "by the lighthouse")
      let session = String(written.output.prefix(16))
      let before = try account.recordFiles()
      let copies = try before.map { ($0, try Data(contentsOf: URL(filePath: $0))) }

      // Without a terminal nobody can confirm.
      let asked = try account.limber("log", "erase", session)
      #expect(asked.status == 64)
      #expect(asked.errors.contains("--yes erases it without asking"))
      #expect(try account.history().map(\.id) == [session])
      let short = try account.limber("log", "erase", String(session.prefix(8)), "--yes")
      #expect(short.status == 66)
      #expect(short.errors.contains("Erasing takes the full id: \(session)."))
      let unknown = try account.limber("log", "erase", "abc")
      #expect(unknown.errors.contains("there is no session or cramp 'abc'"))
      let erased = try account.limber("log", "erase", session, "--yes")
      #expect(erased.status == 0)
      #expect(erased.output.hasPrefix("Erased: \(session)  Running"))

      #expect(try account.history().isEmpty)
      let deleted = try account.limber("history", "--deleted")
      #expect(deleted.output == "Nothing is logged yet.\n")
      #expect(try account.limber("show", session).status == 66)
      // Nor does it come back with an old copy.
      for (path, bytes) in copies { try bytes.write(to: URL(filePath: path)) }
      try FileManager.default.removeItem(atPath: log)
      #expect(try account.history().isEmpty)
      #expect(try account.limber("log", "check").status == 0)
      #expect(try account.recordFiles().count == 4)
      for path in try account.recordFiles() + [log] {
        let bytes = try Data(contentsOf: URL(filePath: path))
        #expect(bytes.range(of: Data("lighthouse".utf8)) == nil, "\(path)")
      }
    }

    @Test func ofCrampsThoseCanBeErasedThatNoSessionHas() throws {
      let terminal = try Terminal(account, ["cramp"])
      try terminal.shows("CRAMP  ")
      #expect(try terminal.endsSession() == 0)
      let session = try account.lastSession()
      let cramp = try #require(session.cramps?.first?.id)

      let refused = try account.limber("log", "erase", cramp, "--yes")
      #expect(refused.status == 64)
      #expect(refused.errors.contains("erased with the session"))
      let byHand = try account.limber("cramps", "--since", "2025-11-12", "--json").output
      let id = try #require(byHand.firstMatch(of: /"id" : "([0-9a-f]{16})"/)).output.1
      #expect(try account.limber("log", "erase", String(id), "--yes").status == 0)
      #expect(try account.limber("cramps", "show", String(id)).status == 66)
      #expect(try account.limber("log", "erase", session.id, "--yes").status == 0)
      #expect(try account.limber("cramps").output.contains("calf: 2 cramps"))
    }
  }
}
