// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

@Suite struct LogRebuildTests {
  @Test(arguments: Seeds.first(10))
  func aLogThatCatchesUpHasWhatItsFilesSay(seed: UInt64) throws {
    let folder = try LogFolder()
    let world = LogWorld(seed: seed, turns: 30)
    let expected = try LogDatabase(inMemory: ())
    try expected.take(world.files)
    let log = try LogDatabase(folder.place)

    try world.write(to: folder.store)
    #expect(try log.catchUp(with: folder.store))

    #expect(try log.dump().rows == expected.dump().rows)
    // Of an erased target only that fact remains.
    let gone = try log.gone()
    let left = Set(world.files.filter { $0.isLeft(when: gone) }.compactMap(\.recordName))
    #expect(try folder.store.names() == left)
    #expect(try log.knownFiles() == left)
  }

  @Test func catchingUpStopsBetweenTransactionsAndGoesOn() throws {
    let folder = try LogFolder()
    try LogWorld(seed: 1, turns: 700).write(to: folder.store)
    let log = try LogDatabase(folder.place)

    var asked = 0
    let isDone = try log.catchUp(with: folder.store) { _, _ in
      asked += 1
      return asked < 2
    }
    let half = try log.knownFiles().count
    #expect(!isDone && half == 400)
    #expect(try log.catchUp(with: folder.store))

    let dump = try log.dump()
    #expect(try folder.rebuilt().dump() == dump)
  }

