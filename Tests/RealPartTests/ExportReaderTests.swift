// SPDX-License-Identifier: MIT
import Foundation
import Testing

/// Exports as other people's programs read them: Python's csv module, icalendar, and DuckDB with
/// its defaults.
@Suite(.serialized, .enabled(if: RealParts.areWanted, RealParts.reason))
struct ExportReaderTests {
  /// Notes that break careless formatting, one per cramp.
  static let notes = [
    "said \"no\", then \"yes\"", "one line\nand another\r\nand a third", "=1+1", "+1", "-1",
    "@SUM(A1)",
    "\u{202E}desrever\u{202C} \u{200F}", "'quoted'", "a,b;c\td", "\\0 \u{1} \u{2400}",
    "\u{FEFF}bom",
    String(repeating: "e\u{301}\u{301}", count: 2_000), "plain",
  ]

  @Test func notesOfAnyKindAreReadAsTheyAre() throws {
    let person = try ShellPerson()
    for (index, note) in Self.notes.enumerated() {
      let minute = index < 10 ? "0\(index)" : "\(index)"
      try person.limber(
        "log", "cramp", "--at", "2025-11-21 03:\(minute)", "--site", "calf", "--tried",
        "Rub the calf", "--helped", "some", "--tried", "draw the foot up", "--note", note)
    }
    try person.limber("log", "session", "own-walk", "--at", "2025-11-21 18:30", "--lasted", "25min")
    for what in ["cramps", "sessions"] {
      for ending in ["csv", "jsonl"] {
        try person.limber("export", what, "\(person.home)/\(what).\(ending)")
      }
    }

    let answers = try JSONDecoder().decode(Answers.self, from: Self.ask(in: person.home))

    let newestFirst = Array(Self.notes.reversed())
    let guarded = newestFirst.map { note in
      "=+-@".contains(note.first ?? " ") ? "'\(note)" : note
    }
    #expect(answers.python == guarded)
    #expect(answers.duckdb == guarded)
    #expect(answers.lines == newestFirst)
    #expect(answers.helped == [String](repeating: "some", count: Self.notes.count))
    #expect(answers.minutes == [25])
    #expect(answers.types == ["BIGINT", "TIMESTAMP WITH TIME ZONE"])
  }

  private struct Answers: Decodable {
    let python: [String]
    let duckdb: [String]
    let lines: [String]
    let helped: [String]
    let minutes: [Double]
    let types: [String]
  }

  private static let script = """
    import csv, duckdb, json, sys
    from pathlib import Path
    home = Path(sys.argv[1])
    def column(query):
        return [row[0] for row in duckdb.sql(query).fetchall()]
    with open(home / "cramps.csv", newline="", encoding="utf-8") as file:
        python = [row["note"] for row in csv.DictReader(file)]
    cramps = f"read_csv('{home}/cramps.csv')"
    sessions = f"read_csv('{home}/sessions.csv')"
    lines = f"read_json('{home}/cramps.jsonl')"
    print(json.dumps({
        "python": python,
        "duckdb": column(f"SELECT note FROM {cramps}"),
        "lines": column(f"SELECT note FROM {lines}"),
        "helped": column(
            f"SELECT s->>'helped' FROM (SELECT unnest(from_json(steps, '[\\"json\\"]')) AS s FROM {cramps})"
            " WHERE s->>'name' = 'Rub the calf'"),
        "minutes": column(f"SELECT activeMs / 60000 FROM {sessions}"),
        "types": [str(row[1]) for row in
                  duckdb.sql(f"DESCRIBE SELECT activeMs, startedAt FROM {sessions}").fetchall()],
    }))
    """

  /// Names that break careless formatting.
  @Test func sessionsOfAnyNameAreEventsOfACalendar() throws {
    let names = ["a,b;c\\d: \"so\"", String(repeating: "Füße, ", count: 30) + "👦🏽", "END:VEVENT"]
    let person = try ShellPerson()
    for (index, name) in names.enumerated() {
      try "name: '\(name)'\nkind: mobility\nsteps:\n  - name: A\n    hold: 9s\n".write(
        toFile: "\(person.home)/.config/limber/routines/own-\(index).yaml", atomically: true,
        encoding: .utf8)
      try person.limber(
        "log", "session", "own-\(index)", "--at", "2025-11-2\(index) 18:30", "--lasted", "25min")
    }
    try person.limber("export", "sessions", "\(person.home)/sessions.ics")

    let events = try JSONDecoder().decode(
      [[String]].self, from: Self.ask(Self.calendarScript, in: person.home))

    #expect(events.map { $0[0] } == names.reversed())
    #expect(events.map { $0[2] } == ["0:25:00", "0:25:00", "0:25:00"])
    #expect(Set(events.map { $0[1] }).count == 3)
  }

  private static let calendarScript = """
    import icalendar, json, sys
    from pathlib import Path
    data = (Path(sys.argv[1]) / "sessions.ics").read_bytes()
    assert max(map(len, data.split(b"\\r\\n"))) <= 75
    print(json.dumps([
        [str(event["SUMMARY"]), str(event["UID"]), str(event.end - event.start)]
        for event in icalendar.Calendar.from_ical(data).walk("VEVENT")]))
    """

  /// The SQL of the documentation page on many people's logs, on sample files.
  @Test func aClinicAsksWhatThePageOnManyLogsSays() throws {
    let person = try ShellPerson()
    for number in 1...2 {
      let folder = "\(person.home)/made-up-\(number)"
      try person.limber("demo", "--seed", "\(number)", "--into", folder)
      for what in ["cramps", "sessions"] {
        try person.limber(
          "export", what, "\(person.home)/person-\(number)-\(what).csv", "--database",
          "\(folder)/limber.sqlite")
      }
    }
    let page = URL(filePath: #filePath).appending(
      path: "../../../Sources/LimberApp/LimberApp.docc/ManyLogs.md"
    ).standardized
    try FileManager.default.copyItem(
      atPath: page.path(), toPath: "\(person.home)/ManyLogs.md")

    let answers = try JSONDecoder().decode(
      [[[String]]].self, from: Self.ask(Self.clinicScript, in: person.home))

    // Two views, three questions, a copy, and the copy's content.
    try #require(answers.count == 7)
    #expect(answers[2].map { $0[2] }.contains("2"), "people with the commonest site")
    #expect(answers[4].count == 2, "days of each person")
    let cramps = answers[2].compactMap { Int($0[1]) }.reduce(0, +)
    #expect(cramps > 100)
    #expect(answers[6] == [["\(cramps)"]])
  }

  private static let clinicScript = """
    import duckdb, json, os, re, sys
    os.chdir(sys.argv[1])
    page = open("ManyLogs.md", encoding="utf-8").read()
    statements = [
        statement for block in re.findall(r"```sql\\n(.*?)```", page, re.S)
        for statement in block.split(";") if statement.strip()]
    statements.append("SELECT count(*) FROM 'cramps.parquet'")
    print(json.dumps([
        [[str(cell) for cell in row] for row in duckdb.execute(statement).fetchall()]
        for statement in statements]))
    """

  private static func ask(_ script: String = script, in home: String) throws -> Data {
    let process = Process()
    let output = Pipe()
    let python = ProcessInfo.processInfo.environment["LIMBER_READERS_PYTHON"] ?? "python3"
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [python, "-c", script, home]
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return data
  }
}
