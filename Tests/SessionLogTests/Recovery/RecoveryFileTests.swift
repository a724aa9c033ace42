// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

/// What could not be written lies in a file, and is taken in by the next start.
struct RecoveryFileTests {
  private let bench: WriterBench

  init() throws { bench = try WriterBench() }

  @Test(arguments: Seeds.first(5))
  func whatCannotBeWrittenIsSavedAsideAndTakenInAtTheNextStart(seed: UInt64) throws {
    let log = try LogDatabase(path: bench.folder.log)
    let before = try LiveSession.random(seed: seed, id: Samples.id(seed + 100), on: log)
    let byHand = CrampID(rawValue: "00000000000000aa")
    try log.write([
      DiaryEntry(
        writtenAt: Samples.start, content: .recorded(byHand, onsetAt: Samples.start, .foot, []))
    ])
    log.close()
    let first = bench.writer()
    var session = LiveSession(id: Samples.id(seed))
    bench.begin(&session, on: first)
    #expect(throws: Never.self) { try first.flush().get() }

    // Another program holds the log until after the end.
    let other = try bench.holder()
    try other.inDatabase { try $0.execute(sql: "BEGIN EXCLUSIVE") }
    var generator = SplitMix64(seed: seed)
    for _ in 0..<30 where !session.isFinished {
      bench.send(LiveSession.randomEvent(using: &generator), to: &session, on: first)
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
    #expect(
      try bench.folder.rights(of: String(file.dropFirst(bench.folder.path.count + 1))) == 0o600)
    #expect(try bench.recoveryFiles().count == 1)
    let second = bench.writer()
    #expect(throws: Never.self) { try second.flush().get() }
    #expect(second.takeNews() == [.tookIn(RecoveredCounts(sessions: 1, diaryEntries: 1))])
    #expect(second.close() == .written)
    #expect(try bench.folder.names() == ["limber.sqlite"])
    let whole = try LogDatabase(path: bench.folder.log)
    #expect(try whole.detail(session.id).entries == session.entries, "seed \(seed)")
    #expect(try whole.detail(before.id).entries == before.entries, "seed \(seed)")
    #expect(try whole.cramp(byHand).record.note == "On the stairs.")
  }

  @Test func takingInTwiceChangesNothing() throws {
    var session = LiveSession()
    _ = session.send(.start)
    _ = session.send(.cramp(bench.cramp), after: 1_000)
    let entry = DiaryEntry(writtenAt: Samples.start, content: .adviceDismissed)
    let log = try LogDatabase(path: bench.folder.log)

    for sessions in [1, 0] {
      let file = try RecoveryFile.save([session.detail], diary: [entry], in: log.recovery)
      #expect(log.recovery.found() == [file.path])
      let counts = RecoveredCounts(sessions: sessions, diaryEntries: sessions)
      #expect(log.takeInRecovered() == [.tookIn(counts)])
      #expect(log.recovery.found().isEmpty)
    }

    #expect(try log.count("session") == 1)
    #expect(try log.count("diary_entry") == 1)
    #expect(try log.detail(session.id).entries == session.entries)
  }

  @Test func aSessionThatWentOnElsewhereIsKeptApartAndKeepsBackNothingElseOfItsFile() throws {
    let log = try LogDatabase(path: bench.folder.log)
    let theirs = try LiveSession.random(seed: 3, id: Samples.id(1), on: log, events: 20)
    let details = bench.twoSessions()
    let entry = DiaryEntry(writtenAt: Samples.start, content: .adviceDismissed)
    let file = try RecoveryFile.save(details, diary: [entry], in: log.recovery)
    let apart = file.path.replacing("recovery-", with: "differs-")

    #expect(log.takeInRecovered() == [.keptApart(file: apart, Samples.id(1))])

    #expect(try log.detail(Samples.id(1)).entries == theirs.entries)
    #expect(try log.detail(Samples.id(2)).entries == details[1].entries)
    #expect(try log.count("diary_entry") == 1)
    #expect(try LogDatabase.readOnly(path: apart).detail(Samples.id(1)) == details[0])
    // It is said once, and the file is the person's from then on.
    #expect(log.recovery.found().isEmpty)
    #expect(log.takeInRecovered().isEmpty)
  }

  /// As a kill leaves it between a newer file and the end of the one before it.
  @Test(arguments: [false, true])
  func ofTwoFilesOfASessionTheOrderDoesNotMatter(isNewerFirst: Bool) throws {
    var session = LiveSession()
    _ = session.send(.start)
    let older = session.detail
    _ = session.send(.cramp(bench.cramp), after: 1_000)
    let log = try LogDatabase(path: bench.folder.log)
    let files = try [session.detail, older].map {
      try RecoveryFile.save([$0], diary: [], in: log.recovery)
    }

    let news = try (isNewerFirst ? files : files.reversed()).map { try $0.takeIn(to: log) }

    let isNew = isNewerFirst ? [1, 0] : [1, 1]
    #expect(news == isNew.map { .tookIn(RecoveredCounts(sessions: $0)) })
    #expect(try log.detail(session.id) == session.detail)
    #expect(log.recovery.found().isEmpty)
  }