  @Test(arguments: [Loss.deleted, .emptied, .overwritten, .damaged, .otherTables])
  func aLogThatIsLostIsMadeAgain(loss: Loss) throws {
    let folder = try LogFolder()
    try LogWorld(seed: 2, turns: 60).write(to: folder.store)
    let before = try folder.opened().dump()

    try loss.happen(to: folder.place.path)
    let found = try #require(try LogRebuild(folder.store).opened())
    #expect(try found.log.dump() == before)
    #expect((found.found == .missing) == [.deleted, .emptied].contains(loss))

    let kept: Set = loss == .deleted || loss == .emptied ? [] : ["-damaged"]
    #expect(
      try folder.endings().subtracting(["", "-wal", "-shm"])
        == kept.union([".records", ".running"]))
  }

  @Test(arguments: [Loss.emptied, .overwritten, .replacedInPlace])
  func whatIsWrittenOverAnOpenLogIsNoticedAtTheNextUse(loss: Loss) throws {
    let folder = try LogFolder()
    try LogWorld(seed: 8, turns: 60).write(to: folder.store)
    let log = try folder.opened()
    let before = try log.dump()

    try loss.happen(to: folder.place.path)

    for use in [{ _ = try log.read(orIfEmpty: 0) { _ in 1 } }, { try log.write { _ in } }] {
      let error = #expect(throws: SessionLogError.self, performing: use)
      guard case .damaged = error else {
        Issue.record("it is taken for something else than damaged")
        return
      }
    }
    #expect(log.isAtItsPath)
    #expect(try LogRebuild(folder.store).run())
    let again = try LogDatabase(folder.place)
    #expect(try again.dump() == before)
    log.close()
    #expect(try again.dump() == before)
  }

  @Test func aFileThatIsNoLogStaysWhereThereAreNoRecords() throws {
    let folder = try LogFolder()
    try LogFile(path: folder.place.path).make()
    let text = String(repeating: "a letter of mine ", count: 100)
    try text.write(toFile: folder.place.path, atomically: false, encoding: .utf8)

    #expect(throws: SessionLogError.notALog(path: folder.place.path)) {
      try LogRebuild(folder.store).opened()
    }

    #expect(try String(contentsOfFile: folder.place.path, encoding: .utf8) == text)
  }

  @Test(arguments: Seeds.first(5))
  func whatOnlyTheLogHasIsInTheRecordsAgain(seed: UInt64) throws {
    let folder = try LogFolder()
    try LogWorld(seed: seed, turns: 40).write(to: folder.store)
    let before = try folder.opened().dump()
    let names = try folder.store.names()

    // A backup of the log alone.
    try folder.remove(folder.place.records)
    let after = try folder.rebuilt()

    #expect(try after.dump().rows == before.rows)
    // The log does not say which device erased something.
    let new = try folder.store.names().subtracting(names)
    #expect(try new.allSatisfy { try folder.store.read($0)?.kind == "gone" })
    // The records alone rebuild it.
    try folder.remove(folder.place.path)
    #expect(try folder.opened().dump().rows == before.rows)
  }

  @Test func aRecordFileThatIsGoneComesBackFromTheLog() throws {
    let folder = try LogFolder()
    try LogWorld(seed: 3, turns: 40).write(to: folder.store)
    let log = try folder.opened()
    let (before, names) = (try log.dump(), try folder.store.names())

    for name in names where name.file.hasPrefix("0") || name.file.hasPrefix("a") {
      try folder.store.remove(name)
    }
    log.close()
    let found = try #require(try LogRebuild(folder.store).opened())

    #expect(found.found == .hasMore)
    #expect(try folder.store.names() == found.log.knownFiles())
    #expect(try found.log.dump().rows == before.rows)
    #expect(try folder.endings().isDisjoint(with: ["-damaged"]))
    #expect(try LogRebuild(folder.store).opened()?.found == .sound)
  }

  @Test func whatAKilledProgramLeftIsTakenInAndWhatRunsIsNot() throws {
    let folder = try LogFolder()
    let (left, runs) = (try SessionFiles(seed: 1), try SessionFiles(seed: 2))
    for session in [left, runs] { try folder.store.leave(session.bytes, of: session.id) }
    let file = try folder.store.disk.open(folder.place.running(runs.id), .existing)
    #expect(try file.lock())

    let log = try folder.opened()
    #expect(try log.sessions() == [left.id.rawValue])
    // Once it is over, its record file replaces what was there.
    try folder.store.disk.remove(folder.place.running(left.id))
    try folder.store.add(left.whole, #require(RecordFile(bytes: left.whole)))
    try log.catchUp(with: folder.store)

    #expect(try log.sessions() == [left.id.rawValue])
    #expect(try folder.store.check().findings.isEmpty)
    let dump = try log.dump()
    #expect(try folder.rebuilt().dump() == dump)
  }

  @Test func aSessionThatRunsIsNotTakenForOneThatOnlyTheLogHas() throws {
    let folder = try LogFolder()
    let runs = try SessionFiles(seed: 2)
    try folder.store.leave(runs.bytes, of: runs.id)
    let file = try folder.store.disk.open(folder.place.running(runs.id), .existing)
    #expect(try file.lock())
    let log = try LogDatabase(folder.place)
    try log.take([#require(RecordFile(bytes: runs.bytes))])
    log.close()

    let again = try folder.rebuilt()

    #expect(try folder.store.names().isEmpty)
    // The program that runs it notices the new log, and gives it the whole file.
    #expect(try again.sessions().isEmpty)
  }

  @Test func stoppedItLeavesTheLogAsItWas() throws {
    let folder = try LogFolder()
    try LogWorld(seed: 4, turns: 500).write(to: folder.store)
    let before = try folder.opened().dump()

    let isDone = try LogRebuild(folder.store).run { _, _ in false }

    #expect(!isDone)
    #expect(try LogDatabase(folder.place).dump() == before)
    #expect(try folder.endings().subtracting(["-wal", "-shm"]) == ["", ".records", ".running"])
  }

  @Test(arguments: 0...8)
  func killedBetweenTwoMovesItGoesOn(moves: Int) throws {
    let folder = try LogFolder()
    let world = LogWorld(seed: 5, turns: 60)
    try world.write(to: folder.store)
    let old = try folder.opened()
    let expected = try old.dump()
    let rebuild = LogRebuild(folder.store)
    #expect(try rebuild.build { _, _ in true } == true)
    // The old log as left by a killed program: part of it is in files beside it.
    try old.write { try $0.execute(sql: "DELETE FROM cramp; DELETE FROM gone") }
    let left = try ["", "-wal", "-shm"].map { ending in
      (ending, try Data(contentsOf: URL(fileURLWithPath: folder.place.path + ending)))
    }
    old.close()
    for (ending, bytes) in left {
      try bytes.write(to: URL(fileURLWithPath: folder.place.path + ending))
    }

    for move in rebuild.moves.prefix(moves) { try rebuild.perform(move) }

    let log = try #require(try LogRebuild(folder.store).opened()).log
    #expect(try log.dump() == expected)
    #expect(try folder.endings().isDisjoint(with: ["-new", "-unfinished"]))
    // Nor does it come back later.
    log.close()
    #expect(try LogDatabase(folder.place).dump() == expected)
  }

  @Test func whatAKilledRebuildLeftIsCleared() throws {
    let folder = try LogFolder()
    try LogWorld(seed: 6, turns: 20).write(to: folder.store)
    let before = try folder.opened().dump()
    for ending in ["-unfinished", "-unfinished-journal"] {
      try Data("half".utf8).write(to: URL(fileURLWithPath: folder.place.path + ending))
    }

    #expect(try folder.opened().dump() == before)

    #expect(try folder.endings().subtracting(["-wal", "-shm"]) == ["", ".records", ".running"])
  }

  @Test func whatAnotherProgramIsMakingIsLeftAlone() throws {
    let folder = try LogFolder()
    _ = try folder.opened()
    let path = folder.place.path + "-unfinished"
    try folder.store.disk.makeFolder(folder.place.running)
    let lock = try folder.store.disk.open(folder.place.running + "/lock", .new)
    #expect(try lock.lock())
    try Data("half".utf8).write(to: URL(fileURLWithPath: path))

    _ = try folder.opened()

    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test func oneAtATimeMakesIt() throws {
    let folder = try LogFolder()
    try LogWorld(seed: 7, turns: 20).write(to: folder.store)
    _ = try folder.opened()
    let lock = try folder.store.disk.open(folder.place.running + "/lock", .existing)
    #expect(try lock.lock())

    #expect(throws: SessionLogError.cannotOpen(path: folder.place.path, .locked)) {
      try LogRebuild(folder.store, patience: 0).run()
    }
  }
}

/// Ways to lose a log.
enum Loss: CaseIterable, Sendable {
  case deleted, emptied, overwritten, damaged, otherTables, replacedInPlace

  func happen(to path: String) throws {
    let url = URL(fileURLWithPath: path)
    switch self {
    case .deleted: try FileManager.default.removeItem(atPath: path)
    case .emptied: try Data().write(to: url)
    case .overwritten: try Data(repeating: 7, count: 50_000).write(to: url)
    case .damaged:
      let file = try FileHandle(forWritingTo: url)
      try file.seek(toOffset: 100)
      try file.write(contentsOf: Data(repeating: 7, count: 3_000))
      try file.close()
    case .replacedInPlace:
      let other = try LogFolder()
      try LogDatabase(other.place).close()
      try Data(contentsOf: URL(fileURLWithPath: other.place.path)).write(to: url)
    case .otherTables:
      try DatabaseQueue(path: path).inDatabase { try $0.execute(sql: "DROP TABLE gone") }
    }
  }
}

extension LogFolder {
  /// The log, opened and caught up.
  fileprivate func opened() throws -> LogDatabase {
    let log = try #require(try LogRebuild(store).opened()).log
    try log.catchUp(with: store)
    return log
  }

  fileprivate func rebuilt() throws -> LogDatabase {
    #expect(try LogRebuild(store).run())
    return try LogDatabase(place)
  }
}

extension LogDatabase {
  fileprivate func sessions() throws -> [String] {
    try read(orIfEmpty: []) { try String.fetchAll($0, sql: "SELECT id FROM session") }
  }
}

extension RecordFile {
  fileprivate func isLeft(when gone: Set<String>) -> Bool {
    kind == "gone" || !gone.contains(Projection.base(of: target))
  }
}
