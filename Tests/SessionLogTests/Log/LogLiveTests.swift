// SPDX-License-Identifier: MIT
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

/// The log made record by record is the log that is made of the finished file.
@Suite struct LogLiveTests {
  @Test func recordByRecordIsAsAllAtOnce() throws {
    for number in 0..<FaultRun.cases(quick: 40, whole: 2_000) {
      let seed = FaultRun.seed(of: number)
      let world = LogWorld(seed: seed, turns: 12)
      var random = SplitMix64(seed: seed)
      let log = try LogDatabase(inMemory: ())
      let other = try LogDatabase(inMemory: ())
      var (live, taken) = (LiveProjection(), [RecordFile]())

      for (file, bytes) in zip(world.files, world.bytes) {
        for batch in DurableBatch.batches(of: bytes, &random) {
          // Another version of a session is not what the log has the beginning of.
          try live.take([batch], into: log) { batch in
            RecordFile(bytes: Array(bytes.prefix(batch.file.length)))
          }
          // What is not over yet is as its file gives it, too.
          if random.number(0...15) == 0, batch.name == nil {
            let half = try #require(RecordFile(bytes: Array(bytes.prefix(batch.file.length))))
            let anew = try LogDatabase(inMemory: ())
            try anew.take(taken)
            try anew.take([half])
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
    var rest = files.map { DurableBatch.batches(of: $0, &random)[...] }
    let log = try LogDatabase(inMemory: ())
    var live = LiveProjection()

    while let next = rest.indices.filter({ !rest[$0].isEmpty }).randomElement(using: &random) {
      try live.take([rest[next].removeFirst()], into: log) { _ in nil }
    }

    let other = try LogDatabase(inMemory: ())
    try other.take(files.compactMap { RecordFile(bytes: $0) })
    try expectSame(log, other)
  }

  @Test func aLogThatWasMadeAgainMeanwhileIsGivenTheWholeFile() throws {
    var random = SplitMix64(seed: 3)
    let world = LogWorld(seed: 4, turns: 40)
    let place = try #require(
      world.files.firstIndex { $0.kind == "session" && $0.lines > 12 && $0.isWhole })
    let bytes = world.bytes[place]
    let batches = DurableBatch.batches(of: bytes, &random)
    let (first, second) = (try LogDatabase(inMemory: ()), try LogDatabase(inMemory: ()))
    var live = LiveProjection()

    var asked = 0
    for (number, batch) in batches.enumerated() {
      let log = number < batches.count / 2 ? first : second
      try live.take([batch], into: log) { batch in
        asked += 1
        return RecordFile(bytes: Array(bytes.prefix(batch.file.length)))
      }
    }

    let other = try LogDatabase(inMemory: ())
    try other.take([world.files[place]])
    #expect(asked == 1)
    try expectSame(second, other)
  }

  @Test func afterAFailureTheSameBatchesComeAgain() throws {
    var random = SplitMix64(seed: 5)
    let world = LogWorld(seed: 6, turns: 10)
    let folder = try LogFolder()
    let log = try LogDatabase(folder.place, patience: 0)
    let holder = try LogDatabase(folder.place)
    var live = LiveProjection()

    for bytes in world.bytes {
      for batch in DurableBatch.batches(of: bytes, &random) {
        try holder.write { db in
          try db.execute(sql: "UPDATE gone SET written_at_ms = written_at_ms")
          #expect(throws: SessionLogError.cannotWrite(path: folder.place.path, .locked)) {
            try live.take([batch], into: log) { _ in nil }
          }
        }
        try live.take([batch], into: log) { batch in
          RecordFile(bytes: Array(bytes.prefix(batch.file.length)))
        }
      }
    }

    let other = try LogDatabase(inMemory: ())
    try other.take(world.files)
    try expectSame(log, other)
  }
}

extension DurableBatch {
  /// The batches in which a whole file may become durable, cut at random.
  static func batches(of bytes: [UInt8], _ random: inout SplitMix64) -> [DurableBatch] {
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    var batches: [DurableBatch] = []
    var (extent, known) = (Extent.nothing, 0)
    for end in ends where end == bytes.count || random.number(0...2) == 0 {
      guard var file = RecordFile(bytes: Array(bytes[..<end])) else { continue }
      // Nothing but sessions grows.
      guard case .session(var session) = file.content else {
        if end == bytes.count {
          batches.append(DurableBatch(before: .nothing, file: file, name: file.name))
        }
        continue
      }
      let count = session.entries.count
      session.entries.removeFirst(known)
      session.entryLines.removeFirst(known)
      file.content = .session(session)
      let name = end == bytes.count ? file.name : nil
      batches.append(DurableBatch(before: extent, file: file, name: name))
      (extent, known) = (batches[batches.count - 1].after, count)
    }
    return batches
  }
}