  @Test func aSessionThatCannotBeReadHoldsBackNothingElseOfItsFile() throws {
    let log = try LogDatabase(path: bench.folder.log)
    let details = bench.twoSessions()
    let entry = DiaryEntry(writtenAt: Samples.start, content: .adviceDismissed)
    let path = try RecoveryFile.save(details, diary: [entry], in: log.recovery).path
    let file = try LogDatabase(path: path)
    try file.tamper(
      """
      UPDATE session_event SET at_ms = 7 WHERE sequence = 2
        AND session = (SELECT number FROM session WHERE id = '\(Samples.id(1))')
      """, isSealing: false)
    file.close()

    let news = log.takeInRecovered()

    guard case .leftRecovery(path, .damaged(path, _))? = news.first, news.count == 1 else {
      Issue.record("it says \(news)")
      return
    }
    #expect(try log.history().map(\.id) == [Samples.id(2)])
    #expect(try log.detail(Samples.id(2)).entries == details[1].entries)
    #expect(try log.count("diary_entry") == 1)
    #expect(log.recovery.found() == [path])
  }

  @Test func nothingStaysOfAFileOfAnOlderProgram() throws {
    let path = bench.folder.log + "-recovery-0123456789abcdef"
    try FileManager.default.copyItem(
      at: Fixtures.file("v3.sqlite"), to: URL(filePath: path))
    let file = try DatabaseQueue(path: path)
    try file.inDatabase { try $0.execute(sql: RecoveryFile.table) }
    try file.close()
    let log = try LogDatabase(path: bench.folder.log)

    guard case .tookIn? = log.takeInRecovered().first else {
      Issue.record("it is not taken in")
      return
    }

    log.close()
    #expect(try bench.folder.names() == ["limber.sqlite"])
  }

  /// What is written to a log that was moved aside meanwhile is in no log that anybody reads.
  @Test func aFileStaysIfTheLogIsReplacedMeanwhile() throws {
    var session = LiveSession()
    _ = session.send(.start)
    let log = try LogDatabase(path: bench.folder.log)
    let path = try RecoveryFile.save([session.detail], diary: [], in: log.recovery).path
    try log.begin(Samples.id(2), plan: Samples.workout, startedAt: Samples.start)
    for companion in ["", "-wal", "-shm"] {
      try FileManager.default.moveItem(
        atPath: bench.folder.log + companion, toPath: bench.folder.log + "-damaged-1" + companion)
    }

    let left = LogNews.leftRecovery(
      file: path, .cannotWrite(path: bench.folder.log, .moved))
    #expect(log.takeInRecovered() == [left])

    let anew = try LogDatabase(path: bench.folder.log)
    #expect(anew.takeInRecovered() == [.tookIn(RecoveredCounts(sessions: 1))])
    #expect(try anew.detail(session.id).entries == session.entries)
  }

