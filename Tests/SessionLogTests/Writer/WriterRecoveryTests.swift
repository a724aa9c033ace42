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
    #expect(writer.trouble?.error == nil)
    let log = try LogDatabase(path: path)
    #expect(try log.detail(session.id).entries == session.entries)
    #expect(try log.cramps().count == 1)
    #expect(try log.rows("PRAGMA integrity_check") == ["ok"])
    #expect(writer.close() == .written)
    #expect(try log.detail(session.id).machine == session.machine)
  }

  /// Whoever is killed in a long step has all of the session in the log that is there.
  @Test func thatALogWentAwayIsFoundOutWhileNothingHappens() throws {
    let writer = bench.writer()
    var session = LiveSession()
    bench.begin(&session, on: writer)
    #expect(throws: Never.self) { try writer.flush().get() }
    for companion in ["", "-wal", "-shm"] {
      try FileManager.default.removeItem(atPath: bench.folder.log + companion)
    }

    writer.mark(session.id, at: SessionInstant(milliseconds: 2_000), .afterSamples(2))
    #expect(throws: Never.self) { try writer.flush().get() }

    #expect(try LogDatabase(path: bench.folder.log).detail(session.id) == session.detail)
    #expect(writer.takeNews() == [.madeAnew(path: bench.folder.log)])
  }

  @Test func aReplacedLogKeepsWhatItHas() throws {
    let writer = bench.writer()
    var session = LiveSession(id: Samples.id(1))
    bench.begin(&session, on: writer)
    #expect(throws: Never.self) { try writer.flush().get() }
    let (other, theirs) = try bench.otherLog(with: Samples.id(2))

    #expect(rename(other, bench.folder.log) == 0)
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
    let (other, theirs) = try bench.otherLog(with: first.id)

    #expect(rename(other, bench.folder.log) == 0)
    bench.send(.end, to: &second, on: writer)
    #expect(throws: Never.self) { try writer.flush().get() }
    let news = writer.takeNews()
    guard case .keptApart(let file, first.id)? = news.last else {
      Issue.record("nothing is said of the first session")
      return
    }
    #expect(news.first == .madeAnew(path: bench.folder.log))
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

  @Test func whatWasSavedAsideAndIsNotTakenByALogInItsPlaceIsKeptOnce() throws {
    let path = bench.folder.path + "/data/limber.sqlite"
    let spare = bench.folder.path + "/spare"
    let writer = bench.writer(path, recoveryFolders: [spare])
    var session = LiveSession()
    bench.begin(&session, on: writer)
    #expect(throws: Never.self) { try writer.flush().get() }
    // Nothing can be made beside the log, so that all is saved aside elsewhere.
    let (other, _) = try bench.otherLog(with: session.id)
    let files = FileManager.default
    try files.removeItem(atPath: bench.folder.path + "/data")
    try Data().write(to: URL(filePath: bench.folder.path + "/data"))
    bench.send(.cramp(bench.cramp), to: &session, on: writer)
    #expect(throws: SessionLogError.self) { try writer.flush().get() }
    let saved = try bench.recoveryFiles(in: spare)
    #expect(saved.count == 1)

    // The log is there again, as another one that has the session otherwise.
    try files.removeItem(atPath: bench.folder.path + "/data")
    try files.createDirectory(
      atPath: bench.folder.path + "/data", withIntermediateDirectories: true)
    try files.moveItem(atPath: other, toPath: path)
    bench.send(.eased, to: &session, on: writer)
    guard case .keptApart(let file, session.id) = writer.close() else {
      Issue.record("nothing is said of the session")
      return
    }
    #expect(try LogDatabase.readOnly(path: file).detail(session.id) == session.detail)
    #expect(try bench.recoveryFiles(in: spare).isEmpty)
  }

  /// A file with all of it stays as long as the session has none of its own.
  @Test func whatTheLogDoesNotTakeIsInAFileAtEveryMoment() throws {
    let spare = bench.folder.path + "/spare"
    let path = bench.folder.path + "/data/limber.sqlite"
    let writer = bench.writer(path, recoveryFolders: [spare])
    var session = LiveSession()
    bench.begin(&session, on: writer)
    #expect(throws: Never.self) { try writer.flush().get() }
    let (other, _) = try bench.otherLog(with: session.id)
    try FileManager.default.moveItem(
      atPath: path, toPath: bench.folder.path + "/old.sqlite")
    try FileManager.default.moveItem(atPath: other, toPath: path)
    bench.send(.cramp(bench.cramp), to: &session, on: writer)
    #expect(throws: Never.self) { try writer.flush().get() }
    guard case .keptApart(let file, _)? = writer.takeNews().last else {
      Issue.record("nothing is said of the session")
      return
    }
    // No file can be made any more, neither beside the log nor elsewhere.
    try FileManager.default.removeItem(atPath: bench.folder.path + "/data")
    try Data().write(to: URL(filePath: bench.folder.path + "/data"))
    try? FileManager.default.removeItem(atPath: spare)
    try Data().write(to: URL(filePath: spare))
    bench.send(.eased, to: &session, on: writer)
    _ = writer.flush()
    #expect(writer.trouble?.waiting == .inMemory)

    try FileManager.default.removeItem(atPath: spare)
    bench.send(.goOn(.resume), to: &session, on: writer)
    _ = writer.flush()
    let saved = try #require(
      try FileManager.default.contentsOfDirectory(atPath: spare).first { $0.contains("differs") })
    #expect(
      try LogDatabase.readOnly(path: "\(spare)/\(saved)").detail(session.id) == session.detail)
    #expect(file != "\(spare)/\(saved)")
    // The last that was told is the one that is true.
    #expect(
      writer.takeNews().contains(.keptApart(file: "\(spare)/\(saved)", session.id)))
  }

  /// Who waits for a log that is moved away meanwhile writes to a file that nobody finds any more.
  @Test func whatWasWrittenToALogThatWasMovedMeanwhileIsWrittenToTheNewOne() throws {
    let loop = WriterTests.Loop()
    let writer = SessionLogWriter(path: bench.folder.log, patience: 5) { loop.wake() }
    var session = LiveSession()
    bench.begin(&session, on: writer)
    #expect(throws: Never.self) { try writer.flush().get() }
    let holder = try LogHolder(bench.folder.log)
    bench.send(.end, to: &session, on: writer)
    writer.write([DiaryEntry(writtenAt: Samples.start, content: .adviceDismissed)])
    for companion in ["", "-wal", "-shm"] {
      try FileManager.default.moveItem(
        atPath: bench.folder.log + companion, toPath: bench.folder.log + "-old" + companion)
    }
    try holder.release()

    #expect(writer.close() == .written)
    let log = try LogDatabase(path: bench.folder.log)
    #expect(try log.detail(session.id).entries == session.entries)
    #expect(try log.count("diary_entry") == 1)
  }

  @Test func aSessionThatIsTakenUpAgainIsThatOfTheLog() throws {
    let writer = bench.writer()
    var first = LiveSession(id: Samples.id(1))
    bench.begin(&first, on: writer)
    #expect(throws: Never.self) { try writer.flush().get() }
    let other = try LogDatabase(path: bench.folder.path + "/other.sqlite")
    var theirs = LiveSession(id: first.id)
    try other.begin(theirs.id, plan: theirs.machine.plan, startedAt: Samples.start)
    try theirs.send(.start, to: other)
    try theirs.send(.pause, after: 1_000, to: other)
    other.close()
    #expect(rename(bench.folder.path + "/other.sqlite", bench.folder.log) == 0)
    bench.send(.end, to: &first, on: writer)
    #expect(throws: Never.self) { try writer.flush().get() }

    writer.resume(first.id, at: .afterSamples(60), gap: .standard) { _ in }
    #expect(throws: Never.self) { try writer.flush().get() }
    bench.send(.end, to: &theirs, on: writer)

    guard case .keptApart(let file, first.id) = writer.close() else {
      Issue.record("nothing is said of the first session")
      return
    }
    #expect(try LogDatabase.readOnly(path: file).detail(first.id) == first.detail)
    #expect(try LogDatabase(path: bench.folder.log).detail(first.id).entries == theirs.entries)
  }

  @Test func aSessionIsKnownToRunAlthoughSomebodyTookItsFileAway() throws {
    let writer = bench.writer()
    var session = LiveSession()
    bench.begin(&session, on: writer)
    #expect(throws: Never.self) { try writer.flush().get() }
    let file = bench.folder.log + "-live-\(session.id)"
    try FileManager.default.removeItem(atPath: file)
    #expect(LiveFile.look(at: session.id, beside: bench.folder.log) == .left(nil))

    writer.mark(session.id, at: SessionInstant(milliseconds: 2_000), .afterSamples(2))
    #expect(throws: Never.self) { try writer.flush().get() }

    #expect(LiveFile.look(at: session.id, beside: bench.folder.log) == .running)
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
    loop.run(writer) { writer.trouble?.error != nil }

    try FileManager.default.removeItem(atPath: bench.folder.path + "/taken")
    loop.run(writer) { writer.trouble?.error == nil }

    #expect(writer.unwritten == 0)
    #expect(try LogDatabase(path: path).detail(session.id).entries == session.entries)
  }
}
