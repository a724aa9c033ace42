// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import Synchronization
import Testing

@testable import SessionLog

/// The writer on its thread.
@Suite struct RecordWriterTests {
  @Test func whatIsToldIsInTheFilesOnceItIsClosed() throws {
    let folder = try StoreFolder()
    let told = Told()
    var bench = WriterBench()
    try bench.handle(.start, at: 0)
    try bench.handle(.end, at: 1_000)

    let writer = writer(SystemDisk(), told, place: folder.place)
    begin(writer)
    for entry in bench.entries { writer.perform { $0.append([entry], to: WriterBench.head.id) } }
    let draft = ChangeDraft(
      .session(WriterBench.head.id, [.note("Good.")]), writtenAt: WriterBench.start)
    writer.perform { $0.write([draft]) }

    #expect(writer.close().isEmpty)
    let store = RecordStore(place: folder.place, device: WriterBench.device)
    let files = try store.names().map { try store.read($0) }
    #expect(files.count == 2)
    #expect(files.compactMap { $0.flatMap(WriterBench.entries) } == [bench.entries])
    #expect(told.entries == bench.entries, "all is told of, in order")
    #expect(told.names == Set(try store.names().map(\.file)))
    #expect(try store.running().isEmpty)
  }

  @Test func whoTellsItSomethingNeverWaitsForTheDisk() {
    let disk = SimulatedDisk()
    let (reached, shouldContinue) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let isFirst = Mutex(true)
    disk.beforeEach = {
      guard
        isFirst.withLock({ first in
          defer { first = false }; return first
        })
      else { return }
      reached.signal()
      shouldContinue.wait()
    }
    let told = Told()
    let writer = writer(disk, told)
    begin(writer)
    reached.wait()

    // The disk hangs. If anything waited for it, this would never end.
    let entry = LogEntry(at: .start, fact: .event(.start))
    for _ in 0..<100 { writer.perform { $0.append([entry], to: WriterBench.head.id) } }
    #expect(told.entries.isEmpty)
    shouldContinue.signal()

    #expect(writer.close().isEmpty)
    #expect(told.entries.count == 100)
  }

  @Test func troubleIsSaidAndTakenBackByItself() {
    let disk = SimulatedDisk()
    // Creating the first folder fails, twice.
    disk.faults = [0: .fails(EACCES), 1: .fails(EACCES)]
    let (woken, seen) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    disk.beforeEach = { [unowned disk] in if disk.operations.count == 2 { seen.wait() } }
    let troubles = Mutex<[[UnsavedRecords]]>([])
    let writer = writer(disk, Told()) { trouble in
      troubles.withLock { $0.append(trouble) }
      woken.signal()
    }

    begin(writer)
    woken.wait()
    seen.signal()
    woken.wait()

    let trouble = UnsavedRecords(
      session: WriterBench.head.id, count: 4, failure: SystemFailure(code: EACCES))
    #expect(troubles.withLock { $0 } == [[trouble], []])
    #expect(writer.close().isEmpty)
  }

  @Test func whatIsLostWithTheProcessIsSaidWhenItIsClosed() {
    let disk = SimulatedDisk()
    disk.isFull = true
    let writer = writer(disk, Told())

    begin(writer)

    let lost = writer.close()
    #expect(lost.map(\.count) == [4])
    #expect(lost.map(\.failure) == [SystemFailure(code: ENOSPC)])
    #expect(writer.close() == lost, "and again")
  }

  private func writer(
    _ disk: any Disk, _ told: Told, place: LogPlace = WriterBench.place,
    onTrouble: @escaping @Sendable ([UnsavedRecords]) -> Void = { _ in }
  ) -> RecordWriter {
    RecordWriter(
      RecordKeeper(
        RecordStore(place: place, disk: disk, device: WriterBench.device), version: "1"
      ) { _ in nil },
      onDurable: told.take, onTrouble: onTrouble)
  }

  private func begin(_ writer: RecordWriter) {
    writer.perform { $0.begin(WriterBench.head, WriterBench.run()) }
  }
}

/// The last report of durable entries.
private final class Told: Sendable {
  private let durable = Mutex<[DurableLines]>([])

  @Sendable func take(_ new: [DurableLines]) { durable.withLock { $0 += new } }

  /// The session's entries in the last report.
  var entries: [LogEntry] {
    let files = durable.withLock { $0.compactMap { RecordFile(bytes: $0.bytes) } }
    return files.compactMap(WriterBench.entries).last ?? []
  }

  var names: Set<String> { Set(durable.withLock { $0.compactMap(\.name?.file) }) }
}
