// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

/// A log updated record by record equals the one made from the finished file.
@Suite struct LogLiveTests {
  @Test func recordByRecordIsAsAllAtOnce() throws {
    for number in 0..<FaultRun.cases(quick: 40, whole: 2_000) {
      let seed = FaultRun.seed(of: number)
      let world = LogWorld(seed: seed, turns: 12)
      var random = SplitMix64(seed: seed)
      let log = try LogDatabase(inMemory: ())
      let other = try LogDatabase(inMemory: ())
      var taken: [RecordFile] = []

      for (file, bytes) in zip(world.files, world.bytes) {
        for part in RecordFile.growing(to: bytes, &random) {
          // Another version of a session does not continue the one in the log.
          try log.take([part])
          // An unfinished one is in the log just as its file gives it, too.
          if random.number(0...15) == 0, !part.isWhole {
            let anew = try LogDatabase(inMemory: ())
            try anew.take(taken)
            try anew.take([part])
            try expectSame(log, anew, "seed \(seed)")
          }
        }
        taken.append(file)
      }
      try other.take(world.files)

      try expectSame(log, other, "seed \(seed)")
    }
  }

  @Test func severalSessionsRunAtOnce() throws {
    var random = SplitMix64(seed: 1)
    let plan = random.shortPlan(.workout)
    let device = try #require(DeviceID(rawValue: "0000000a"))
    let files = (0..<3).map { _ in
      var session = SessionRecords(
        head: SessionHead(id: random.id(), plan: plan, startedAt: random.moment()))
      session.entries = random.playedSession(plan, reliefs: [plan])
      return Array(RecordEncoder.file(of: session, device: device).joined())
    }
    var rest = files.map { RecordFile.growing(to: $0, &random)[...] }
    let log = try LogDatabase(inMemory: ())

    while let next = rest.indices.filter({ !rest[$0].isEmpty }).randomElement(using: &random) {
      try log.take([rest[next].removeFirst()])
    }

    let other = try LogDatabase(inMemory: ())
    try other.take(files.compactMap { RecordFile(bytes: $0) })
    try expectSame(log, other)
  }

  @Test func whatTheLogCouldNotTakeInIsTakenInLater() throws {
    let folder = try LogFolder()
    let store = folder.store
    var bench = WriterBench()
    var keeper = RecordKeeper(store, version: "1") { _ in nil }
    keeper.begin(WriterBench.head, WriterBench.run())
    try bench.handle(.start, at: 0)
    keeper.append(bench.entries, to: WriterBench.head.id)
    let begun = bench.entries.count
    var log = OpenLog(LogOpening(store))
    log.note(keeper.work(at: .zero))
    try log.takeIn().get()

    // Something else is at the log's path for a while.
    let path = folder.place.path
    try FileManager.default.moveItem(atPath: path, toPath: path + ".away")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    try bench.handle(.end, at: 1_000)
    keeper.append(Array(bench.entries.dropFirst(begun)), to: WriterBench.head.id)
    log.note(keeper.close(at: .zero))
    #expect(throws: SessionLogError.self) { try log.takeIn().get() }
    #expect(log.isBehind)
    try folder.remove(path)
    try FileManager.default.moveItem(atPath: path + ".away", toPath: path)

    try log.takeIn().get()

    let session = try log.ask { log throws(SessionLogError) in
      try log.detail(WriterBench.head.id)
    }.get()
    #expect(session.entries == bench.entries && session.summary.totals.outcome == .stopped)
    log.close()
  }
}

extension RecordFile {
  /// A whole file in random stages of growth; files of other things than sessions do not grow.
  static func growing(to bytes: [UInt8], _ random: inout SplitMix64) -> [RecordFile] {
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    return ends.compactMap { end in
      guard end == bytes.count || random.number(0...2) == 0,
        let file = RecordFile(bytes: Array(bytes[..<end])),
        end == bytes.count || file.kind == "session"
      else { return nil }
      return file
    }
  }
}
