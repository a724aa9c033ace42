// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

/// A test's device: a log with its records, and a folder that something syncs.
final class SharingDevice {
  let files: StoreFolder
  let store: RecordStore

  /// - Parameter share: The folder through which it exchanges records; its own by default.
  init(_ id: String, share: String? = nil) throws {
    files = try StoreFolder()
    let device = try #require(DeviceID(rawValue: id))
    store = RecordStore(
      place: LogPlace(path: files.path + "/data/limber.sqlite"), device: device,
      machine: "machine of \(id)")
    self.share = share ?? files.path + "/share"
    try FileManager.default.createDirectory(
      atPath: self.share, withIntermediateDirectories: true)
  }

  /// The folder through which it exchanges records.
  let share: String
  var folder: ShareFolder { get throws { try ShareFolder(share, for: store) } }

  /// Exchanges records and imports what came.
  @discardableResult
  func synchronise(shouldStop: () -> Bool = { false }) throws -> ShareReport {
    let report = try folder.synchronise(shouldStop: shouldStop)
    _ = try log()
    return report
  }

  /// The log, with all records imported.
  func log() throws -> LogDatabase {
    let log = try #require(try LogRebuild(store).opened()).log
    try log.catchUp(with: store)
    return log
  }

  /// Everything in the log as text.
  func dump() throws -> [String] { try log().dump() }

  /// All files in a folder by path, with their content.
  static func tree(_ path: String) throws -> [String: Data?] {
    try FileManager.default.subpathsOfDirectory(atPath: path).reduce(into: [:]) { tree, name in
      tree[name] = .some(FileManager.default.contents(atPath: "\(path)/\(name)"))
    }
  }

  /// Copies files missing from another folder, as a replicator does.
  static func replicate(_ path: String, to other: String) throws {
    for name in try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
    where !FileManager.default.fileExists(atPath: "\(other)/\(name)") {
      try FileManager.default.copyItem(atPath: "\(path)/\(name)", toPath: "\(other)/\(name)")
    }
  }
}

extension LogWorld {
  /// Writes one device's files.
  func write(to device: SharingDevice) throws {
    for (file, bytes) in zip(files, bytes) where file.device == device.store.device {
      try device.store.add(bytes, file)
    }
  }
}

extension RecordStore {
  /// Adds a whole file.
  @discardableResult
  func add(_ lines: [[UInt8]]) throws -> RecordName {
    let bytes = Array(lines.joined())
    return try add(bytes, #require(RecordFile(bytes: bytes)))
  }

  /// Adds a session that is over.
  @discardableResult
  func addSession(seed: UInt64) throws -> RecordName {
    try add(RecordEncoder.file(of: SessionRecords(stopped: seed), device: device))
  }

  /// Leaves a session, that of this seed, as a killed program does.
  func leaveSession(seed: UInt64) throws -> SessionHead {
    let session = try SessionRecords(stopped: seed)
    var encoder = RecordEncoder(device: device)
    var lines = encoder.beginning(session.head, nil)
    for entry in session.entries.prefix(1) { lines += encoder.lines(for: entry) }
    try leave(lines.joined(), of: session.head.id)
    return session.head
  }

  /// Erases something.
  @discardableResult
  func erase(_ target: String) throws -> RecordName {
    let now = LocalMoment(unixMilliseconds: 1_800_000_000_000, offsetSeconds: 0)
    return try add(
      RecordEncoder.file(of: Erasure(target: target, writtenAt: now), device: device))
  }
}

extension SessionRecords {
  /// A seed's session that was stopped after some seconds.
  init(stopped seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let plan = random.shortPlan(.workout)
    self.init(head: SessionHead(id: random.id(), plan: plan, startedAt: random.moment()))
    var machine = SessionMachine(plan)
    for (event, second) in [(SessionEvent.start, 0), (.pause, 2), (.end, 3)] {
      for effect in try machine.handle(event, at: SessionInstant(.seconds(second))) {
        if case .record(let entry) = effect { entries.append(entry) }
      }
    }
  }
}

extension RecordStore {
  /// Writes a backup to a file.
  func backUp(to path: String) throws -> ExportReport {
    var backup = Data()
    let report = try exportAll(problem: { $0 }) { (bytes) throws(SessionLogError) in
      backup.append(contentsOf: bytes)
    }
    try backup.write(to: URL(filePath: path))
    return report
  }
}
