// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

/// A log that goes away, fills up or cannot be had: nothing of what is told is lost.
struct WriterRecoveryTests {
  private let bench: WriterBench

  init() throws { bench = try WriterBench() }

  // MARK: A log that goes away

  enum Removal: CaseIterable { case file, folder, replacement, movedAside }

  @Test(arguments: Removal.allCases)
  func aLogThatGoesAwayIsMadeAnewWithAllOfTheSession(removal: Removal) throws {
    let path = bench.folder.path + "/data/limber.sqlite"
    let writer = bench.writer(path)
    var session = LiveSession()
    bench.begin(&session, on: writer)
    bench.send(.cramp(bench.cramp), to: &session, on: writer)
    #expect(throws: Never.self) { try writer.flush().get() }

    let files = FileManager.default
    switch removal {
    case .file: try files.removeItem(atPath: path)
    case .folder: try files.removeItem(atPath: bench.folder.path + "/data")
    case .movedAside: try files.moveItem(atPath: path, toPath: path + "-moved")
    case .replacement:
      _ = try LogDatabase(path: path + "-other").close()
      #expect(rename(path + "-other", path) == 0)
    }
    bench.send(.eased, to: &session, on: writer)

    #expect(throws: Never.self) { try writer.flush().get() }
    #expect(writer.failure == nil)
    let log = try LogDatabase(path: path)
    #expect(try log.detail(session.id).entries == session.entries)
    #expect(try log.cramps().count == 1)
    #expect(try log.rows("PRAGMA integrity_check") == ["ok"])
    #expect(writer.close() == .written)
    #expect(try log.detail(session.id).machine == session.machine)
  }

  @Test func aReplacedLogKeepsWhatItHas() throws {
    let writer = bench.writer()
    var session = LiveSession(id: Samples.id(1))
    bench.begin(&session, on: writer)
    #expect(throws: Never.self) { try writer.flush().get() }
    let other = try LogDatabase(path: bench.folder.path + "/other.sqlite")
    let theirs = try LiveSession.random(seed: 3, id: Samples.id(2), on: other, events: 20)
    other.close()

    #expect(rename(bench.folder.path + "/other.sqlite", bench.folder.log) == 0)
    bench.send(.end, to: &session, on: writer)

    #expect(writer.close() == .written)
    let log = try LogDatabase(path: bench.folder.log)
    #expect(try log.detail(session.id).entries == session.entries)
    #expect(try log.detail(theirs.id).entries == theirs.entries)
  }

  @Test func aSessionThatTheLogHasOtherwiseIsKeptApartToItsEndAndHoldsUpNothingElse() throws {
    let writer = bench.writer()
    var (first, second) = (LiveSession(id: Samples.id(1)), LiveSession(id: Samples.id(2)))
    bench.begin(&first, on: writer)
    bench.begin(&second, on: writer)
    #expect(throws: Never.self) { try writer.flush().get() }
    let other = try LogDatabase(path: bench.folder.path + "/other.sqlite")
    let theirs = try LiveSession.random(seed: 3, id: first.id, on: other, events: 20)
    other.close()

    #expect(rename(bench.folder.path + "/other.sqlite", bench.folder.log) == 0)
    bench.send(.end, to: &second, on: writer)
    #expect(throws: Never.self) { try writer.flush().get() }
    guard case .keptApart(let file, first.id)? = writer.takeNews().first else {
      Issue.record("nothing is said of the first session")
      return
    }
    #expect(file.hasPrefix(bench.folder.log + "-differs-"))
    for event: SessionEvent in [.cramp(bench.cramp), .eased, .end] {
      bench.send(event, to: &first, on: writer)
    }

    #expect(writer.close() == .keptApart(file: file, first.id))
    let log = try LogDatabase(path: bench.folder.log)
    #expect(try log.detail(first.id).entries == theirs.entries)
    #expect(try log.detail(second.id).entries == second.entries)
    #expect(try bench.recoveryFiles().isEmpty)
    let apart = try bench.folder.names().filter { $0.contains("-differs-") }
    #expect(apart.count == 1)
    #expect(try LogDatabase.readOnly(path: file).detail(first.id) == first.detail)
  }

  @Test func aSessionThatWasLetGoIsNotWrittenAgain() throws {
    var log = try LogDatabase(path: bench.folder.log)
    let session = LiveSession(id: Samples.id(1))
    try log.begin(session.id, plan: session.machine.plan, startedAt: Samples.start)
    let writer = bench.writer()
    let reading = ClockReading(bootClock: .seconds(500), wall: Samples.start)
    writer.resume(session.id, at: reading, gap: .standard) { _ in }
    #expect(throws: Never.self) { try writer.flush().get() }
    writer.letGo(session.id)
    #expect(throws: Never.self) { try writer.flush().get() }
    try log.delete(session.id)
    log.close()

    try FileManager.default.moveItem(atPath: bench.folder.log, toPath: bench.folder.log + "-moved")
    writer.write([DiaryEntry(writtenAt: Samples.start, content: .adviceDismissed)])

    #expect(writer.close() == .written)
    log = try LogDatabase(path: bench.folder.log)
    #expect(try log.history().isEmpty)
    #expect(try log.count("diary_entry") == 1)
  }

  @Test func aLogThatIsTakenByAStrangersFileIsLeftAloneAndTheSessionIsSavedAside() throws {
    let writer = bench.writer()
    var session = LiveSession()
    bench.begin(&session, on: writer)
    #expect(throws: Never.self) { try writer.flush().get() }
    try FileManager.default.removeItem(atPath: bench.folder.log)
    let text = Data(String(repeating: "a stranger's file ", count: 100).utf8)
    try text.write(to: URL(filePath: bench.folder.log))

    bench.send(.end, to: &session, on: writer)
    let left = writer.close()

    #expect(try bench.folder.bytes(of: bench.folder.log) == text)
    guard case .savedAside(let file, .notALog) = left else {
      Issue.record("was left as \(left)")
      return
    }
    #expect(try LogDatabase(path: file).detail(session.id).entries == session.entries)
  }

  // MARK: What passes by itself

  @Test func whatWaitsIsWrittenAfterAWhileWithoutBeingTold() throws {
    let loop = WriterTests.Loop()
    try Data().write(to: URL(filePath: bench.folder.path + "/taken"))
    let path = bench.folder.path + "/taken/limber.sqlite"
    let writer = bench.writer(path) { loop.wake() }
    var session = LiveSession()
    bench.begin(&session, on: writer)
    loop.run(writer) { writer.failure != nil }

    try FileManager.default.removeItem(atPath: bench.folder.path + "/taken")
    loop.run(writer) { writer.failure == nil }

    #expect(writer.unwritten == 0)
    #expect(try LogDatabase(path: path).detail(session.id).entries == session.entries)
  }
}
