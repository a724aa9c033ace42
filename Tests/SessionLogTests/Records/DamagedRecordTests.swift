// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

/// Reading a file returns a prefix of what was written, and never anything else.
struct DamagedRecordTests {
  @Test(arguments: Seeds.first(6))
  func ofAFileCutAnywhereTheWholeLinesAreRead(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let lines = random.file(mostEntries: FaultRun.cases(quick: 4, whole: 12))
    let bytes = Array(lines.joined())
    let whole = try #require(RecordFile(bytes: bytes))
    var known = KnownPlans()
    let parts = parts(of: lines)

    for length in 0..<bytes.count {
      let file = RecordFile(bytes: Array(bytes[..<length]), known: &known)

      let count = parts.lastIndex { $0.length <= length } ?? 0
      #expect(file == parts[count].file, "cut to \(length) bytes")
      #expect(file?.isWhole != true, "cut to \(length) bytes")
    }
    #expect(parts.last?.file == whole)
  }

  @Test func ofAFileWithAFlippedBitTheLinesBeforeItAreRead() throws {
    var random = SplitMix64(seed: FaultRun.seed)
    for _ in 0..<FaultRun.cases(quick: 300, whole: 2_000) / 20 {
      let lines = random.file()
      let parts = parts(of: lines)
      for _ in 0..<20 {
        var bytes = Array(lines.joined())
        let place = random.number(0...bytes.count - 1)
        bytes[place] ^= 1 << random.number(0...7)

        let file = RecordFile(bytes: bytes)

        let count = parts.lastIndex { $0.length <= place } ?? 0
        #expect(
          file == parts[count].file, "byte \(place) of \(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  @Test(arguments: Seeds.first(20))
  func ofAFileWithSomethingAfterItsEndAllButTheEndIsRead(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let lines = random.file()
    let bytes = Array(lines.joined())

    let file = try #require(RecordFile(bytes: bytes + [[0], [0x0A], lines[0]][Int(seed % 3)]))

    #expect(!file.isWhole)
    #expect(file.lines == lines.count - 1)
    #expect(file.length == bytes.count - lines[lines.count - 1].count)
  }

  @Test(arguments: Seeds.first(100))
  func ofLinesInAnyOtherOrderTheFirstOnesAreRead(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let lines = random.file()
    let place = random.number(0...lines.count - 2)
    var others = lines
    switch seed % 3 {
    case 0: others.remove(at: place)
    case 1: others.insert(lines[place], at: place)
    default: others.swapAt(place, place + 1)
    }

    let file = RecordFile(bytes: Array(others.joined()))

    // Events may be swapped or duplicated, but then the end does not match their count.
    #expect(file == nil || others == lines || file?.isWhole == false || seed % 3 == 2)
    let count = file?.lines ?? 0
    #expect(Array(others[..<count].joined()).count == file?.length ?? 0)
  }

  /// The results of reading the first n lines, for each n.
  private func parts(of lines: [[UInt8]]) -> [(length: Int, file: RecordFile?)] {
    (0...lines.count).map { count in
      let bytes = Array(lines[..<count].joined())
      return (bytes.count, RecordFile(bytes: bytes))
    }
  }
}
