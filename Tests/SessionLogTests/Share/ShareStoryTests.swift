// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

/// Complete scenarios with devices that share, and with backups.
@Suite struct ShareStoryTests {
  @Test func unmountedAndDamagedAtOnce() throws {
    let device = try SharingDevice("0000000a")
    try device.folder.mark()
    try LogWorld(seed: 1, turns: 40).write(to: device)
    let log = try device.log()
    let before = try log.dump()
    try device.synchronise()
    log.close()

    // The disk is missing, so its empty mount point is there; and the log is overwritten.
    let disk = device.files.path + "/disk"
    try FileManager.default.moveItem(atPath: device.share, toPath: disk)
    try FileManager.default.createDirectory(
      atPath: device.share, withIntermediateDirectories: false)
    try device.files.write([UInt8](repeating: 7, count: 50_000), to: device.store.place.path)
    #expect(throws: SessionLogError.cannotShare(device.share, .unmarked)) {
      try device.folder.synchronise()
    }
    #expect(try device.dump() == before)
    #expect(try SharingDevice.tree(device.share) == [:])

    try FileManager.default.removeItem(atPath: device.share)
    try FileManager.default.moveItem(atPath: disk, toPath: device.share)
    #expect(try device.synchronise().isIdle)
  }

  @Test func emptiedWhileTheOthersAreAway() throws {
    let devices = try ["0000000a", "0000000b", "0000000c"].map { try SharingDevice($0) }
    let (a, b, c) = (devices[0], devices[1], devices[2])
    let world = LogWorld(seed: 3, turns: 60)
    try a.folder.mark()
    for device in devices { try world.write(to: device) }
    for _ in 0..<5 {
      for device in devices {
        for other in devices where other !== device {
          try SharingDevice.replicate(a.share, to: device.share)
          try SharingDevice.replicate(device.share, to: a.share)
        }
        try device.synchronise()
      }
    }
    let before = try b.dump().rows
    #expect(try a.dump().rows == before && c.dump().rows == before)

    // Emptied on one device, and so by the replicator on the other as well.
    for device in [a, b] {
      for name in try FileManager.default.contentsOfDirectory(atPath: device.share) {
        try FileManager.default.removeItem(atPath: "\(device.share)/\(name)")
      }
      #expect(throws: SessionLogError.cannotShare(device.share, .unmarked)) {
        try device.folder.synchronise()
      }
    }
    // The third never returns. The person shares the folder again.
    try b.folder.mark()
    try b.synchronise()
    try SharingDevice.replicate(b.share, to: a.share)
    try a.synchronise()
    let new = try SharingDevice("0000000d", share: a.share)
    try new.synchronise()

    #expect(try a.dump().rows == before && b.dump().rows == before)
    #expect(try new.dump().rows == before)
    #expect(try new.store.names().contains { $0.device == c.store.device })
  }

  @Test(arguments: [false, true])
  func deletedWhileTheLogIsHeld(forGood: Bool) throws {
    let a = try SharingDevice("0000000a")
    let b = try SharingDevice("0000000b", share: a.share)
    try a.folder.mark()
    try a.store.addSession(seed: 9)
    try a.log().close()
    let holder = try LogHolder(a.store.place.path)

    // One program finishes the session, and another deletes it.
    let name = try a.store.addSession(seed: 1)
    let id = SessionID(rawValue: name.id)
    var keeper = RecordKeeper(a.store, version: "1")
    let now = LocalMoment(unixMilliseconds: 1_800_000_000_000, offsetSeconds: 0)
    if forGood {
      keeper.erase(Erasure(target: name.id, writtenAt: now))
    } else {
      keeper.write([ChangeDraft(.session(id, [.deleted(true)]), writtenAt: now)])
    }
    _ = keeper.close(at: .zero)
    #expect(keeper.unsaved == [])
    // The records are exchanged while neither change is in the log.
    _ = try a.folder.synchronise()
    try b.synchronise()
    try holder.release()

    for device in [a, b, a, b] {
      try device.synchronise()
      #expect(try !device.log().history(limit: 9).contains { $0.id == id })
      #expect(try device.log().deletedSessions().contains { $0.id == id } == !forGood)
    }
    if forGood { #expect(try !a.folder.names().contains(name)) }
    #expect(try a.dump() == b.dump())
  }

  @Test func theWholeDataFolderReplicatedDuringASession() throws {
    let (a, b) = (try SharingDevice("0000000a"), try SharingDevice("0000000b"))
    var random = SplitMix64(seed: 1)
    let plan = random.shortPlan(.workout)
    let wall = LocalMoment(unixMilliseconds: 1_800_000_000_000, offsetSeconds: 0)
    let head = SessionHead(id: random.id(), plan: plan, startedAt: wall)
    let run = Run(
      at: .start, machine: a.store.machine, boot: "boot", bootClock: .seconds(9), wall: wall,
      process: 7, version: "1")
    var keeper = RecordKeeper(a.store, version: "1")
    keeper.begin(head, run)
    keeper.append([LogEntry(at: .start, fact: .event(.start))], to: head.id)
    _ = keeper.work(at: .zero)
    try a.log().close()

    try SharingDevice.replicate(a.files.path + "/data", to: b.files.path)
    try FileManager.default.createDirectory(
      atPath: b.files.path + "/data", withIntermediateDirectories: true)
    try SharingDevice.replicate(a.files.path + "/data", to: b.files.path + "/data")
    let clocks = ResumeClocks(
      ClockReading(bootClock: .seconds(60), wall: wall), gap: .standard, heartbeats: nil)
    let bytes = try b.store.runningBytes(head.id)

    b.store.tidy()
    #expect(try b.store.unfinished(clocks) == nil)
    #expect(try b.log().history(limit: 9).allSatisfy { $0.totals.outcome == nil })
    #expect(try b.store.runningBytes(head.id) == bytes)
    #expect(try b.store.names() == [])

    keeper.append(
      [LogEntry(at: SessionInstant(.seconds(3)), fact: .event(.end))], to: head.id)
    keeper.append(
      [LogEntry(at: SessionInstant(.seconds(3)), fact: .finished(.stopped))], to: head.id)
    _ = keeper.close(at: .zero)
    try a.log().close()
    try SharingDevice.replicate(a.files.path + "/data", to: b.files.path + "/data")

    b.store.tidy()
    #expect(try b.store.unfinished(clocks) == nil)
    #expect(try a.store.names() == b.store.names())
    let expected = try a.dump()
    #expect(try b.dump() == expected)
    // The rest of it is not a session that could be continued.
    #expect(throws: SessionLogError.sessionOver(head.id)) { try b.store.take(head.id) }
    #expect(try b.dump() == expected)
  }

  @Test(arguments: BackupDay.mixtures)
  func backupsOfDifferentDays(mixture: BackupDay.Mixture) throws {
    let device = try SharingDevice("0000000a")
    let store = device.store
    // On the first day three sessions are over and one is not.
    var names = try (1...3 as ClosedRange<UInt64>).map { try store.addSession(seed: $0) }
    let running = try store.leaveSession(seed: 4)
    try device.keepBackup(of: .first)
    // On the second it is over, there is one more, and one is erased.
    names.append(try store.addSession(seed: 4))
    try store.disk.remove(store.place.running(running.id))
    names.append(try store.addSession(seed: 5))
    try store.erase(names[0].id)
    try device.keepBackup(of: .second)

    try device.restore(mixture)

    let days = [mixture.log, mixture.records].compactMap { $0 }
    let (hasFirst, hasSecond) = (days.contains(.first), days.contains(.second))
    var expected: Set<String> = []
    if hasFirst { expected.formUnion(names[..<3].map(\.id)) }
    if hasSecond { expected.formUnion(names[1...].map(\.id)) }
    if hasSecond { expected.remove(names[0].id) }
    if mixture.log != nil || mixture.running { expected.insert(running.id.rawValue) }
    let log = try device.log()
    store.tidy()
    #expect(try log.ids() == expected)
    // A session that is over in any of them is over.
    let clocks = ResumeClocks(
      ClockReading(bootClock: .seconds(1 << 30), wall: running.startedAt), gap: .standard,
      heartbeats: nil)
    let isOffered = try store.unfinished(clocks)?.id == running.id
    // A log that has lost its records can return a session to be continued, too.
    let comesBack = mixture.running || mixture.log == .first && mixture.records == nil
    #expect(isOffered == (comesBack && !hasSecond))
    let open = hasSecond ? [] : expected.intersection([running.id.rawValue])
    #expect(try log.ids("outcome IS NULL") == open)
    #expect(try log.gone() == (hasSecond ? [names[0].id] : []))
    #expect(try !store.names().contains(names[0]) || !hasSecond)

    // Another device gets the same, and nothing that was erased.
    let other = try SharingDevice("0000000b", share: device.share)
    try device.folder.mark()
    for _ in 0..<2 { for one in [device, other] { try one.synchronise() } }
    #expect(try other.log().ids("outcome IS NOT NULL") == log.ids("outcome IS NOT NULL"))
  }
}

