// SPDX-License-Identifier: MIT
import Foundation
import Testing

extension EndToEnd {
  /// Looking after the log on the command line.
  @Suite struct LogCare {
    let account: Account
    private var log: String { "\(account.home)/.local/share/limber/limber.sqlite" }

    init() throws {
      account = try Account()
      for day in 10..<13 {
        let written = try account.limber(
          "log", "cramp", "--at", "2025-11-\(day) 03:10", "--site", "calf")
        #expect(written.status == 0)
      }
    }

    /// Destroys the schema, as a write that was torn does.
    private func damage(from start: UInt64) throws {
      let file = try FileHandle(forWritingTo: URL(filePath: log))
      try file.seek(toOffset: start)
      try file.write(contentsOf: Data(repeating: 0xFF, count: 300))
      try file.close()
    }

    @Test func aSoundLogIsSaidToBeSound() throws {
      let checked = try account.limber("log", "check")
      let json = try account.limber("log", "check", log, "--json")

      #expect(checked.status == 0)
      #expect(
        checked.output
          == "\(log) is sound: 0 sessions (0 unfinished) with 0 events and 0 cramps, "
          + "3 diary entries.\n")
      #expect(json.status == 0)
      #expect(json.output.contains(#""sound" : true"#))
    }

    @Test func damageIsFoundAndWhatCanBeReadIsTakenIntoANewLog() throws {
      try damage(from: 100)
      let before = try Data(contentsOf: URL(filePath: log))

      let checked = try account.limber("log", "check")
      #expect(checked.status == 74)
      #expect(checked.output.hasPrefix("\(log) is damaged: 1 finding.\n"))
      let salvaged = try account.limber("log", "salvage", log)
      #expect(salvaged.status == 0)
      #expect(
        salvaged.output.hasPrefix(
          "\(log)-salvaged is a new log with what could be read: 0 sessions whole; "
            + "3 diary entries.\n"))
      let list = try account.limber("--database", "\(log)-salvaged", "cramps")
      #expect(list.output.contains("calf: 3 cramps"))
      let again = try account.limber("log", "salvage", log)
      #expect(again.status == 73)
      #expect(again.errors.contains("there is a file of that name"))
      #expect(try Data(contentsOf: URL(filePath: log)) == before)
    }

    /// Runs the beginning of a session.
    private func begin(_ routine: String, until text: String) throws {
      let terminal = try Terminal(account, ["start", routine])
      try terminal.shows(text)
      try terminal.press("q")
      try terminal.shows("End this session?")
      try terminal.agree()
      try terminal.press("Enter")
      #expect(try terminal.ended() == 0)
    }

    /// Changes a letter of a text, where it stands first in the log.
    private func damage(_ text: String) throws {
      var bytes = try Data(contentsOf: URL(filePath: log))
      let place = try #require(bytes.range(of: Data(text.utf8)))
      bytes[place.lowerBound] ^= 1
      try bytes.write(to: URL(filePath: log))
    }

    @Test func aSessionOutlivesDamageToTheStepsOfARoutineThatTheProgramHas() throws {
      try begin("cycling-cool-down", until: "Easy spin")
      let session = try account.limber("show", "last", "--json")
      try damage("pedal gently")

      let checked = try account.limber("log", "check")
      #expect(checked.status == 74)
      #expect(checked.output.hasPrefix("\(log) is damaged: 2 findings.\n  plan 1, segment "))
      #expect(
        checked.output.contains("\nReadable: 0 of 1 session (0 unfinished), with 0 events"))
      #expect(
        checked.output.contains(
          "saves what can be read in a new log: 1 session whole; 3 diary entries."))
      #expect(
        try account.limber("log", "check", "--json").output.contains(#""allSessionCount" : 1"#))
      let salvaged = try account.limber("log", "salvage", log)
      #expect(salvaged.output.contains("could be read: 1 session whole; 3 diary entries.\n"))
      let again = try account.limber("--database", "\(log)-salvaged", "show", "last", "--json")
      #expect(again.status == 0)
      #expect(again.output == session.output)
    }

    @Test func aSessionWhoseRoutineNobodyHasAnyMoreIsSaidToBeLost() throws {
      try account.writeRoutine("steady", OwnRoutine.steady)
      try begin("steady", until: "Stand still")
      try FileManager.default.removeItem(
        atPath: "\(account.home)/.config/limber/routines/steady.yaml")
      try damage("Stand still")

      let salvaged = try account.limber("log", "salvage", log)

      #expect(
        salvaged.output.contains(
          "could be read: 0 sessions whole, at least 1 lost, 1 of them because the steps of their "
            + "routine are damaged; 3 diary entries.\n"))
    }

    @Test func aFileThatIsNoLogIsNotSalvaged() throws {
      try account.write(String(repeating: "Dear diary. ", count: 500), to: "diary.txt")

      let salvaged = try account.limber("log", "salvage", "diary.txt", "--into", "new.sqlite")

      #expect(salvaged.status == 74)
      #expect(!FileManager.default.fileExists(atPath: "\(account.home)/new.sqlite"))
      #expect(try account.limber("log", "salvage", "none.sqlite").status == 66)
      #expect(try account.limber("log", "check", "none.sqlite").status == 66)
    }

    @Test func aBackupIsWholeAndTakesThePlaceOfNothing() throws {
      let made = try account.limber("log", "backup", "copy.sqlite")
      #expect(made.status == 0)
      let path = "\(account.home)/copy.sqlite"
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      #expect(try account.limber("log", "check", "copy.sqlite").status == 0)

      try FileManager.default.createSymbolicLink(
        atPath: "\(account.home)/link", withDestinationPath: "\(account.home)/nowhere")
      for name in ["copy.sqlite", "link"] {
        let refused = try account.limber("log", "backup", name)
        #expect(refused.status == 73)
        #expect(refused.errors.contains("there is a file of that name"))
      }
      #expect(!FileManager.default.fileExists(atPath: "\(account.home)/nowhere"))
      #expect(try account.limber("log", "backup", "missing/copy.sqlite").status == 73)
    }
  }
}
