// SPDX-License-Identifier: MIT
import RoutineModel
import StrictYAML
import TestSupport
import Testing

@testable import RoutineExchange

@Suite struct HostileFileTests {
  @Test func aHugeFileIsRefusedUnread() {
    for start in ["{", "<", "#"] {
      let bytes = Array(start.utf8) + [UInt8](repeating: 0x20, count: ForeignFile.mostBytes)
      #expect(
        Reading.problems(bytes) == [
          "1:1 larger than 1 MiB, which no routine needs; is it the right file?"
        ])
    }
  }

  /// Long files of the most expensive content; each is read once or refused.
  @Test(arguments: [
    ("[", "", "1:34 nested more than 32 deep"),
    (#"{"a":"#, "", "1:166 nested more than 32 deep"),
    ("<a>", "", "1:97 nested more than 32 deep"),
    ("[1,", "", "1:98 nested more than 32 deep"),
    ("1,", "[", "1:200000 more than 100000 values"),
    ("<a/>", "<exercises>", "1:400008 more than 100000 elements and attributes"),
    ("&#65;", "<exercises>", "1:1 <exercises> is never closed"),
    ("<!-- a --", "<exercises>", "1:12 the end of this is missing"),
    ("- 1\n- 2\n", "# W\n## E\n", "5003:3 more than 5000 sets; split the file"),
    ("## E\n- 1\n", "# W\n", "10003:3 more than 5000 sets; split the file"),
    ("# A\n", "", "1:3 no exercise with sets below this header"),
    ("# A\n## B\n### C\n#### D\n##### E\n###### F\n", "", "1:3 no exercise with sets"),
    ("@a:b ", "# W\n## E\n- 1 ", "read 1"),
    ("a ", "# W\n## E\n- 1\n", "read 1"),
    ("# W\n## E\n- 1\n", "", "601:3 more than 200 workouts; split the file"),
    ("{},", "[", "1:210002 the file ends in the middle;"),
    ("- 0\n", "# W\n## E\n", "3:3 must be more than 0"),
  ])
  func aFileWithinBoundsIsReadOrRefused(piece: String, start: String, problem: String) {
    // The limit on elements is higher than the others.
    let count = (piece == "<a/>" ? 420_000 : 210_000) / piece.utf8.count
    let problems = Reading.problems(start + String(repeating: piece, count: count))

    #expect(problems.first?.hasPrefix(problem) == true, "\(problems.first?.prefix(200) ?? "")")
    #expect(problems.count <= SourceText.mostProblems + 1)
  }

  @Test func textThatIsTooLongIsCutAndTold() throws {
    let long = String(repeating: "long ", count: 3_000)
    let read = try Reading.read("# \(long)\n\(long)\n## \(long)\n\(long)\n- 10 \(long)\n")

    #expect(
      read.losses.texts.sorted() == [
        "name cut short, lines 1, 3", "note of a set kept as text, line 5",
        "text cut short, lines 1, 3, 5",
      ])
    let routine = try #require(read.routines.first)
    #expect(try Reading.decoded(routine) == routine)
  }

  @Test func thousandsOfWorkoutsAndLossesAreNotToldOneByOne() throws {
    let set = #"{"repetitions":1,"exercises":[{"name":"B","duration":9}]}"#
    let workouts = String(repeating: #"{"title":"A","sets":[\#(set)]},"#, count: 5_000).dropLast()
    #expect(Reading.problems("[\(workouts)]") == ["1:16202 more than 200 workouts; split the file"])

    let keys = (0..<5_000).map { "\"k\($0)\":1" }.joined(separator: ",")
    let read = try Reading.read(#"{"title":"A","sets":[\#(set)],\#(keys)}"#)
    #expect(read.losses.texts.count == 41)
    #expect(read.losses.texts.last == "and 4960 more like these")
  }

  @Test func aTextIsNotWrittenThousandsOfTimes() {
    let notes = String(repeating: "word ", count: 250)
    let exercise = "## E\n\(notes)\n" + String(repeating: "- 1\n- 2\n", count: 250)

    #expect(
      Reading.problems("# W\n" + exercise + exercise) == [
        "504:4 too much text for so many sets; shorten it, or split the file"
      ])
  }

  @Test func otherFilesAreRefused() {
    for content: [UInt8] in [
      [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xFE, 0x23, 0x00], Array("%PDF-1.7\n".utf8), [0x00],
    ] {
      let first = Reading.problems(content).first ?? ""
      #expect(first.hasPrefix("1:"), "\(first)")
      #expect(!first.contains("read"), "\(first)")
    }
  }

  /// Damaged files are refused with a place in them, or make routines whose files have no problem.
  @Test(arguments: Seeds.first(4))
  func aDamagedFileIsRefusedOrMakesGoodRoutines(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for round in 0..<300 {
      let bytes = generator.damaged(Array(Samples.all[round % Samples.all.count].utf8))
      let read: ForeignRoutines
      do throws(FileError) { read = try ForeignFile.read(bytes, file: "file") } catch {
        #expect(!error.problems.isEmpty)
        #expect(error.problems.allSatisfy { $0.line >= 1 && $0.column >= 1 && !$0.message.isEmpty })
        continue
      }
      #expect(!read.routines.isEmpty)
      for routine in read.routines {
        #expect(try Reading.decoded(routine) == routine, "seed \(seed), round \(round)")
      }
    }
  }
}

extension SplitMix64 {
  private static let pieces: [[UInt8]] =
    [
      "\"", "\\", "{", "}", "[", "]", ",", ":", "null", "-1", "1e9", "99999", "0", "<", ">", "</",
      "/>",
      "&", "&amp;", "<!--", "]]>", "mirrorx=\"yes\"", "duration=\"7\"", "\n", "\r\n", "#", "\n## ",
      "\n- ",
      "@rest: 5s", "@", " x ", "each", "superset", "\u{FFFD}", "é", "😀", "\u{200B}", "\u{3000}",
      "\u{FEFF}",
      "~", "null\n", "#3", " #x", ": ", "\u{202E}",
    ].map { Array($0.utf8) } + [[0xFF], [0x00], [0x1B], [0xC3], [0x85]]

  /// The file with one to four random damages.
  fileprivate mutating func damaged(_ file: [UInt8]) -> [UInt8] {
    var bytes = file
    for _ in 0..<Int.random(in: 1...4, using: &self) {
      let start = Int.random(in: 0...bytes.count, using: &self)
      let length = Swift.min(Int.random(in: 0...12, using: &self), bytes.count - start)
      switch Int.random(in: 0..<4, using: &self) {
      case 0: bytes.removeSubrange(start..<(start + length))
      case 1: bytes.insert(contentsOf: bytes[start..<(start + length)], at: start)
      default:
        bytes.insert(contentsOf: Self.pieces.randomElement(using: &self) ?? [], at: start)
      }
    }
    return bytes
  }
}
