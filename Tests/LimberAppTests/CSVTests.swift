// SPDX-License-Identifier: MIT
import SessionEngine
import TestSupport
import Testing

@testable import LimberApp

@Suite struct CSVTests {
  /// A reader of RFC 4180 and nothing else: records of fields; `nil` if the bytes are invalid.
  private static func records(_ bytes: [UInt8]) -> [[String]]? {
    var records: [[String]] = []
    var fields: [String] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      var field: [UInt8] = []
      if rest.first == 0x22 {
        rest.removeFirst()
        while let byte = rest.popFirst() {
          if byte == 0x22 {
            guard rest.first == 0x22 else { break }
            rest.removeFirst()
          }
          field.append(byte)
        }
      } else {
        while let byte = rest.first, ![0x2C, 0x0D].contains(byte) {
          if byte == 0x22 || byte == 0x0A { return nil }
          field.append(rest.removeFirst())
        }
      }
      fields.append(String(decoding: field, as: UTF8.self))
      switch rest.popFirst() {
      case 0x2C: if rest.isEmpty { return nil }
      case 0x0D:
        guard rest.popFirst() == 0x0A else { return nil }
        records.append(fields)
        fields = []
      default: return nil
      }
    }
    return fields.isEmpty ? records : nil
  }

  @Test(arguments: Seeds.first(200))
  func whatIsWrittenIsReadAgain(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let odd = ["", "\"", "\r\n", "a,b", "=1+1", "'", "\u{202E}x", " ", "-", "\u{1}", "e\u{301}"]
    let rows = (0..<4).map { _ in
      (0..<5).map { _ in
        Bool.random(using: &random)
          ? random.text(maxScalars: 30)
          : odd.randomElement(using: &random)
            ?? ""
      }
    }

    let bytes = rows.flatMap { CSV.record($0.map { .text($0) }) }
    let read = try #require(Self.records(bytes))

    // A formula gets an apostrophe, and nothing else changes.
    let expected = rows.map { row in
      row.map { text in
        let first = text.unicodeScalars.first
        return first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false ? "'" + text : text
      }
    }
    #expect(read.map { $0.map { Array($0.utf8) } } == expected.map { $0.map { Array($0.utf8) } })
  }

  @Test(
    arguments: [
      (.text("calf"), "calf"), (.text("a,b"), "\"a,b\""), (.text("a \"b\""), "\"a \"\"b\"\"\""),
      (.text("a\nb"), "\"a\nb\""), (.text(""), "\"\""), (.nothing, ""), (.number(-3), "-3"),
      (.flag(true), "true"), (.text("=1+1"), "'=1+1"), (.text("+1"), "'+1"), (.text("-1"), "'-1"),
      (.text("@x"), "'@x"), (.text("\tx"), "'\tx"), (.text("\rx"), "\"'\rx\""),
      (.text("'x"), "'x"), (.text("a=b"), "a=b"),
    ] as [(CSV.Field, String)])
  func aFieldIsWrittenInOneWay(field: CSV.Field, written: String) {
    #expect(CSV.record([field, .number(1)]) == Array("\(written),1\r\n".utf8))
  }

  @Test func onATerminalNothingDrivesIt() {
    let record = CSV.record([.text("a\u{1B}[2Jb\r\nc\u{202E}d")], isSeen: true)

    #expect(String(decoding: record, as: UTF8.self) == "a␛[2Jb␍␊c�d\r\n")
  }

  @Test func sessionsAndCrampsHaveTheColumnsThatScriptsRead() throws {
    let session = try Samples.session().summary
    let csv = ExportFormat.csv
    let sessions = try #require(
      Self.records(
        csv.beginning(of: SessionColumn.self) + csv.lines(of: [session, session], isSeen: false)))
    #expect(sessions.count == 3 && sessions[1] == sessions[2])
    #expect(
      zip(sessions[0], sessions[1]).map { "\($0)=\($1)" } == [
        "id=00000000000000aa", "routine=swing", "name=Swing", "kind=warm-up",
        "startedAt=2026-11-22T13:00:00.250+01:00", "startedAtUnixMs=1795348800250",
        "endedAt=2026-11-22T13:00:37.250+01:00", "endedAtUnixMs=1795348837250",
        "outcome=completed", "elapsedMs=37000", "activeMs=28000", "pausedMs=0", "reliefMs=9000",
        "awayMs=0", "stepsDone=2", "stepsPlanned=2", "crampCount=1", "byHand=false", "note=",
      ])
    let cramps = try #require(
      Self.records(
        csv.beginning(of: CrampColumn.self)
          + csv.lines(of: [Samples.cramp(), Samples.byHand(1, .foot, daysAgo: 0)], isSeen: false)))
    #expect(
      zip(cramps[0], cramps[1]).map { "\($0)=\($1)" } == [
        "id=0123456789abcdef.2", "onsetAt=2026-11-22T13:00:00.000+01:00",
        "onsetAtUnixMs=1795348800000", "site=calf", "side=left", "session=0123456789abcdef",
        "routineName=Running", "phase=cool-down", "step=Easy walk", "quarter=4",
        "follows=0123456789abcdef.1", "triggers=cold night", "patterns=frequent", "painOnset=7",
        "painWorst=8", "painAfter=2",
        #"steps=[{"actualMs":30000,"helped":"yes","name":"Stretch the calf"},"#
          + #"{"actualMs":65000,"helped":null,"name":"Rub it"}]"#,
        "outcome=eased", "lastedMs=95000", "timeToReliefMs=95000", "easedIn=Rub it", "woke=true",
        "soreness=3", "sorenessAt=2026-11-23T12:00:00.000+01:00",
        "sorenessAtUnixMs=1795431600000", "note=after the long run",
      ])
    #expect(cramps[2].filter { !$0.isEmpty }.count == 4)
  }

  @Test func jsonLinesAreTheObjectsOfTheLists() throws {
    let cramps = [Samples.cramp(), Samples.byHand(1, .foot, daysAgo: 2)]
    let lines = try ExportFormat.jsonl.lines(of: cramps, isSeen: false)

    let each = try cramps.flatMap {
      try Output.encoded(CrampReport($0), isOneLine: true) + [Output.lineFeed]
    }
    #expect(lines == each && lines.count { $0 == Output.lineFeed } == 2)
    #expect(ExportFormat.jsonl.beginning(of: CrampColumn.self).isEmpty)
  }

  @Test(
    arguments: [
      ("a.csv", .csv), ("/x.y/A.CSV", .csv), ("a.jsonl", .jsonl), ("a.b.JSONL", .jsonl), ("a", nil),
      ("a.json", nil), ("/x.csv/a", nil), (".csv", .csv), ("-", nil),
    ] as [(String, ExportFormat?)])
  func theEndingSaysTheFormat(file: String, format: ExportFormat?) {
    #expect(ExportFormat(file: file) == format)
  }

  @Test func untilADayTakesAllOfIt() throws {
    let day = try SinceTime("2026-11-22", now: Samples.moment, offset: { _ in 3_600 })
    let time = try SinceTime("2026-11-22 03:10", now: Samples.moment, offset: { _ in 3_600 })

    for until in [day, time] {
      #expect(until.endOfDay.clockMinute == "2026-11-22 23:59")
    }
  }
}
