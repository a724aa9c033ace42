// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

/// Lines with a valid checksum that no program has written.
struct HostileLineTests {
  private static let file = #"{"record":"file","form":1,"device":"0a1b2c3d"}"#
  private static let plan = """
    {"record":"plan","plan":1,"content":{"routine":"calf","name":"Calf","kind":"relief","site":"calf",\
    "resume_get_ready_ms":5000,"steps":[{"phase":"warm-up","name":"Stretch","caution":"Slowly.",\
    "only_when":["cold","night"]},{"name":"Rub"}],"segments":[{"step":0,"kind":"step","side":"left",\
    "round":2,"rounds":3,"set":1,"sets":2,"least_ms":1000,"most_ms":2000},{"step":1,"kind":"step","reps":5,\
    "tempo_ms":900},{"step":0,"kind":"rest","hold_ms":5000}]}}
    """
  private static let session = """
    {"record":"session","id":"0123456789abcdef","plan":1,"started_at_ms":1700000000000,\
    "utc_offset_s":3600}
    """
  private static let run = """
    {"record":"run","at_ms":0,"machine":"m","boot":"b","boot_clock_ms":5,\
    "written_at_ms":1700000000000,"utc_offset_s":-60,"process":7,"version":"1.0"}
    """
  private static let change = """
    {"record":"change","target":"0123456789abcdef.2","id":"aaaaaaaaaaaaaaaa","stamp":1700000000000,\
    "written_at_ms":1700000000000,"utc_offset_s":0,"content":{"kind":"changed","changes":\
    [{"side":null},{"pain_onset":7},{"conditions":["cold","night"]},{"note":"It\\u000bhurts"},\
    {"onset_at_ms":5,"utc_offset_s":0}]}}
    """
  private static let paused = #"{"record":"event","at_ms":12345,"event":"paused"}"#
  private static let cramp = """
    {"record":"event","at_ms":5,"event":"cramp","plan":1,\
    "detail":{"site":"calf","side":"left","known":["frequent"]}}
    """
  private static let noted = """
    {"record":"event","at_ms":5,"event":"noted","detail":{"pain_onset":5,"triggers":["cold","night"],\
    "woke":true,"helped":{"2":"yes","10":"no"}}}
    """
  private static let stepEnded = """
    {"record":"event","at_ms":5,"event":"step-ended","detail":{"episode":1,"segment":0,\
    "outcome":"cut-short","spent_ms":10}}
    """
  private static let gone = """
    {"record":"gone","target":"0123456789abcdef","written_at_ms":5,"utc_offset_s":0}
    """
  private static let files = [
    [file, run, plan, session, paused, cramp, noted, stepEnded, #"{"record":"end","lines":8}"#],
    [file, change, #"{"record":"end","lines":2}"#], [file, gone, #"{"record":"end","lines":2}"#],
  ]

  /// A line, a part of it, and replacements.
  static let replacements: [(line: String, part: String, others: [String])] = [
    (file, "1", ["01", "-1", "1.0", "1e0", "\"1\"", "0", "3", "null"]),
    (file, "0a1b2c3d", ["0A1b2c3d", "0a1b2c3", "0a1b2c3d4", "../../ab", "\\u0030a1b2c3d"]),
    (file, "\"form\"", ["\"Form\"", "\"form\":1,\"form\"", "\"f\\u006frm\"", " \"form\""]),
    (plan, "\"plan\":1", ["\"plan\":2", "\"plan\":0", "\"plan\":-1"]),
    (plan, "calf", ["ca\\/lf", "ca\u{1}lf", "\\ud800", "\\uD83D\\uDE00", "\\u00e9"]),
    (plan, "\"kind\":\"relief\"", ["\"kind\":\"Relief\"", "\"kind\":5", "\"kind\":null"]),
    (plan, "[{\"phase\"", ["[{\"name\":\"Unused\"},{\"phase\"", "[{},{\"phase\""]),
    (plan, "\"step\":0", ["\"step\":2", "\"step\":-1", "\"step\":1", "\"step\":99999999999"]),
    (
      plan, "\"least_ms\":1000",
      ["\"least_ms\":0", "\"least_ms\":2000", "\"least_ms\":2001", "\"least_ms\":-5"]
    ),
    (plan, "\"most_ms\":2000", ["\"most_ms\":86400001", "\"most_ms\":2000,\"reps\":5"]),
    (plan, "\"hold_ms\":5000", ["\"hold_ms\":0", "\"least_ms\":5000,\"most_ms\":5000"]),
    (plan, "\"round\":2,", ["\"round\":0,", "", "\"round\":1000001,"]),
    (plan, ",\"rounds\":3", [",\"rounds\":0", ""]),
    (plan, "\"set\":1,", ["\"set\":0,", "", "\"set\":1000001,"]),
    (plan, ",\"sets\":2", [",\"sets\":0", ""]),
    (plan, "\"reps\":5", ["\"reps\":0", "\"reps\":-5"]),
    (
      plan, "\"caution\"",
      ["\"instruction\":\"\",\"caution\"", "\"is_optional\":false,\"caution\""]
    ),
    (plan, "[\"cold\",\"night\"]", ["[\"cold\",\"\"]", "[]", "[\"cold\",]", "[,\"cold\"]", "{}"]),
    (run, "\"process\":7", ["\"process\":4294967303", "\"process\":\"7\"", "\"process\":null"]),
    (run, "-60", ["-61", "-86400", "60000000000"]),
    (session, "0123456789abcdef", ["0123456789ABCDEF", "0123", "0123456789abcde/"]),
    (session, "\"plan\":1", ["\"plan\":2", "\"plan\":0", "\"plan\":1,\"plan\":1"]),
    (session, "1700000000000", ["999999999999999", "9999999999999999999", "1.7e12"]),
    (paused, "12345", ["-1", "+1", "012345", "12345 ", "99999999999999999999", "3155760000001"]),
    (paused, "12345", [String(repeating: "9", count: 400), "-0", "0x10", "1e3", "NaN", ""]),
    (paused, "paused", ["Paused", "began", "", "paus\\u0065d", "segment-began", "extended"]),
    (paused, "}", [",\"plan\":1}", ",\"detail\":{}}", ",\"note\":\"\"}", ",}", "} "]),
    (
      paused, "{",
      [" {", "{,", "{{", "[{", "\u{FEFF}{", String(repeating: "{\"a\":", count: 9_000)]
    ),
    (paused, ":", [" :", ": ", "::", ":[", String(repeating: "[", count: 90_000)]),
    (cramp, ",\"plan\":1", ["", ",\"plan\":2", ",\"plan\":\"1\""]),
    (cramp, "calf", ["Calf", "elbow", ""]),
    (cramp, "left", ["middle", "each", ""]),
    (cramp, "[\"frequent\"]", ["[\"night\"]", "[\"frequent\",\"frequent\"]", "null", "[null]"]),
    (noted, "\"pain_onset\":5", ["\"pain_onset\":11", "\"pain_onset\":-1", "\"pain_onset\":null"]),
    (noted, "[\"cold\",\"night\"]", ["[\"night\",\"cold\"]", "[\"frequent\"]", "[]"]),
    (noted, "\"2\"", ["\"02\"", "\"+2\"", "\"-2\"", "\"10\"", "\"10000\"", "2", "\"x\""]),
    (noted, "yes", ["Yes", "maybe"]),
    (stepEnded, "\"episode\":1", ["\"episode\":0", "\"episode\":-1", "\"episode\":1000001"]),
    (stepEnded, "\"segment\":0", ["\"segment\":10000", "\"segment\":-1", "\"way\":0"]),
    (stepEnded, "cut-short", ["cut short", "resume"]),
    (change, "0123456789abcdef.2", ["0123456789abcdef.02", "0123456789abcdef.", "advice", "x"]),
    (change, "\"stamp\":1700000000000", ["\"stamp\":9007199254740993", "\"stamp\":1.5"]),
    (change, "\"kind\":\"changed\"", ["\"kind\":\"recorded\"", "\"kind\":\"session\""]),
    (change, "\"kind\":\"changed\"", ["\"kind\":\"advice-dismissed\"", "\"kind\":\"\""]),
    (
      change, "{\"side\":null}", ["{\"side\":\"\"}", "{}", "null", "{\"side\":null,\"woke\":null}"]
    ),
    (change, "\"pain_onset\":7", ["\"pain_onset\":11", "\"pain\":7", "\"deleted\":7"]),
    (change, "[\"cold\",\"night\"]", ["[\"night\",\"cold\"]", "[\"frequent\"]"]),
    (change, "\\u000b", ["\\u000B", "\\u000a", "\\u0020", "\\t", "\\v", "\\ud83d", "\u{B}"]),
    (change, "hurts", [String(repeating: "x", count: 10_001)]),
    (gone, "0123456789abcdef", ["0123456789abcdef.1", "advice", ""]),
    (#"{"record":"end","lines":8}"#, "8", ["7", "9", "08", "-8", "null", "1000000000000"]),
  ]

  @Test(arguments: replacements.indices)
  func aLineThatNoProgramWritesIsNotTaken(index: Int) throws {
    let (line, part, others) = Self.replacements[index]
    let lines = try #require(Self.files.first { $0.contains(line) })
    let place = try #require(lines.firstIndex(of: line))
    #expect(RecordFile(bytes: Self.bytes(lines))?.isWhole == true)
    let before = RecordFile(bytes: Self.bytes(lines[..<place]))

    for other in others {
      var hostile = lines
      let range = try #require(line.firstRange(of: part))
      hostile[place].replaceSubrange(range, with: other)
      #expect(RecordFile(bytes: Self.bytes(hostile)) == before, "\(hostile[place].prefix(300))")
    }
  }

  private static let byHand = session.replacing("}", with: #","lasted_ms":60000}"#)
  private static let otherChange = change.replacing("abcdef.2", with: "abcdef.3")

  /// Consecutive lines, and one that cannot follow them.
  static let orders: [(lines: [String], next: String)] = [
    ([file, plan, session], file), ([file, plan, session], session),
    ([file, plan, session], plan), ([file, plan, session], change), ([file, plan, session], gone),
    ([file, plan, byHand], paused), ([file, plan, byHand], #"{"record":"end","lines":2}"#),
    ([file, change], otherChange), ([file, change], plan), ([file, change], run),
    ([file, change], session), ([file, change], gone), ([file, change], paused),
    ([file, gone], change), ([file, gone], gone), ([file, gone], run), ([file, gone], plan),
    ([file, gone], #"{"record":"end","lines":1}"#),
  ]

  @Test(arguments: orders.indices)
  func aLineThatCannotFollowIsNotTaken(index: Int) throws {
    let (lines, next) = Self.orders[index]
    let file = try #require(RecordFile(bytes: Self.bytes(lines)))
    #expect(file.lines == lines.count)
    #expect(RecordFile(bytes: Self.bytes(lines + [next])) == file, "\(next)")
  }

  @Test(.enabled(if: FaultRun.isWhole)) func ofASessionOnlySoManyEntriesAreTaken() throws {
    let beginning = Self.bytes([Self.file, Self.plan, Self.session])
    let event = Self.bytes([Self.paused])
    let most = RecordLimits.entries
    let bytes = beginning + Array(repeatElement(event, count: most + 1).joined())
    #expect(RecordFile(bytes: bytes)?.lines == 3 + most)
  }

  @Test(arguments: ["", "\n", "{}", "[]", "null", "0", "\"\"", "{\"crc\":\"\"}", "\u{0}"])
  func whatIsNoFileOfRecordsIsNotRead(text: String) {
    let first = Self.bytes([Self.file])
    for bytes in [Array(text.utf8), first + Array(text.utf8), Self.bytes([text]), first + first] {
      #expect(RecordFile(bytes: bytes) == nil)
      #expect(!RecordFile.isNewer(bytes: bytes))
    }
  }

  @Test func aFileOfANewerFormIsKnownAsOne() {
    let lines = [#"{"record":"file","form":3,"writer":{"device":[1]}}"#, "binary"]
    var bytes = Self.bytes(lines)
    #expect(RecordFile.isNewer(bytes: bytes) && RecordFile(bytes: bytes) == nil)
    #expect(!RecordFile.isNewer(bytes: Self.bytes([Self.file])))
    #expect(!RecordFile.isNewer(bytes: Self.bytes([lines[0].replacing("3", with: "0")])))

    let digit = bytes.firstIndex(of: UInt8(ascii: "3")) ?? 0
    bytes[digit] = UInt8(ascii: "4")
    #expect(!RecordFile.isNewer(bytes: bytes), "the checksum is not that of the line")
  }

  /// Lines, with their checksums, as the bytes of a file.
  private static func bytes(_ lines: some Sequence<String>) -> [UInt8] {
    lines.flatMap { line in
      let body = Array(line.utf8.dropLast())
      return body + Array(",\"crc\":\"\(CRC32C.of(body).hexDigits)\"}\n".utf8)
    }
  }
}
