// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import SessionEngine
import Testing

@testable import EarlierLogs
@testable import SessionLog

/// Logs when programs are killed and others run at the same time.
struct EarlierLogProcessTests {
  @Test func twiceIsOnce() throws {
    let folder = try EarlierFolder()
    try folder.convert()
    let once = try folder.tree()

    #expect(try folder.convert() == EarlierLogOutcome())
    #expect(try folder.tree() == once)

    try folder.put("v4.sqlite", at: folder.log)
    #expect(try folder.convert().kept == ["\(folder.log)-before-records-2"])
    #expect(try folder.tree().filter { !$0.key.hasSuffix("-2") } == once)
  }

  @Test func twoDevicesMakeTheSameRecordsOfACopy() throws {
    let (one, other) = (try EarlierFolder("v5.sqlite"), try EarlierFolder("v5.sqlite"))

    try one.convert(device: DeviceID(number: 1))
    try other.convert(device: DeviceID(number: 2))

    #expect(try one.store().names() == other.store().names())
    #expect(try !one.store().names().isEmpty)
  }

  @Test func killedAnywhereItComesToTheSame() throws {
    func folder() throws -> EarlierFolder {
      let folder = try EarlierFolder()
      try folder.alter(
        folder.log,
        "DELETE FROM session WHERE number = 1; DELETE FROM diary_entry WHERE number > 3")
      try folder.put("v5-recovery.sqlite", at: "\(folder.log)-recovery-aa4e7fbe6e7b5665")
      try Data().write(to: URL(filePath: "\(folder.log)-live-00000000000000b2"))
      return folder
    }
    let undisturbed = try folder()
    try undisturbed.convert()
    let tree = try undisturbed.tree()
    #expect(tree.keys.filter { $0.contains("-live-") || $0.contains("-recovery-") } == [])

    var count = 0
    var isKilled = true
    while isKilled {
      let folder = try folder()
      do { try folder.convert(KilledDisk(after: count)) } catch {}
      isKilled = try folder.tree() != tree
      try folder.convert()
      #expect(try folder.tree() == tree, "killed after \(count) steps")
      count += 1
    }
    #expect(count > 30)
  }

  @Test func aSessionThatWentOnSinceIsNotSetBack() throws {
    var folder = try EarlierFolder()
    // Killed after the session was left for later and before the log is renamed.
    var count = 0
    while try folder.store().running().isEmpty {
      folder = try EarlierFolder()
      do { try folder.convert(KilledDisk(after: count)) } catch {}
      count += 1
    }
    let id = try #require(folder.store().running().first)
    let path = folder.store().place.running(id)
    let disk = SystemDisk()
    try disk.put(
      disk.read(path, most: 1 << 20) + Array("more".utf8), at: path, through: path + ".x")
    #expect(try folder.names().contains("limber.sqlite"))

    try folder.convert()

    #expect(try disk.read(path, most: 1 << 20).suffix(4) == Array("more".utf8)[...])
  }

  @Test func whatIsErasedStaysErased() throws {
    let folder = try EarlierFolder()
    let store = folder.store()
    let moment = LocalMoment(unixMilliseconds: 1_795_900_000_000, offsetSeconds: 0)
    for target in ["00000000000000d4", "00000000000000b2", "00000000000000e5"] {
      let lines = RecordEncoder.file(
        of: Erasure(target: target, writtenAt: moment), device: store.device)
      let bytes = Array(lines.joined())
      try store.add(bytes, #require(RecordFile(bytes: bytes)))
    }

    let outcome = try folder.convert()

    #expect(outcome.sessions == 1)
    #expect(try folder.sessions().map(\.head.id.rawValue) == ["00000000000000a1"])
    #expect(try store.running().isEmpty)
    // Only the advice remains of the diary.
    #expect(try folder.changes().map(\.target) == ["advice"])
  }

  // MARK: Other programs

  @Test func aLogOfWhichAnEarlierBuildRunsASessionIsLeft() throws {
    let folder = try EarlierFolder()
    let live = "\(folder.log)-live-00000000000000b2"
    try Data().write(to: URL(filePath: live))
    let before = try folder.tree()
    let disk = SystemDisk()
    var lock: (any DiskFile)? = try disk.open(live, .existing)
    #expect(try lock?.lock() == true)

    #expect(throws: EarlierLogError.held(path: folder.log)) { try folder.convert() }
    #expect(try folder.tree() == before)

    lock = nil
    #expect(try folder.convert().sessions == 3)
    #expect(try !folder.names().contains { $0.contains("-live-") })
  }

  @Test func aLogThatAnEarlierBuildHasOpenIsLeft() throws {
    let folder = try EarlierFolder()
    let other = try DatabaseQueue(path: folder.log)
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA user_version = 5")
    }

    #expect(throws: EarlierLogError.held(path: folder.log)) { try folder.convert() }
    #expect(try folder.names().contains("limber.sqlite"))
    #expect(try folder.store().names().isEmpty)

    try other.close()
    #expect(try folder.convert().sessions == 3)
  }

  @Test func whatOnlyTheWriteAheadLogHasIsWrittenDown() throws {
    let folder = try EarlierFolder()
    let other = try DatabaseQueue(path: folder.log)
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL; DELETE FROM session WHERE number = 1")
    }
    // A copy of the files is what a kill leaves.
    let killed = try EarlierFolder()
    for companion in ["", "-wal", "-shm"] {
      try? SystemDisk().remove(killed.log + companion)
      try FileManager.default.copyItem(
        atPath: folder.log + companion, toPath: killed.log + companion)
    }
    try other.close()

