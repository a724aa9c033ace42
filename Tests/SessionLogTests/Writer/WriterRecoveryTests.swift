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
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func writer(
    _ path: String? = nil, recoveryFolders: [String] = [],
    onWake: @escaping @Sendable () -> Void = {}
  ) -> SessionLogWriter {
    SessionLogWriter(
      path: path ?? folder.log, recoveryFolders: recoveryFolders, patience: 0.01, onWake: onWake)
  }

  /// The recovery files in a folder.
  private func recoveryFiles(in path: String? = nil) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path ?? folder.path)
      .filter { $0.contains("recovery-") }
  }

  private func begin(_ session: inout LiveSession, on writer: SessionLogWriter) {
    writer.begin(session.id, plan: session.machine.plan, startedAt: Samples.start)
    writer.append(session.send(.start), to: session.id, machine: session.machine)
  }

  private func send(
    _ event: SessionEvent, to session: inout LiveSession, on writer: SessionLogWriter
  ) {
    writer.append(session.send(event, after: 1_500), to: session.id, machine: session.machine)
  }

  /// Another program, which may hold the log.
  private func holder() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    return try DatabaseQueue(path: folder.log, configuration: configuration)
  }

  private let cramp = Cramp(site: .foot, side: nil, relief: Samples.relief, known: [])

  // MARK: A log that goes away

  enum Removal: CaseIterable { case file, folder, replacement, movedAside }

  @Test(arguments: Removal.allCases)
  func aLogThatGoesAwayIsMadeAnewWithAllOfTheSession(removal: Removal) throws {
    let path = folder.path + "/data/limber.sqlite"
    let writer = writer(path)
    var session = LiveSession()
    begin(&session, on: writer)
    send(.cramp(cramp), to: &session, on: writer)
    #expect(throws: Never.self) { try writer.flush().get() }

    let files = FileManager.default
    switch removal {
    case .file: try files.removeItem(atPath: path)
    case .folder: try files.removeItem(atPath: folder.path + "/data")
    case .movedAside: try files.moveItem(atPath: path, toPath: path + "-moved")
    case .replacement:
      _ = try LogDatabase(path: path + "-other").close()
      #expect(rename(path + "-other", path) == 0)
    }
    send(.eased, to: &session, on: writer)

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
    let writer = writer()
    var session = LiveSession(id: Samples.id(1))
    begin(&session, on: writer)
    #expect(throws: Never.self) { try writer.flush().get() }
    let other = try LogDatabase(path: folder.path + "/other.sqlite")
    let theirs = try LiveSession.random(seed: 3, id: Samples.id(2), on: other, events: 20)
    other.close()

    #expect(rename(folder.path + "/other.sqlite", folder.log) == 0)
    send(.end, to: &session, on: writer)

    #expect(writer.close() == .written)
    let log = try LogDatabase(path: folder.log)
    #expect(try log.detail(session.id).entries == session.entries)
    #expect(try log.detail(theirs.id).entries == theirs.entries)
  }

  @Test func aSessionThatTheLogHasOtherwiseIsSaidAndHoldsUpNothingElse() throws {
    let writer = writer()
    var (first, second) = (LiveSession(id: Samples.id(1)), LiveSession(id: Samples.id(2)))
    begin(&first, on: writer)
    begin(&second, on: writer)
    #expect(throws: Never.self) { try writer.flush().get() }
    let other = try LogDatabase(path: folder.path + "/other.sqlite")
    let theirs = try LiveSession.random(seed: 3, id: first.id, on: other, events: 20)
    other.close()

    #expect(rename(folder.path + "/other.sqlite", folder.log) == 0)
    send(.end, to: &second, on: writer)

    guard case .lost(.cannotWrite(folder.log, .refused)) = writer.close() else {
      Issue.record("nothing is said of the first session")
      return
    }
    let log = try LogDatabase(path: folder.log)
    #expect(try log.detail(first.id).entries == theirs.entries)
    #expect(try log.detail(second.id).entries == second.entries)
    #expect(try recoveryFiles().isEmpty)
  }

  @Test func aSessionThatWasLetGoIsNotWrittenAgain() throws {
    var log = try LogDatabase(path: folder.log)
    let session = LiveSession(id: Samples.id(1))
    try log.begin(session.id, plan: session.machine.plan, startedAt: Samples.start)
    let writer = writer()
    let reading = ClockReading(bootClock: .seconds(500), wall: Samples.start)
    writer.resume(session.id, at: reading, gap: .standard) { _ in }
    #expect(throws: Never.self) { try writer.flush().get() }
    writer.letGo(session.id)
    #expect(throws: Never.self) { try writer.flush().get() }
    try log.delete(session.id)
    log.close()

    try FileManager.default.moveItem(atPath: folder.log, toPath: folder.log + "-moved")
    writer.write([DiaryEntry(writtenAt: Samples.start, content: .adviceDismissed)])

    #expect(writer.close() == .written)
    log = try LogDatabase(path: folder.log)
    #expect(try log.history().isEmpty)
    #expect(try log.count("diary_entry") == 1)
  }

  @Test func aLogThatIsTakenByAStrangersFileIsLeftAloneAndTheSessionIsSavedAside() throws {
    let writer = writer()
    var session = LiveSession()
    begin(&session, on: writer)
    #expect(throws: Never.self) { try writer.flush().get() }
    try FileManager.default.removeItem(atPath: folder.log)
    let text = Data(String(repeating: "a stranger's file ", count: 100).utf8)
    try text.write(to: URL(filePath: folder.log))

    send(.end, to: &session, on: writer)
    let left = writer.close()

    #expect(try folder.bytes(of: folder.log) == text)
    guard case .savedAside(let file, .notALog) = left else {
      Issue.record("was left as \(left)")
      return
    }
    #expect(try LogDatabase(path: file).detail(session.id).entries == session.entries)
  }

  // MARK: What is saved aside

  @Test(arguments: Seeds.first(5))
  func whatCannotBeWrittenIsSavedAsideAndTakenInAtTheNextStart(seed: UInt64) throws {
    let log = try LogDatabase(path: folder.log)
    let before = try LiveSession.random(seed: seed, id: Samples.id(seed + 100), on: log)
    let byHand = CrampID(rawValue: "00000000000000aa")
    try log.write([
      DiaryEntry(
        writtenAt: Samples.start, content: .recorded(byHand, onsetAt: Samples.start, .foot, []))
    ])
    log.close()
    let first = writer()
    var session = LiveSession(id: Samples.id(seed))
    begin(&session, on: first)
    #expect(throws: Never.self) { try first.flush().get() }

    // Another program holds the log until after the end.
    let other = try holder()
    try other.inDatabase { try $0.execute(sql: "BEGIN EXCLUSIVE") }
    var generator = SplitMix64(seed: seed)
    for _ in 0..<30 where !session.isFinished {
      send(LiveSession.randomEvent(using: &generator), to: &session, on: first)
    }
    first.write([
      DiaryEntry(writtenAt: Samples.start, content: .changed(byHand, [.note("On the stairs.")]))
    ])
    let left = first.close()
    try other.inDatabase { try $0.execute(sql: "COMMIT") }
    try other.close()

    guard case .savedAside(let file, .cannotWrite(_, .locked)) = left else {
      Issue.record("was left as \(left), seed \(seed)")
      return
    }
    #expect(try folder.rights(of: String(file.dropFirst(folder.path.count + 1))) == 0o600)
    #expect(try recoveryFiles().count == 1)
    let second = writer()
    #expect(throws: Never.self) { try second.flush().get() }
    #expect(second.takeNews() == [.tookIn(RecoveredCounts(sessions: 1, diaryEntries: 1))])
    #expect(second.close() == .written)
    #expect(try folder.names() == ["limber.sqlite"])
    let whole = try LogDatabase(path: folder.log)
    #expect(try whole.detail(session.id).entries == session.entries, "seed \(seed)")
    #expect(try whole.detail(before.id).entries == before.entries, "seed \(seed)")
    #expect(try whole.cramp(byHand).record.note == "On the stairs.")
  }

  @Test func takingInTwiceChangesNothing() throws {
    var session = LiveSession()
    _ = session.send(.start)
    _ = session.send(.cramp(cramp), after: 1_000)
    let whole = SessionDetail(
      id: session.id, startedAt: Samples.start, entries: session.entries, machine: session.machine)
    let entry = DiaryEntry(writtenAt: Samples.start, content: .adviceDismissed)
    let places = RecoveryPlaces(log: folder.log, folders: [])
    let log = try LogDatabase(path: folder.log)

    for _ in 1...2 {
      let file = try RecoveryFile.save([whole], diary: [entry], in: places)
      #expect(places.found() == [file.path])
      _ = try file.takeIn(to: log)
      #expect(places.found().isEmpty)
    }

    #expect(try log.count("session") == 1)
    #expect(try log.count("diary_entry") == 1)
    #expect(try log.detail(session.id).entries == session.entries)
  }

  @Test func aSessionThatWentOnElsewhereKeepsBackNothingElseOfItsFile() throws {
    let log = try LogDatabase(path: folder.log)
    let theirs = try LiveSession.random(seed: 3, id: Samples.id(1), on: log, events: 20)
    let details = [1, 2].map { (number: UInt64) in
      var session = LiveSession(id: Samples.id(number))
      _ = session.send(.start)
      _ = session.send(.cramp(cramp), after: 1_000)
      return SessionDetail(
        id: session.id, startedAt: Samples.start, entries: session.entries,
        machine: session.machine)
    }
    let entry = DiaryEntry(writtenAt: Samples.start, content: .adviceDismissed)
    let places = RecoveryPlaces(log: folder.log, folders: [])
    let file = try RecoveryFile.save(details, diary: [entry], in: places)

    guard
      case .leftRecovery(file.path, .cannotWrite(folder.log, .refused))? =
        log.takeInRecovered(from: places).first
    else {
      Issue.record("nothing is said of the first session")
      return
    }

    #expect(try log.detail(Samples.id(1)).entries == theirs.entries)
    #expect(try log.detail(Samples.id(2)).entries == details[1].entries)
    #expect(try log.count("diary_entry") == 1)
    #expect(places.found() == [file.path])
  }

  @Test func aFileThatAnotherProgramHasTakenInIsNotMadeAnew() throws {
    let log = try LogDatabase(path: folder.log)
    let before = try folder.names()

    #expect(
      try RecoveryFile(path: folder.log + "-recovery-0123456789abcdef").takeIn(to: log) == nil)

    #expect(try folder.names() == before)
  }

  @Test func aRecoveryFileIsNotWholeWhileSomethingStaysBesideIt() throws {
    let log = try LogDatabase(path: folder.log, patience: 0.01)
    // Somebody who reads keeps the write-ahead log from being emptied.
    let reader = try holder()
    try reader.inDatabase { db in
      try db.execute(sql: "BEGIN; SELECT * FROM session")
      _ = try Row.fetchAll(db, sql: "SELECT * FROM session")
    }
    try log.begin(Samples.id(1), plan: Samples.workout, startedAt: Samples.start)

    #expect(throws: SessionLogError.cannotWrite(path: folder.log, .locked)) { try log.complete() }

    try reader.inDatabase { try $0.execute(sql: "COMMIT") }
  }

  @Test func whereThereIsNoRoomBesideTheLogAFolderTakesIt() throws {
    // A file where the log's folder has to be: neither the log nor anything beside it can be made.
    try Data().write(to: URL(filePath: folder.path + "/taken"))
    let path = folder.path + "/taken/limber.sqlite"
    let spare = folder.path + "/state/limber"
    let first = writer(path, recoveryFolders: [folder.path + "/taken/too", spare])
    var session = LiveSession()
    begin(&session, on: first)
    let left = first.close()
    guard case .savedAside(let file, .cannotCreate(_, .notAFolder)) = left else {
      Issue.record("was left as \(left)")
      return
    }
    #expect(file.hasPrefix(spare + "/"))
    // Another log has no business with it.
    let stranger = writer(folder.path + "/other/limber.sqlite", recoveryFolders: [spare])
    #expect(stranger.close() == .written)
    #expect(try recoveryFiles(in: spare).count == 1)

    try FileManager.default.removeItem(atPath: folder.path + "/taken")
    let second = writer(path, recoveryFolders: [spare])
    #expect(second.close() == .written)

    #expect(try recoveryFiles(in: spare).isEmpty)
    #expect(try LogDatabase(path: path).detail(session.id).entries == session.entries)
  }

  @Test func whatCannotBeSavedAnywhereIsSaidToBeLost() throws {
    try Data().write(to: URL(filePath: folder.path + "/taken"))
    let path = folder.path + "/taken/limber.sqlite"
    let writer = writer(path)
    var session = LiveSession()
    begin(&session, on: writer)

    #expect(writer.close() == .lost(.cannotCreate(path: path, .notAFolder)))
  }

  @Test func aRecoveryFileThatCannotBeReadStaysAndIsSaid() throws {
    let file = folder.path + "/limber.sqlite-recovery-0123456789abcdef"
    let text = Data(String(repeating: "no database ", count: 100).utf8)
    try text.write(to: URL(filePath: file))

    let writer = writer()

    #expect(writer.close() == .written)
    #expect(writer.takeNews() == [.leftRecovery(file: file, .notALog(path: file))])
    #expect(try folder.bytes(of: file) == text)
  }

  @Test func aLinkInPlaceOfARecoveryFileIsNotFollowed() throws {
    let target = folder.path + "/elsewhere"
    _ = try LogDatabase(path: target).close()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/limber.sqlite-recovery-0123456789abcdef",
      withDestinationPath: target)

    let writer = writer()

    #expect(writer.close() == .written)
    #expect(writer.takeNews().isEmpty)
    #expect(try folder.names().count == 3)
  }

  @Test func whatIsFoundInTheLogThoughItsCommitFailedIsNotWrittenTwice() throws {
    let writer = writer()
    var session = LiveSession()
    begin(&session, on: writer)
    #expect(throws: Never.self) { try writer.flush().get() }
    // The log gets the whole of it though the writer was told that it has not.
    let other = try holder()
    try other.inDatabase { try $0.execute(sql: "BEGIN EXCLUSIVE") }
    send(.cramp(cramp), to: &session, on: writer)
    let entry = DiaryEntry(writtenAt: Samples.start, content: .adviceDismissed)
    writer.write([entry])
    #expect(throws: SessionLogError.cannotWrite(path: folder.log, .locked)) {
      try writer.flush().get()
    }
    try other.inDatabase { try $0.execute(sql: "COMMIT") }
    let log = try LogDatabase(path: folder.log)
    try log.add(
      SessionDetail(
        id: session.id, startedAt: Samples.start, entries: session.entries,
        machine: session.machine))
    try log.addOnce(entry)

    send(.eased, to: &session, on: writer)

    #expect(throws: Never.self) { try writer.flush().get() }
    #expect(try log.detail(session.id).entries == session.entries)
    #expect(try log.count("diary_entry") == 1)
  }

  // MARK: What passes by itself

  @Test func whatWaitsIsWrittenAfterAWhileWithoutBeingTold() throws {
    let loop = WriterTests.Loop()
    try Data().write(to: URL(filePath: folder.path + "/taken"))
    let path = folder.path + "/taken/limber.sqlite"
    let writer = writer(path) { loop.wake() }
    var session = LiveSession()
    begin(&session, on: writer)
    loop.run(writer) { writer.failure != nil }

    try FileManager.default.removeItem(atPath: folder.path + "/taken")
    loop.run(writer) { writer.failure == nil }

    #expect(writer.unwritten == 0)
    #expect(try LogDatabase(path: path).detail(session.id).entries == session.entries)
  }
}
