// SPDX-License-Identifier: MIT
import SessionEngine
import SessionLog
import Testing

@testable import SessionLog

@Suite struct WriterChangeTests {
  private static let session = SessionID(rawValue: "00000000000000aa")
  private static let other = SessionID(rawValue: "00000000000000ab")

  private func draft(_ number: Int, _ session: SessionID = session, at: Int64) -> ChangeDraft {
    ChangeDraft(
      .session(session, [.note("\(number)")]),
      writtenAt: LocalMoment(unixMilliseconds: at, offsetSeconds: 0),
      id: "000000000000000\(number)")
  }

  private func changes(_ lines: DurableLines) -> [Change] {
    if case .changes(let changes)? = RecordFile(bytes: lines.bytes)?.content { changes } else { [] }
  }

  @Test func aChangeComesAfterAllThatWereSeenWhateverTheClock() {
    var bench = WriterBench { target in target == Self.session.rawValue ? 5_000 : nil }

    bench.keeper.write([draft(1, at: 1_000), draft(2, at: 9_000), draft(3, at: 8_000)])
    let first = bench.keeper.work(at: .zero)
    bench.keeper.write([draft(4, at: 2_000), draft(5, Self.other, at: 2_000)])
    let second = bench.keeper.work(at: .zero)

    #expect(first.map { changes($0).map(\.stamp) } == [[5_001, 9_000, 9_001]])
    #expect(second.map { changes($0).map(\.stamp) } == [[9_002], [2_000]], "a file for a target")
  }

  @Test func whatIsWrittenAtOnceIsARecordFileOfItsOwn() throws {
    var bench = WriterBench()
    var byHand = WriterBench.head
    byHand.lasted = .seconds(600)
    bench.keeper.write([draft(1, at: 1_000)])
    bench.keeper.erase(Erasure(target: Self.other.rawValue, writtenAt: WriterBench.start))
    bench.keeper.add(byHand)

    let told = bench.keeper.work(at: .zero)

    bench.disk.losePower { _ in 0 }
    let records = try bench.records()
    #expect(Set(records) == Set(told.compactMap { RecordFile(bytes: $0.bytes) }))
    #expect(told.allSatisfy { RecordFile(bytes: $0.bytes)?.recordName == $0.name })
    #expect(told.count == 3)
  }

  @Test func aChangeThatFailsWaitsAndIsToldOfOnce() {
    var bench = WriterBench()
    bench.disk.isFull = true
    bench.keeper.write([draft(1, at: 1_000)])
    #expect(bench.keeper.work(at: .zero).isEmpty)
    #expect(bench.keeper.unsaved.map(\.session) == [nil])

    bench.disk.isFull = false
    #expect(bench.keeper.work(at: .milliseconds(99)).isEmpty, "it waits")
    #expect(bench.keeper.work(at: .milliseconds(100)).count == 1)
    #expect(bench.keeper.nextDeadline == nil && bench.keeper.unsaved.isEmpty)
    #expect(bench.keeper.work(at: .seconds(9)).isEmpty)
  }
}