    #expect(try killed.convert().sessions == 2)

    #expect(
      try killed.names()
        == [
          "limber.sqlite-before-records", "limber.sqlite.records", "limber.sqlite.running", "state",
        ])
  }

  @Test func whatAKilledConversionLeavesBesideTheLogGoes() throws {
    let folder = try EarlierFolder()
    // A journal without a header is a finished one.
    try Data(count: 512).write(to: URL(filePath: folder.log + "-journal"))

    #expect(try folder.convert().sessions == 3)

    #expect(try !folder.names().contains { $0.hasSuffix("-journal") })
  }

  @Test func noOtherProgramOpensTheLogMeanwhile() throws {
    let folder = try EarlierFolder()
    let file = try EarlierFile(folder.log)

    #expect(throws: DatabaseError.self) { try DatabaseQueue(path: folder.log) }
    #expect(throws: EarlierLogError.held(path: folder.log)) {
      try EarlierFile(folder.log)
    }
    _ = file
  }

  @Test func threeAtOnceConvertItOnce() async throws {
    let folder = try EarlierFolder()
    let undisturbed = try EarlierFolder()
    try undisturbed.convert()

    let counts = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<3 {
        group.addTask {
          // A second program is told that another is at work, and retries.
          while true {
            do { return try folder.convert().sessions } catch EarlierLogError.held {
              await Task.yield()
            } catch { return -1 }
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }

    #expect(counts.sorted() == [0, 0, 3])
    #expect(try folder.tree() == undisturbed.tree())
  }

  // MARK: Recovery files

  @Test func aRecoveryFileIsWrittenDownAndGoes() throws {
    for place in ["beside", "state"] {
      let folder = try EarlierFolder()
      var mark = StableHash()
      mark.add(folder.log.utf8 + [0xFF])
      let path =
        place == "beside"
        ? "\(folder.log)-recovery-aa4e7fbe6e7b5665"
        : "\(folder.state)/log-\(mark.digits)-recovery-aa4e7fbe6e7b5665"
      try folder.put("v5-recovery.sqlite", at: path)

      let outcome = try folder.convert()

      #expect(outcome.sessions == 4)
      #expect(try folder.sessions().last?.head.id.rawValue == "6a2c133452c296af")
      #expect(outcome.kept == ["\(folder.log)-before-records"])
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test func aRecoveryFileAloneIsWrittenDown() throws {
    let folder = try EarlierFolder()
    try folder.alter(folder.log, "PRAGMA user_version = 6")
    try folder.put("v5-recovery.sqlite", at: "\(folder.log)-recovery-aa4e7fbe6e7b5665")
    let log = try folder.tree()["limber.sqlite"]

    #expect(try folder.convert().sessions == 1)

    #expect(try folder.tree()["limber.sqlite"] == log)
  }

  @Test func aLogAndARecoveryFileMakeWhatTheWholeLogMakes() throws {
    let (whole, split) = (try EarlierFolder(), try EarlierFolder())
    let recovery = "\(split.log)-recovery-0123456789abcdef"
    try split.put("v4.sqlite", at: recovery)
    // Entries that had not reached the log, plus one that had.
    try split.alter(
      recovery,
      """
      CREATE TABLE pending_entry AS SELECT * FROM diary_entry WHERE number > 3 OR number = 1;
      DELETE FROM session WHERE number = 1; DELETE FROM diary_entry;
      """)
    try split.alter(
      split.log, "DELETE FROM session WHERE number > 1; DELETE FROM diary_entry WHERE number > 4")

    try whole.convert()
    try split.convert()

    let (one, other) = (try whole.tree(), try split.tree())
    let isOfRecords = { (name: String) in name.contains(".records/") || name.contains(".running/") }
    #expect(other.filter { isOfRecords($0.key) } == one.filter { isOfRecords($0.key) })
  }

  @Test func aRecoveryFileThatCannotBeReadStaysAndIsNamed() throws {
    let folder = try EarlierFolder()
    let (old, damaged, held) = (
      "\(folder.log)-recovery-0000000000000001", "\(folder.log)-recovery-0000000000000002",
      "\(folder.log)-recovery-0000000000000003"
    )
    for path in [old, damaged, held] { try folder.put("v5-recovery.sqlite", at: path) }
    try folder.alter(old, "PRAGMA user_version = 3")
    try folder.alter(damaged, "UPDATE session SET name = 'Other'")
    let other = try DatabaseQueue(path: held)
    _ = try other.read { try Int.fetchOne($0, sql: "SELECT 1 FROM session") }

    let outcome = try folder.convert()

    #expect(outcome.left == [.tooOld(path: old, version: 3), .held(path: held)])
    #expect(outcome.kept == ["\(folder.log)-before-records", "\(damaged)-before-records"])
    #expect(outcome.unread == 1)
    try other.close()
    #expect(try folder.convert().sessions == 1)
    #expect(try folder.convert().left == [.tooOld(path: old, version: 3)])
  }

  @Test func theHashIsThatOfEarlierBuilds() {
    var hash = StableHash()
    hash.add(Array("a".utf8))
    #expect(hash.digits == "af63dc4c8601ec8c")
  }
}
