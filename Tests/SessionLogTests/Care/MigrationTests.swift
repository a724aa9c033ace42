// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import SessionEngine
import Testing

@testable import SessionLog

struct MigrationTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func rows(_ path: String) throws -> [[DatabaseValue]] {
    let queue = try DatabaseQueue(path: path)
    return try queue.read { db in
      try ["plan", "segment", "session", "session_event", "episode", "step_outcome"].flatMap {
        try Row.fetchAll(db, sql: "SELECT * FROM \($0)").map { Array($0.databaseValues) }
      } + [[try Int.fetchOne(db, sql: "PRAGMA user_version").databaseValue]]
    }
  }

  @Test(arguments: 1..<Schema.version)
  func aLogIsKeptAsItWasBeforeItIsBroughtUpToDate(version: Int) throws {
    try FileManager.default.copyItem(
      at: Fixtures.file("v\(version).sqlite"), to: URL(filePath: folder.log))
    let before = try rows(folder.log)

    let log = try LogDatabase(path: folder.log)

    let copy = folder.log + "-version\(version)"
    #expect(try rows(copy) == before)
    #expect(try folder.rights(of: "limber.sqlite-version\(version)") == 0o600)
    #expect(try log.rows("PRAGMA user_version") == ["\(Schema.version)"])
    #expect(try log.rows("PRAGMA integrity_check") == ["ok"])
    // The copy is a log itself, and of the same sessions.
    #expect(try LogDatabase(path: copy).history() == log.history())
  }

  @Test(arguments: 1..<Schema.version)
  func aPlanOfAnOlderLogIsNotKeptTwice(version: Int) throws {
    try FileManager.default.copyItem(
      at: Fixtures.file("v\(version).sqlite"), to: URL(filePath: folder.log))
    let log = try LogDatabase(path: folder.log)
    let plans = try log.count("plan")

    try log.begin(Samples.id(1), plan: Samples.workout, startedAt: Samples.start)

    #expect(try log.count("plan") == plans)
    #expect(try log.detail(Samples.id(1)).machine.plan == Samples.workout)
  }

  @Test func changesThatArePendingAreInTheCopy() throws {
    try FileManager.default.copyItem(at: Fixtures.file("v2.sqlite"), to: URL(filePath: folder.log))
    let other = try DatabaseQueue(path: folder.log)
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL; UPDATE plan SET name = 'Pending'")
    }

    _ = try LogDatabase(path: folder.log)

    let copy = try DatabaseQueue(path: folder.log + "-version2")
    let names = try copy.read { db in
      try String.fetchAll(db, sql: "SELECT DISTINCT name FROM plan")
    }
    #expect(names == ["Pending"])
    try other.close()
  }

  @Test func anEarlierCopyIsNotOverwritten() throws {
    try FileManager.default.copyItem(at: Fixtures.file("v2.sqlite"), to: URL(filePath: folder.log))
    try FileManager.default.createSymbolicLink(
      atPath: folder.log + "-version2", withDestinationPath: folder.path + "/elsewhere")

    _ = try LogDatabase(path: folder.log)

    #expect(
      try folder.names().filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
        == ["limber.sqlite", "limber.sqlite-version2", "limber.sqlite-version2-2"])
  }

  @Test func aLogOfWhichNoCopyCanBeKeptStaysAsItIs() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      try FileManager.default.copyItem(
        at: Fixtures.file("v2.sqlite"), to: URL(filePath: folder.log))
      let before = try folder.bytes(of: folder.log)

      try SmallFiles.only(bytes: 8_192) {
        let error = #expect(throws: SessionLogError.self) { try LogDatabase(path: folder.log) }
        guard case .cannotKeepCopy(folder.log, folder.log + "-version2", _)? = error else {
          Issue.record("\(error as Any)")
          return
        }
      }

      #expect(try folder.bytes(of: folder.log) == before)
      #expect(try folder.names() == ["limber.sqlite"])
      #expect(try LogDatabase(path: folder.log).history().count == 3)
    }
  }

  @Test func aNewLogLeavesNoCopy() throws {
    try LogDatabase(path: folder.log).close()

    #expect(try folder.names() == ["limber.sqlite"])
  }
}