  @Test func whatWasCutOffWhileItWasSavedGoesAfterAnHour() throws {
    let log = try LogDatabase(path: bench.folder.log)
    let files = ["0123456789abcdef", "fedcba9876543210"].map { "\(bench.folder.log)-saving-\($0)" }
    for file in files + ["\(bench.folder.log)-saving-grace"] {
      try Data("half".utf8).write(to: URL(filePath: file))
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: file == files[1] ? -60 : -4_000)],
        ofItemAtPath: file)
    }

    _ = log.takeInRecovered()

    let left = try bench.folder.names().filter { $0.contains("saving") }
    #expect(left == ["limber.sqlite-saving-fedcba9876543210", "limber.sqlite-saving-grace"])
  }

  @Test func aFileThatAnotherProgramHasTakenInIsNotMadeAnew() throws {
    let log = try LogDatabase(path: bench.folder.log)
    let before = try bench.folder.names()

    #expect(
      try RecoveryFile(path: bench.folder.log + "-recovery-0123456789abcdef").takeIn(to: log) == nil
    )

    #expect(try bench.folder.names() == before)
  }

  @Test func aRecoveryFileIsNotWholeWhileSomethingStaysBesideIt() throws {
    let log = try LogDatabase(LogPlace(path: bench.folder.log), patience: 0.01)
    // Somebody who reads keeps the write-ahead log from being emptied.
    let reader = try bench.holder()
    try reader.inDatabase { db in
      try db.execute(sql: "BEGIN; SELECT * FROM session")
      _ = try Row.fetchAll(db, sql: "SELECT * FROM session")
    }
    try log.begin(Samples.id(1), plan: Samples.workout, startedAt: Samples.start)

    #expect(throws: SessionLogError.cannotWrite(path: bench.folder.log, .locked)) {
      try log.complete()
    }

    try reader.inDatabase { try $0.execute(sql: "COMMIT") }
  }

  @Test func whereThereIsNoRoomBesideTheLogAFolderTakesIt() throws {
    // A file where the log's folder has to be: neither the log nor anything beside it can be made.
    try Data().write(to: URL(filePath: bench.folder.path + "/taken"))
    let path = bench.folder.path + "/taken/limber.sqlite"
    let spare = bench.folder.path + "/state/limber"
    let first = bench.writer(path, recoveryFolders: [bench.folder.path + "/taken/too", spare])
    var session = LiveSession()
    bench.begin(&session, on: first)
    let left = first.close()
    guard case .savedAside(let file, .cannotCreate(_, .notAFolder)) = left else {
      Issue.record("was left as \(left)")
      return
    }
    #expect(file.hasPrefix(spare + "/"))
    // Another log has no business with it.
    let stranger = bench.writer(
      bench.folder.path + "/other/limber.sqlite", recoveryFolders: [spare])
    #expect(stranger.close() == .written)
    #expect(try bench.recoveryFiles(in: spare).count == 1)

    try FileManager.default.removeItem(atPath: bench.folder.path + "/taken")
    let second = bench.writer(path, recoveryFolders: [spare])
    #expect(second.close() == .written)

    #expect(try bench.recoveryFiles(in: spare).isEmpty)
    #expect(try LogDatabase(path: path).detail(session.id).entries == session.entries)
  }

  @Test func whatCannotBeSavedAnywhereIsSaidToBeLost() throws {
    try Data().write(to: URL(filePath: bench.folder.path + "/taken"))
    let path = bench.folder.path + "/taken/limber.sqlite"
    let writer = bench.writer(path)
    var session = LiveSession()
    bench.begin(&session, on: writer)

    #expect(writer.close() == .lost(.cannotCreate(path: path, .notAFolder), savedAside: nil))
  }

  @Test func aRecoveryFileThatCannotBeReadStaysAndIsSaid() throws {
    let file = bench.folder.path + "/limber.sqlite-recovery-0123456789abcdef"
    let text = Data(String(repeating: "no database ", count: 100).utf8)
    try text.write(to: URL(filePath: file))

    let writer = bench.writer()

    #expect(writer.close() == .written)
    #expect(writer.takeNews() == [.leftRecovery(file: file, .notALog(path: file))])
    #expect(try bench.folder.bytes(of: file) == text)
  }

  @Test func aLinkInPlaceOfARecoveryFileIsNotFollowed() throws {
    let target = bench.folder.path + "/elsewhere"
    _ = try LogDatabase(path: target).close()
    try FileManager.default.createSymbolicLink(
      atPath: bench.folder.path + "/limber.sqlite-recovery-0123456789abcdef",
      withDestinationPath: target)

    let writer = bench.writer()

    #expect(writer.close() == .written)
    #expect(writer.takeNews().isEmpty)
    #expect(try bench.folder.names().count == 3)
  }

  @Test func whatIsFoundInTheLogThoughItsCommitFailedIsNotWrittenTwice() throws {
    let writer = bench.writer()
    var session = LiveSession()
    bench.begin(&session, on: writer)
    #expect(throws: Never.self) { try writer.flush().get() }
    // The log gets the whole of it though the writer was told that it has not.
    let other = try bench.holder()
    try other.inDatabase { try $0.execute(sql: "BEGIN EXCLUSIVE") }
    bench.send(.cramp(bench.cramp), to: &session, on: writer)
    let entry = DiaryEntry(writtenAt: Samples.start, content: .adviceDismissed)
    writer.write([entry])
    #expect(throws: SessionLogError.cannotWrite(path: bench.folder.log, .locked)) {
      try writer.flush().get()
    }
    try other.inDatabase { try $0.execute(sql: "COMMIT") }
    let log = try LogDatabase(path: bench.folder.log)
    try log.add(
      SessionDetail(
        id: session.id, startedAt: Samples.start, entries: session.entries,
        machine: session.machine))
    try log.addOnce(entry)

    bench.send(.eased, to: &session, on: writer)

    #expect(throws: Never.self) { try writer.flush().get() }
    #expect(try log.detail(session.id).entries == session.entries)
    #expect(try log.count("diary_entry") == 1)
  }
}
