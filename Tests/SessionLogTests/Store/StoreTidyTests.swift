// SPDX-License-Identifier: MIT
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

struct StoreTidyTests {
  /// Killed at any byte while the end is written, or before any step after it: one record file.
  @Test func whereverFinishingIsCutOffTheNextStartDoesTheRest() throws {
    let session = try SessionFiles().finished()
    let whole = try #require(RecordFile(bytes: session.whole))
    for length in session.bytes.count...session.whole.count {
      let store = try StoreFolder().store()
      try store.leave(session.whole.prefix(length), of: session.id)
      // The device's folder may or may not exist.
      if length.isMultiple(of: 2) { try store.makeFolder(of: whole.device) }

      store.tidy()
      store.tidy()

      #expect(try store.running() == [])
      #expect(try store.names() == [session.name()])
      #expect(try store.read(session.name()) == whole)
    }
  }

  /// Writing an event's entries fell short after the event itself, then a kill.
  @Test(arguments: [(SessionEvent.end, 9_000, 3), (.end, 9_000, 4), (.timeReached, 600_000, 3)])
  func anEndOfWhichNotAllWasWrittenIsAnEnd(
    event: SessionEvent, milliseconds: Int64, written: Int
  ) throws {
    var bench = WriterBench()
    try bench.handle(.start, at: 0)
    try bench.handle(event, at: milliseconds)
    var session = SessionRecords(head: WriterBench.head)
    session.runs = [WriterBench.run()]
    session.entries = Array(bench.entries.prefix(written))
    let lines = RecordEncoder.file(of: session, device: WriterBench.device).dropLast()
    let store = try StoreFolder().store()
    try store.leave(lines.joined(), of: session.head.id)

    store.tidy()

    let names = try store.names()
    #expect(try store.running() == [] && names.count == 1)
    let file = try #require(try names.first.flatMap { try store.read($0) })
    #expect(WriterBench.entries(of: file) == bench.entries)
  }

  @Test func aFileThatIsAmongBothIsOne() throws {
    let store = try StoreFolder().store()
    let session = try SessionFiles().finished()
    try store.add(session.whole, try #require(RecordFile(bytes: session.whole)))
    try store.leave(session.whole, of: session.id)

    store.tidy()

    #expect(try store.running() == [])
    #expect(try store.names() == [session.name()])
  }

  @Test func takingUpWhatIsOverFinishesIt() throws {
    let store = try StoreFolder().store()
    let session = try SessionFiles().finished()
    try store.leave(session.bytes, of: session.id)

    #expect(throws: SessionLogError.sessionOver(session.id)) { try store.take(session.id) }

    #expect(try store.names() == [session.name()])
    #expect(throws: SessionLogError.sessionOver(session.id)) { try store.take(session.id) }
  }

  @Test func anEarlierStateOfWhatIsOverGoes() throws {
    let session = try SessionFiles()
    let finished = session.finished()
    let file = try #require(RecordFile(bytes: finished.whole))
    for lines in session.beginning...session.lines.count {
      for isTaken in [false, true] {
        let store = try StoreFolder().store()
        try store.add(finished.whole, file)
        try store.leave(session.lines.prefix(lines).joined(), of: session.id)

        if isTaken {
          #expect(throws: SessionLogError.sessionOver(session.id)) { try store.take(session.id) }
        } else {
          store.tidy()
        }

        #expect(try store.running() == [])
        #expect(try store.names() == [finished.name()])
      }
    }
  }

  @Test func aSessionThatWasReopenedAndGoesFurtherStays() throws {
    let store = try StoreFolder().store()
    let session = try SessionFiles()
    let finished = session.finished()
    try store.add(finished.whole, try #require(RecordFile(bytes: finished.whole)))
    // As many entries as the finished one, with a different last one.
    var reopened = session
    reopened.add(.event(.next))
    try store.leave(reopened.bytes, of: session.id)

    store.tidy()
    #expect(store.look(at: session.id) == .left(try #require(RecordFile(bytes: reopened.bytes))))
    _ = try store.take(session.id)

    let again = reopened.finished()
    try store.disk.remove(store.place.running(session.id))
    try store.leave(again.bytes, of: session.id)
    store.tidy()
    #expect(try store.names() == [finished.name(), again.name()])
    #expect(try store.running() == [])
  }

  @Test func whatIsErasedDoesNotComeBack() throws {
    let store = try StoreFolder().store()
    let session = try SessionFiles()
    let erasure = Erasure(target: session.id.rawValue, writtenAt: session.head.startedAt)
    let bytes = Array(RecordEncoder.file(of: erasure, device: store.device).joined())
    try store.add(bytes, try #require(RecordFile(bytes: bytes)))
    try store.leave(session.bytes, of: session.id)

    store.tidy()

    #expect(try store.running() == [])
  }

  @Test func temporaryFilesThatNobodyWritesToGo() throws {
    let folder = try StoreFolder()
    let store = try folder.store()
    let name = try SessionFiles().name().file
    let paths = (0..<4).map { _ in store.place.temporary(for: name) }
    for path in paths { try folder.write([1], to: path) }
    try folder.setAge(paths[0], seconds: 90)
    try folder.setAge(paths[1], seconds: 90)
    let held = try store.disk.open(paths[1], .existing)
    #expect(try held.lock())
    // The clock has been set back since.
    try folder.setAge(paths[2], seconds: -90)

    store.tidy()

    #expect(paths.map { folder.exists($0) } == [false, true, false, true])
    withExtendedLifetime(held) {}
  }
}
