// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

/// A session of which a part waits in a recovery file, while the log can be read and not written.
struct PendingSessionTests {
  private let bench: WriterBench

  init() throws { bench = try WriterBench() }

  /// A session that is begun, of which the log lacks everything after its start, and its writer.
  private func halfLogged() throws -> (LiveSession, SessionLogWriter, LogHolder) {
    let writer = bench.writer()
    var session = LiveSession()
    bench.begin(&session, on: writer)
    #expect(throws: Never.self) { try writer.flush().get() }
    let holder = try LogHolder(bench.folder.log)
    bench.send(.cramp(bench.cramp), to: &session, on: writer)
    return (session, writer, holder)
  }

  /// Leaves a session half in the log and half in a recovery file.
  ///
  /// - Returns: The session, and who holds the log.
  private func leaveHalfLogged(
    ending: Bool = false
  ) throws -> (LiveSession, LogHolder) {
    var (session, writer, holder) = try halfLogged()
    if ending { bench.send(.end, to: &session, on: writer) }
    guard case .savedAside = writer.close() else {
      throw CocoaError(.fileWriteUnknown)
    }
    return (session, holder)
  }

  @Test func whatWaitsIsSavedAsideAtOnceAndTheFileGoesOnceItIsInTheLog() throws {
    var (session, writer, holder) = try halfLogged()

    for event: SessionEvent in [.eased, .timeReached] {
      #expect(throws: SessionLogError.cannotWrite(path: bench.folder.log, .locked)) {
        try writer.flush().get()
      }
      // As a kill would leave it: one file, which has everything.
      let files = try bench.recoveryFiles()
      try #require(files.count == 1)
      let file = try LogDatabase.readOnly(path: "\(bench.folder.path)/\(files[0])")
      #expect(try file.detail(session.id) == session.detail)
      file.close()
      bench.send(event, to: &session, on: writer)
    }
    try holder.release()

