// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

/// A device with a log, its records, and a folder that another program syncs.
struct PairedDevice {
  let home: String
  let store: RecordStore
  var share: String { home + "/share" }

  init(_ id: String, in home: String) throws {
    self.home = home
    try FileManager.default.createDirectory(
      atPath: home + "/share", withIntermediateDirectories: true)
    let device = try #require(DeviceID(rawValue: id))
    store = RecordStore(
      place: LogPlace(path: home + "/data/limber.sqlite"), device: device, machine: id)
  }

  var folder: ShareFolder { get throws { try ShareFolder(share, for: store) } }

  /// Adds sessions, and a change to every third.
  ///
  /// - Parameter device: The device that wrote them; this one by default.
  func addSessions(_ seeds: ClosedRange<UInt64>, of device: DeviceID? = nil) throws {
    let device = device ?? store.device
    for seed in seeds {
      var random = SplitMix64(seed: seed)
      let plan = random.plan()
      let id = SessionID.random(using: &random)
      let minute = 1_780_000_000_000 + Int64(seed) * 60_000
      let now = LocalMoment(unixMilliseconds: minute, offsetSeconds: 0)
      var records = SessionRecords(head: SessionHead(id: id, plan: plan, startedAt: now))
      var machine = SessionMachine(plan)
      for (event, second) in [(SessionEvent.start, 0), (.end, 3)] {
        for effect in (try? machine.handle(event, at: SessionInstant(.seconds(second)))) ?? [] {
          if case .record(let entry) = effect { records.entries.append(entry) }
        }
      }
      try add(RecordEncoder.file(of: records, device: device))
      guard seed.isMultiple(of: 3) else { continue }
      let change = Change(
        id: SessionID.random(using: &random).rawValue, device: device,
        stamp: now.unixMilliseconds, writtenAt: now, content: .session(id, [.note("note \(seed)")]))
      try add(RecordEncoder.file(of: [change], device: device))
    }
  }

  /// Adds a file of half a megabyte.
  func addLongFile() throws {
    let id = SessionID(rawValue: "00000000000000aa")
    let now = LocalMoment(unixMilliseconds: 1_780_000_000_000, offsetSeconds: 0)
    let changes = (0..<60).map { number in
      Change(
        id: "00000000000000\(number + 10)", device: store.device, stamp: Int64(number),
        writtenAt: now, content: .session(id, [.note(String(repeating: "long ", count: 1_900))]))
    }
    try add(RecordEncoder.file(of: changes, device: store.device))
  }

  /// Erases a session that another device wrote.
  func eraseOneOfAnother() throws -> String {
    let names = try store.names().sorted().filter { $0.device != store.device }
    let name = try #require(
      try names.first { name in
        if case .session = try store.read(name)?.content { true } else { false }
      })
    let now = LocalMoment(unixMilliseconds: 1_790_000_000_000, offsetSeconds: 0)
    try add(
      RecordEncoder.file(of: Erasure(target: name.id, writtenAt: now), device: store.device))
    return name.id
  }

  private func add(_ lines: [[UInt8]]) throws {
    let bytes = Array(lines.joined())
    try store.add(bytes, #require(RecordFile(bytes: bytes)))
  }

  /// Exchanges records and imports what came; `nil` if the folder was left alone.
  @discardableResult
  func synchronise() throws -> ShareReport? {
    do {
      let report = try folder.synchronise()
      #expect(report.failure == nil)
      if report.takenIn > 0 { _ = try log() }
      return report
    } catch SessionLogError.cannotShare(_, .unmarked) {
      return nil
    }
  }

  /// The log, with all records imported.
  func log() throws -> LogDatabase {
    let log = try #require(try LogRebuild(store).opened()).log
    try log.catchUp(with: store)
    return log
  }

  /// What has been erased.
  func erased() throws -> Set<String> {
    try log().read(orIfEmpty: []) { Set(try String.fetchAll($0, sql: "SELECT target FROM gone")) }
  }

  /// The log's rows, without their numbers.
  func rows() throws -> [String] {
    let questions = [
      """
      SELECT id, device, routine, started_at_ms, outcome, active_ms, note, records, crc FROM session
      """, "SELECT * FROM change", "SELECT * FROM gone", "SELECT * FROM file",
    ]
    return try log().read(orIfEmpty: []) { db in
      try questions.flatMap { try Row.fetchAll(db, sql: $0).map(\.description).sorted() }
    }
  }
}

/// Two devices in a temporary folder.
final class PairedDevices {
  let path: String
  let a: PairedDevice
  let b: PairedDevice

  init() throws {
    // A short path: a socket's may have no more than a hundred bytes.
    let folder = FileManager.default.temporaryDirectory.path
    path = "\(folder)/limber-\(UInt32.random(in: .min ... .max))"
    a = try PairedDevice("0000000a", in: path + "/a")
    b = try PairedDevice("0000000b", in: path + "/b")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Exchanges records on both until both have the same, at least this many files.
  func settle(_ what: String, least: Int, seconds: Int = 60) throws -> Duration {
    let duration = try RealParts.wait(what, seconds: seconds) {
      let reports = try [a, b].map { try $0.synchronise() }
      guard reports.allSatisfy({ $0?.isIdle == true }) else { return false }
      let names = try a.store.names()
      return try names.count >= least && names == b.store.names() && names == a.folder.names()
        && names == b.folder.names()
    }
    #expect(try a.rows() == b.rows())
    return duration
  }

  /// Checks that everything named like a record file is one, in both folders.
  func checkFolders() throws {
    for device in [a, b] {
      for name in try device.folder.names() {
        #expect(try device.folder.read(name) != nil, "\(name)")
      }
    }
  }
}

extension ShareReport {
  /// Whether there was nothing to do.
  var isIdle: Bool { copiedOut + takenIn + removed + waiting + newer == 0 && failure == nil }
}
