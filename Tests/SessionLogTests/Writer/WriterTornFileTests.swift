// SPDX-License-Identifier: MIT
import SessionEngine
import SessionLog
import TestSupport
import Testing

@testable import SessionLog

/// A running file cut off at any byte.
@Suite struct WriterTornFileTests {
  @Test func aRunningFileCutOffAtAnyByteIsGoneOnWithAfterItsLastWholeEntry() throws {
    for number in 0..<FaultRun.cases(quick: 5, whole: 50) {
      var random = SplitMix64(seed: FaultRun.seed(of: number))
      let bench = try Self.session(&random)
      let bytes = try #require(bench.disk.files[WriterBench.running])
      let whole = try #require(RecordFile(bytes: bytes))
      guard case .session(let session) = whole.content else { return }
      // The quick form tries some bytes, with an offset that depends on the file.
      let stride = FaultRun.cases(quick: 41, whole: 1)
      for length in Swift.stride(from: number % stride, through: bytes.count, by: stride) {
        let count =
          RecordFile(bytes: Array(bytes.prefix(length)))
          .flatMap(WriterBench.entries)?.count ?? 0
        let violation = Self.violation(Array(bytes.prefix(length)), session, count)
        #expect(violation == nil, "LIMBER_SEED=\(FaultRun.seed), file \(number), \(length) bytes")
      }
    }
  }

  /// A session of a few random events.
  private static func session(_ random: inout SplitMix64) throws -> WriterBench {
    var bench = WriterBench()
    bench.keeper.begin(WriterBench.head, WriterBench.run())
    try bench.handle(.start, at: 0)
    for _ in 0..<25 {
      let (event, moment) = random.event(for: bench.machine)
      try? bench.handle(event, at: moment.milliseconds)
    }
    _ = bench.keeper.work(at: .zero)
    let files = bench.disk.files
    // A finished one has its bytes in a record file.
    if let bytes = files.values.first { bench.disk.put(bytes, at: WriterBench.running) }
    return bench
  }

  /// The violated rule for the first bytes of a file, with this many whole entries.
  private static func violation(
    _ bytes: [UInt8], _ session: SessionRecords, _ count: Int
  ) -> String? {
    var bench = WriterBench()
    try? bench.disk.makeFolder(WriterBench.place.running)
    bench.disk.put(bytes, at: WriterBench.running)
    let file: RunningFile
    do throws(SessionLogError) {
      file = try bench.store.take(WriterBench.head.id)
    } catch {
      switch error {
      case .damaged: return count == 0 ? nil : "it can be taken up"
      case .sessionOver:
        let records = try? bench.records()
        return records?.map(WriterBench.entries) == [session.entries] ? nil : "it is over"
      default: return "\(error)"
      }
    }
    let entries = Array(session.entries.prefix(count))
    guard WriterBench.entries(of: file.records) == entries else { return "it has what is whole" }
    bench.keeper.takeUp(file, WriterBench.run())
    let end = LogEntry(at: session.entries.last?.at ?? .start, fact: .finished(.stopped))
    bench.keeper.append([end], to: WriterBench.head.id)
    _ = bench.keeper.close(at: .zero)
    bench.disk.losePower { _ in 0 }
    let records = try? bench.records()
    guard records?.map(WriterBench.entries) == [entries + [end]] else { return "one file has both" }
    return bench.disk.files.count == 1 ? nil : "nothing else is left"
  }
}