/// The day of a backup.
enum BackupDay: String {
  case first, second

  /// Which parts are restored from which day.
  struct Mixture: CustomTestStringConvertible {
    let log: BackupDay?
    let records: BackupDay?
    /// Whether the first day's running files are there.
    let running: Bool

    var testDescription: String {
      "log \(log?.rawValue ?? "none"), records \(records?.rawValue ?? "none"), running \(running)"
    }
  }

  static let mixtures: [Mixture] = [nil, first, second].flatMap { log in
    [nil, first, second].flatMap { records in
      [false, true].map { Mixture(log: log, records: records, running: $0) }
    }
  }
}

extension SharingDevice {
  private var data: String { files.path + "/data" }

  fileprivate func keepBackup(of day: BackupDay) throws {
    try log().close()
    try FileManager.default.copyItem(atPath: data, toPath: "\(files.path)/\(day.rawValue)")
  }

  fileprivate func restore(_ mixture: BackupDay.Mixture) throws {
    try FileManager.default.removeItem(atPath: data)
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: false)
    let parts = [
      ("limber.sqlite", mixture.log), ("limber.sqlite.records", mixture.records),
      ("limber.sqlite.running", mixture.running ? .first : nil),
    ]
    for case (let name, let day?) in parts {
      try FileManager.default.copyItem(
        atPath: "\(files.path)/\(day.rawValue)/\(name)", toPath: "\(data)/\(name)")
    }
  }
}

extension LogDatabase {
  fileprivate func ids(_ condition: String = "TRUE") throws -> Set<String> {
    try read(orIfEmpty: []) { db in
      Set(try String.fetchAll(db, sql: "SELECT id FROM session WHERE \(condition)"))
    }
  }
}