    #expect(throws: Never.self) { try writer.flush().get() }
    #expect(try bench.recoveryFiles().isEmpty)
    #expect(try LogDatabase(path: bench.folder.log).detail(session.id).entries == session.entries)
    withExtendedLifetime(writer) {}
  }

  @Test func theLastMomentSeenIsKnownWhileTheLogCannotBeWritten() throws {
    let (session, writer, holder) = try halfLogged()
    writer.mark(session.id, at: SessionInstant(milliseconds: 4_000), .afterSamples(4))
    _ = writer.flush()

    let left = writer.close()

    guard case .savedAside = left else {
      Issue.record("was left as \(left)")
      return
    }
    let found = try LogDatabase(path: bench.folder.log).unfinished(
      at: .afterSamples(64), gap: .standard)
    #expect(found?.machine.lastSeen.milliseconds == 4_000)
    #expect(found?.age == .seconds(60))
    try holder.release()
  }

  @Test func aSessionIsOfferedAndGoneOnWithAsFarAsItIsKnown() throws {
    var (session, holder) = try leaveHalfLogged()
    let writer = bench.writer()
    let offered = try LogDatabase(path: bench.folder.log, recoveryFolders: [])
      .unfinished(at: .afterSamples(60), gap: .standard)
    #expect(offered?.id == session.id)
    #expect(offered?.logged.episodes.count == 1)

    let box = WriterTests.Box<Result<UnfinishedSession, SessionLogError>>()
    writer.resume(session.id, at: .afterSamples(60), gap: .standard) { box.add($0) }
    _ = writer.flush()
    for deliver in writer.drain() { deliver() }
    let resumed = try #require(box.values.first).get()
    #expect(resumed.logged.episodes == session.machine.episodes)
    bench.send(.eased, to: &session, on: writer)
    try holder.release()

    #expect(writer.close() == .written)
    let log = try LogDatabase(path: bench.folder.log)
    #expect(try log.detail(session.id).entries == session.entries)
    #expect(log.takeInRecovered() == [] && log.recovery.found().isEmpty)
    #expect(try bench.recoveryFiles().isEmpty)
  }

  @Test func aSessionThatTheLogHasNothingOfIsGoneOnWith() throws {
    try LogDatabase(path: bench.folder.log).close()
    let holder = try LogHolder(bench.folder.log)
    let first = bench.writer()
    var session = LiveSession()
    bench.begin(&session, on: first)
    guard case .savedAside = first.close() else {
      Issue.record("it is not saved aside")
      return
    }
    let second = bench.writer()
    let box = WriterTests.Box<Result<UnfinishedSession, SessionLogError>>()
    second.resume(session.id, at: .afterSamples(60), gap: .standard) { box.add($0) }
    _ = second.flush()
    for deliver in second.drain() { deliver() }
    #expect(throws: Never.self) { try #require(box.values.first).get() }
    bench.send(.end, to: &session, on: second)
    try holder.release()

    #expect(second.close() == .written)
    let log = try LogDatabase(path: bench.folder.log)
    #expect(try log.detail(session.id).entries == session.entries)
    #expect(try log.count("session") == 1)
  }

  @Test func aSessionThatIsOverInAFileIsNotOffered() throws {
    let (session, holder) = try leaveHalfLogged(ending: true)

    let log = try LogDatabase(path: bench.folder.log)
    #expect(try log.unfinished(at: .afterSamples(60), gap: .standard) == nil)
    #expect(throws: SessionLogError.sessionOver(session.id)) {
      try log.unfinished(session.id, at: .afterSamples(60), gap: .standard)
    }
    try holder.release()
  }

  @Test func aSessionIsEndedWithWhatIsPendingOfIt() throws {
    let (session, holder) = try leaveHalfLogged()
    let log = try LogDatabase(LogPlace(path: bench.folder.log), patience: 0.01)
    #expect(throws: SessionLogError.cannotWrite(path: bench.folder.log, .locked)) {
      try log.finishUnfinished(session.id, at: .afterSamples(60))
    }
    try holder.release()

    try log.finishUnfinished(session.id, at: .afterSamples(60))

    let detail = try log.detail(session.id)
    #expect(detail.entries.starts(with: session.entries))
    #expect(detail.summary.totals.outcome == .stopped)
    #expect(detail.summary.totals.cramps == 1)
    // What the file has is in the log by now.
    #expect(log.takeInRecovered() == [.tookIn(RecoveredCounts())])
  }

  @Test(arguments: [false, true])
  func aFileIsTakenInAsSoonAsTheLogCanBeWritten(byAnother isGone: Bool) throws {
    let loop = WriterTests.Loop()
    let (session, holder) = try leaveHalfLogged()
    let news = WriterTests.Box<LogNews>()
    let writer = bench.writer { loop.wake() }
    let file = "\(bench.folder.path)/\(try #require(try bench.recoveryFiles().first))"
    let left = LogNews.leftRecovery(file: file, .cannotWrite(path: bench.folder.log, .locked))
    loop.run(writer) {
      for item in writer.takeNews() { news.add(item) }
      return !news.values.isEmpty
    }
    #expect(news.values == [left])

    if isGone {
      let lock = try RecoveryLock.taken(file)
      try FileManager.default.removeItem(atPath: file)
      lock.release()
    }
    try holder.release()
    loop.run(writer) {
      for item in writer.takeNews() { news.add(item) }
      return news.values.count > 1
    }

    #expect(news.values == [left, .tookIn(RecoveredCounts(sessions: isGone ? 0 : 1))])
    let logged = try LogDatabase(path: bench.folder.log).detail(session.id)
    #expect((logged == session.detail) == !isGone)
  }

  @Test func aFileThatSomebodyHasGoesOnceTheyAreDone() throws {
    var (session, writer, holder) = try halfLogged()
    _ = writer.flush()
    let file = "\(bench.folder.path)/\(try #require(try bench.recoveryFiles().first))"
    let lock = try RecoveryLock.taken(file)

    // Neither a newer file nor the log that has everything takes it away from them.
    bench.send(.eased, to: &session, on: writer)
    _ = writer.flush()
    #expect(try bench.recoveryFiles().count == 2)
    try holder.release()
    #expect(throws: Never.self) { try writer.flush().get() }
    #expect(try bench.recoveryFiles() == [URL(filePath: file).lastPathComponent])

    lock.release()
    #expect(writer.close() == .written)
    #expect(try bench.recoveryFiles().isEmpty)
  }

  /// As long as another program has a file, nobody knows what is in it.
  @Test func whatIsInAFileThatAnotherProgramHasIsNotGuessed() throws {
    let (session, holder) = try leaveHalfLogged()
    try holder.release()
    let log = try LogDatabase(path: bench.folder.log)
    let file = try #require(log.recovery.found().first)
    let theirs = try RecoveryLock.taken(file)
    let held = SessionLogError.cannotRead(path: file, .locked)

    #expect(throws: held) { try log.delete(session.id) }
    #expect(throws: held) { try log.finishUnfinished(session.id, at: .afterSamples(60)) }
    let left = LogNews.leftRecovery(file: file, .cannotWrite(path: log.path, .locked))
    #expect(log.takeInRecovered() == [left])
    #expect(try log.history().map(\.id) == [session.id])
    theirs.release()

    #expect(log.takeInRecovered() == [.tookIn(RecoveredCounts(sessions: 1))])
    #expect(try bench.folder.names().allSatisfy { !$0.hasSuffix("-lock") })
  }

  @Test func aSessionIsNotDeletedWhileAFileWouldBringItBack() throws {
    let (session, holder) = try leaveHalfLogged()
    try holder.release()
    let log = try LogDatabase(path: bench.folder.log)
    let file = try #require(log.recovery.found().first)

    #expect(throws: SessionLogError.sessionWaits(session.id, file: file)) {
      try log.delete(session.id)
    }
    #expect(try log.history().map(\.id) == [session.id])
    #expect(log.takeInRecovered() == [.tookIn(RecoveredCounts(sessions: 1))])
    try log.delete(session.id)

    #expect(log.takeInRecovered().isEmpty)
    #expect(try log.history().isEmpty)
  }

  /// A file of a session as somebody else went on with it says nothing about what became of it here.
  @Test func ofSeveralFilesTheOneThatContinuesTheLogCounts() throws {
    let (session, holder) = try leaveHalfLogged()
    var other = LiveSession(id: session.id)
    _ = other.send(.start)
    for event: SessionEvent in [.pause, .resume, .pause, .resume, .pause] {
      _ = other.send(event, after: 700)
    }
    try holder.release()
    let log = try LogDatabase(path: bench.folder.log)
    _ = try RecoveryFile.save([other.detail], diary: [], in: log.recovery)
    try log.append(
      Array(session.entries.dropFirst(try log.detail(session.id).entries.count)), to: session.id,
      machine: session.machine)

    let found = try log.unfinished(at: .afterSamples(60), gap: .standard)

    #expect(found?.logged.episodes == session.machine.episodes)
  }
}

extension RecoveryLock {
  /// The lock, had as another program has it.
  fileprivate static func taken(_ path: String) throws -> RecoveryLock {
    guard case .taken(let lock) = take(path) else { throw CocoaError(.fileLocking) }
    return lock
  }
}
