// SPDX-License-Identifier: MIT
import Foundation
import Testing

extension EndToEnd {
  /// Exports of the log for other programs.
  @Suite struct Exporting {
    let account: Account

    init() throws {
      account = try Account()
      try account.writeRoutine("steady", OwnRoutine.steady)
    }

    /// Logs two sessions and two cramps.
    private func log() throws {
      for words in [
        [
          "log", "session", "steady", "--at", "2025-11-21 07:00", "--lasted", "25min", "--note",
          "said \"no\",\nthen ran",
        ],
        ["log", "session", "steady", "--at", "2025-11-23 07:00", "--lasted", "50min"],
        ["log", "cramp", "--at", "2025-11-21 03:10", "--site", "calf", "--note", "=1+1"],
        ["log", "cramp", "--at", "2025-11-22 03:10", "--site", "foot", "--woke"],
      ] {
        let done = try account.limber(words)
        try #require(done.status == 0, "\(words): \(done.errors)")
      }
    }

    @Test func sessionsAndCrampsArePrintedNewestFirst() throws {
      try log()

      let sessions = try account.limber("export", "sessions")
      #expect(sessions.status == 0 && sessions.errors.isEmpty)
      let lines = sessions.output.components(separatedBy: "\r\n")
      #expect(lines.count == 4 && lines[3].isEmpty)
      #expect(lines[0].hasPrefix("id,routine,name,kind,startedAt,startedAtUnixMs,"))
      #expect(lines[1].contains(",steady,Steady,mobility,2025-11-23T07:00:00.000+00:00,"))
      #expect(lines[2].hasSuffix(",true,\"said \"\"no\"\",\nthen ran\""))

      let cramps = try account.limber("export", "cramps", "--until", "2025-11-21")
      #expect(cramps.output.components(separatedBy: "\r\n").count == 3)
      #expect(cramps.output.contains("'=1+1"))
      let since = try account.limber("export", "cramps", "-", "--since", "2025-11-22")
      #expect(since.output.contains("foot") && !since.output.contains("calf"))
      let refused = try account.limber(
        "export", "cramps", "--since", "2025-11-22", "--until", "2025-11-21")
      #expect(refused.status == 64 && refused.errors.contains("--until is before --since"))
    }

    @Test func anInterruptedExportSaysSoInALine() throws {
      // Two made-up years, so that there is more than a pipe takes.
      for words in [
        ["demo", "--into", "made-up"], ["demo", "--into", "other", "--seed", "2"],
        ["export", "all", "other.jsonl", "--database", "other/limber.sqlite"],
        ["import", "other.jsonl", "--database", "made-up/limber.sqlite"],
      ] {
        let done = try account.limber(words)
        try #require(done.status == 0, "\(words): \(done.errors)")
      }
      // The output is a pipe from which nobody reads more than a byte, so that it never ends by itself.
      let script = """
        mkfifo pipe
        "$0" export sessions --format jsonl --database made-up/limber.sqlite >pipe &
        exec 3<pipe
        dd bs=1 count=1 <&3 >byte 2>dd
        kill -INT $!
        wait $!
        echo $?
        """
      let ended = try Finished.running(
        "/bin/sh", ["-c", script, Account.program], environment: account.environment,
        in: account.home)
      #expect(ended.output == "130\n")
      #expect(ended.errors == "limber: interrupted; the output is incomplete.\n")
    }

    @Test func linesOfJSONAreWhatTheListsHave() throws {
      try log()

      for (what, list) in [("sessions", "history"), ("cramps", "cramps")] {
        let lines = try account.limber("export", what, "--format", "jsonl").output
          .split(separator: "\n").map {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary
          }
        let json = try account.limber(list, "--json").output
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
        let listed =
          object as? [NSDictionary] ?? (object as? NSDictionary)?["cramps"] as? [NSDictionary]
        #expect(lines == listed && lines.count == 2)
      }
    }

    @Test func aCalendarHasAnEventOfEachSession() throws {
      try log()

      let done = try account.limber(
        "export", "sessions", "--format", "ics", adding: ["TZ": "Asia/Tokyo"])
      let lines = done.output.components(separatedBy: "\r\n")
      #expect(done.status == 0)
      #expect(lines.first == "BEGIN:VCALENDAR" && lines.suffix(2) == ["END:VCALENDAR", ""])
      #expect(lines.filter { $0 == "SUMMARY:Steady" }.count == 2)
      #expect(
        lines.filter { $0.hasPrefix("DTSTART") || $0.hasPrefix("DTEND") } == [
          "DTSTART:20251123T070000Z", "DTEND:20251123T075000Z", "DTSTART:20251121T070000Z",
          "DTEND:20251121T072500Z",
        ])
      #expect(!done.output.contains("then ran"))
      #expect(try account.limber("export", "sessions", "sessions.ics").status == 0)
      #expect(
        try String(contentsOfFile: "\(account.home)/sessions.ics", encoding: .utf8) == done.output)
      let refused = try account.limber("export", "cramps", "cramps.ics")
      #expect(refused.status == 64 && refused.errors.contains("only sessions make a calendar"))
    }

    @Test func aNewFileIsYoursAloneAndNothingIsOverwritten() throws {
      try log()
      #expect(try account.limber("history", "delete", "last").status == 0)
      let path = "\(account.home)/sessions.jsonl"

      let done = try account.limber("export", "sessions", path)
      #expect(done.status == 0 && done.output == "\(path) has 1 session.\n")
      #expect(try account.rights(of: path) == 0o600)
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.hasPrefix("{\"activeMs\":1500000,"))

      let refused = try account.limber("export", "cramps", "sessions.jsonl")
      #expect(refused.status == 73)
      #expect(
        refused.errors
          == "limber: cannot write '\(path)': a file of that name already exists, and is not overwritten. "
          + "Name another file.\n")
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
      let nowhere = try account.limber("export", "cramps", "nowhere/cramps.csv")
      #expect(nowhere.status == 73 && nowhere.errors.contains("there is no such folder"))
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: account.home).sorted()
          == [".config", ".local", "sessions.jsonl"])
    }

    @Test func somebodyWithoutRightsWritesAFileOfTheirOwn() throws {
      try log()
      try account.handOver()

      let done = try account.limberWithoutPrivileges("export", "cramps", "cramps.csv")

      #expect(done.status == 0, "\(done.errors)")
      #expect(try account.rights(of: "\(account.home)/cramps.csv") == 0o600)
    }

    @Test func whoeverOnlyReadsRegistersNoDevice() throws {
      let devices = "\(account.home)/.local/state/limber/devices"
      for words in [
        ["history"], ["cramps", "--json"], ["review"], ["export", "sessions"], ["log", "check"],
        ["settings"], ["share", "stop"],
      ] {
        _ = try account.limber(words)
        #expect(!FileManager.default.fileExists(atPath: devices), "\(words)")
      }

      #expect(
        try account.limber("log", "cramp", "--at", "2025-11-21 03:10", "--site", "calf").status == 0
      )
      #expect(try FileManager.default.contentsOfDirectory(atPath: devices).count == 1)
    }
  }
}
