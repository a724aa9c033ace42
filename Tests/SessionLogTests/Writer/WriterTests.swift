// SPDX-License-Identifier: MIT
import Dispatch
import Foundation
import GRDB
import RoutineModel
import SessionEngine
import Synchronization
import TestSupport
import Testing

@testable import SessionLog

struct WriterTests {
  /// Waits for the writer's wake-ups and does what it hands over, as the program's loop does.
  final class Loop: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    func wake() { semaphore.signal() }

    /// Handles wake-ups until a condition holds.
    func run(_ writer: SessionLogWriter, until isDone: () -> Bool) {
      while true {
        for result in writer.drain() { result() }
        if isDone() { return }
        semaphore.wait()
      }
    }
  }

  final class Box<Value: Sendable>: Sendable {
    private let content = Mutex<[Value]>([])

    var values: [Value] { content.withLock { $0 } }

    func add(_ value: Value) { content.withLock { $0.append(value) } }
  }

  /// Runs a random session on a writer.
  private func run(_ writer: SessionLogWriter, seed: UInt64) -> LiveSession {
    var generator = SplitMix64(seed: seed)
    var session = LiveSession(id: Samples.id(seed))
    writer.begin(session.id, plan: session.machine.plan, startedAt: Samples.start)
    writer.append(session.send(.start), to: session.id, machine: session.machine)
    for _ in 0..<150 where !session.isFinished {
      let records = session.send(
        LiveSession.randomEvent(using: &generator),
        after: Int64.random(in: 0...6_000, using: &generator))
      writer.append(records, to: session.id, machine: session.machine)
    }
    return session
  }

  @Test(arguments: Seeds.first(5))
  func everythingIsWrittenInOrder(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let writer = SessionLogWriter(path: folder.log) {}

    let session = run(writer, seed: seed)

    #expect(throws: Never.self) { try writer.flush().get() }
    let detail = try LogDatabase(path: folder.log).detail(session.id)
    #expect(detail.entries == session.entries, "seed \(seed)")
    #expect(detail.machine == session.logged, "seed \(seed)")
  }

  @Test func nothingRunsOnTheThreadOfTheCaller() throws {
    let folder = try TemporaryFolder()
    let loop = Loop()
    let threads = Box<Bool>()
    let caller = pthread_self()
    let writer = SessionLogWriter(path: folder.log) { loop.wake() }

    writer.read { _ in
      threads.add(pthread_equal(pthread_self(), caller) == 0)
    } then: { _ in
    }
    #expect(throws: Never.self) { try writer.flush().get() }

    #expect(threads.values == [true])
    #expect(try folder.names().contains("limber.sqlite"))
  }

  @Test func aReadSeesWhatWasToldBeforeItAndItsResultComesToTheLoop() throws {
    let folder = try TemporaryFolder()
    let loop = Loop()
    let writer = SessionLogWriter(path: folder.log) { loop.wake() }
    let counts = Box<Int>()

    for number in 1...20 as ClosedRange<UInt64> {
      writer.begin(Samples.id(number), plan: Samples.workout, startedAt: Samples.start)
      writer.read { log throws(SessionLogError) in
        try log.history().count
      } then: {
        counts.add((try? $0.get()) ?? -1)
      }
    }
    loop.run(writer) { counts.values.count == 20 }

    #expect(counts.values == Array(1...20))
    #expect(try LogDatabase(path: folder.log).history().count == 20)
  }

  @Test func aLockedLogKeepsNobodyWaitingAndLosesNothing() throws {
    let folder = try TemporaryFolder()
    let loop = Loop()
    _ = try LogDatabase(path: folder.log)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: folder.log, configuration: configuration)
    try other.inDatabase { try $0.execute(sql: "BEGIN EXCLUSIVE") }
    let writer = SessionLogWriter(path: folder.log, patience: 0.01) { loop.wake() }

    let session = run(writer, seed: 11)
    loop.run(writer) { writer.trouble?.error != nil }
    #expect(writer.trouble?.error == .cannotWrite(path: folder.log, .locked))
    #expect(writer.unwritten > 0)

    try other.inDatabase { try $0.execute(sql: "COMMIT") }
    #expect(throws: Never.self) { try writer.flush().get() }

    #expect(writer.trouble?.error == nil)
    #expect(writer.unwritten == 0)
    #expect(try LogDatabase(path: folder.log).detail(session.id).entries == session.entries)
  }

  @Test func whatAFullDiskHeldUpIsWrittenWhenThereIsRoom() throws {
    let folder = try TemporaryFolder()
    let writer = SessionLogWriter(path: folder.log) {}
    // As many pages as there are now are all there is room for.
    writer.read { log in
      try? log.tamper("PRAGMA max_page_count = 1")
    } then: { _ in
    }

    let ids = (1...200).map { Samples.id(UInt64($0)) }
    for id in ids { writer.begin(id, plan: Samples.workout, startedAt: Samples.start) }
    #expect(throws: SessionLogError.cannotWrite(path: folder.log, .diskFull)) {
      try writer.flush().get()
    }
    writer.read { log in
      try? log.tamper("PRAGMA max_page_count = 100000")
    } then: { _ in
    }

    #expect(throws: Never.self) { try writer.flush().get() }
    #expect(writer.trouble?.error == nil)
    #expect(
      try LogDatabase(path: folder.log).rows("SELECT id FROM session ORDER BY number")
        == ids.map(\.rawValue))
  }

  @Test func whatCouldNotBeWrittenIsWrittenBeforeWhatComesNext() throws {
    let folder = try TemporaryFolder()
    // A file where the log's folder has to be.
    let place = folder.path + "/share"
    #expect(FileManager.default.createFile(atPath: place, contents: nil))
    let path = place + "/limber.sqlite"
    let writer = SessionLogWriter(path: path) {}
    var session = LiveSession()
    writer.begin(session.id, plan: Samples.workout, startedAt: Samples.start)
    writer.append(session.send(.start), to: session.id, machine: session.machine)

    #expect(throws: SessionLogError.cannotCreate(path: path, .notAFolder)) {
      try writer.flush().get()
    }
    #expect(writer.unwritten == 2)
    try FileManager.default.removeItem(atPath: place)
    writer.append(session.send(.pause, after: 10), to: session.id, machine: session.machine)

    #expect(throws: Never.self) { try writer.flush().get() }
    #expect(try LogDatabase(path: path).detail(session.id).entries == session.entries)
  }

  @Test func aReadOfALogThatCannotBeOpenedGivesTheError() throws {
    let folder = try TemporaryFolder()
    try Data("no database, however long this text of no meaning may become".utf8).write(
      to: URL(filePath: folder.log))
    let loop = Loop()
    let errors = Box<SessionLogError>()
    let writer = SessionLogWriter(path: folder.log) { loop.wake() }

    writer.read { log throws(SessionLogError) in
      try log.history()
    } then: {
      if case .failure(let error) = $0 { errors.add(error) }
    }
    loop.run(writer) { !errors.values.isEmpty }

    #expect(errors.values == [.notALog(path: folder.log)])
    #expect(writer.trouble?.error == .notALog(path: folder.log))
  }

  /// As when somebody copies another log over it: while a session runs, nobody of ours deletes it.
  @Test func aSessionThatGoesFromTheLogBehindOurBackIsWrittenAnew() throws {
    let folder = try TemporaryFolder()
    let writer = SessionLogWriter(path: folder.log) {}
    var session = LiveSession(id: Samples.id(1))
    writer.begin(session.id, plan: Samples.workout, startedAt: Samples.start)
    writer.append(session.send(.start), to: session.id, machine: session.machine)
    #expect(throws: Never.self) { try writer.flush().get() }
    let log = try LogDatabase(path: folder.log)
    try log.tamper("PRAGMA foreign_keys = ON; DELETE FROM session")

    writer.append(session.send(.pause, after: 100), to: session.id, machine: session.machine)

    #expect(throws: Never.self) { try writer.flush().get() }
    #expect(try log.detail(session.id).entries == session.entries)
  }

  @Test func whatTheLogRefusesHoldsUpNothingElse() throws {
    let folder = try TemporaryFolder()
    let writer = SessionLogWriter(path: folder.log) {}
    var deleted = LiveSession(id: Samples.id(1))
    writer.begin(deleted.id, plan: Samples.workout, startedAt: Samples.start)
    _ = deleted.send(.start)
    writer.append(deleted.send(.end), to: deleted.id, machine: deleted.machine)
    #expect(throws: Never.self) { try writer.flush().get() }
    // It is over, so that anybody may.
    try LogDatabase(path: folder.log).tamper("PRAGMA foreign_keys = ON; DELETE FROM session")

    var session = LiveSession(id: Samples.id(2))
    writer.append(
      Array(deleted.entries.suffix(1)), to: deleted.id, machine: deleted.machine)
    writer.begin(session.id, plan: Samples.workout, startedAt: Samples.start)
    writer.append(session.send(.start), to: session.id, machine: session.machine)

    #expect(throws: SessionLogError.noSession(deleted.id)) { try writer.flush().get() }
    #expect(writer.unwritten == 0)
    let log = try LogDatabase(path: folder.log)
    #expect(try log.history().map(\.id) == [session.id])
    #expect(try log.detail(session.id).entries == session.entries)
    #expect(throws: Never.self) { try writer.flush().get() }
  }

  @Test func closingLeavesOneFileAndWhatComesLaterOpensItAgain() throws {
    let folder = try TemporaryFolder()
    let writer = SessionLogWriter(path: folder.log) {}
    writer.begin(Samples.id(1), plan: Samples.workout, startedAt: Samples.start)

    #expect(writer.close() == .written)
    #expect(try folder.names() == ["limber.sqlite"])

    writer.begin(Samples.id(2), plan: Samples.workout, startedAt: Samples.start)
    #expect(writer.close() == .written)
    #expect(try LogDatabase(path: folder.log).history().count == 2)
  }

  @Test func twoProgramsWriteTheirSessionsToOneLog() throws {
    let folder = try TemporaryFolder()
    // Both find no log, and make it at once.
    let writers = [SessionLogWriter(path: folder.log) {}, SessionLogWriter(path: folder.log) {}]

    let sessions = zip(writers, [21, 22] as [UInt64]).map { run($0, seed: $1) }
    for writer in writers { #expect(throws: Never.self) { try writer.flush().get() } }

    let log = try LogDatabase(path: folder.log)
    for session in sessions {
      #expect(try log.detail(session.id).entries == session.entries)
    }
    #expect(try log.rows("PRAGMA integrity_check") == ["ok"])
    #expect(try log.rows("PRAGMA foreign_key_check").isEmpty)
  }
}
