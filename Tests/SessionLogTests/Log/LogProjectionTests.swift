// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

/// The log depends only on the set of its files.
@Suite struct LogProjectionTests {
  @Test func everyOrderGivesTheSameLog() throws {
    for number in 0..<FaultRun.cases(quick: 200, whole: 10_000) {
      let seed = FaultRun.seed(of: number)
      let world = LogWorld(seed: seed, turns: 14)
      var random = SplitMix64(seed: seed)
      let expected = try emptyLog().taking(world.files).dump()

      // Some of them, in any order and some of them twice, and then all of them.
      let some = world.files.filter { _ in random.flag() }
      let doubled = some + some.filter { _ in random.flag() }
      let log = try emptyLog().taking(doubled.shuffled(using: &random))
      try log.take(world.files.shuffled(using: &random))
      #expect(try log.dump() == expected, "seed \(seed)")

      let atOnce = try emptyLog()
      try atOnce.take(world.files.shuffled(using: &random), atOnce: true)
      #expect(try atOnce.dump() == expected, "seed \(seed), in one transaction")
    }
  }

  @Test func aWorldHasSomethingOfEverything() throws {
    let counts = try (1...UInt64(30)).reduce(into: [String: Int]()) { counts, seed in
      let log = try emptyLog().taking(LogWorld(seed: seed, turns: 14).files)
      for line in try log.dump() { counts[String(line.prefix(1)), default: 0] += 1 }
    }
    #expect(counts.count == 8 && counts.values.allSatisfy { $0 > 20 }, "\(counts)")
  }

  private func emptyLog() throws -> LogDatabase { try LogDatabase(inMemory: ()) }
}

extension LogDatabase {
  fileprivate func taking(_ files: [RecordFile]) throws -> LogDatabase {
    try take(files)
    return self
  }
}
