// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import SessionEngine
import Testing

@testable import EarlierLogs
@testable import SessionLog

/// A temporary folder with a log of an earlier build.
final class EarlierFolder: Sendable {
  let path: String
  var log: String { path + "/limber.sqlite" }
  /// The folder of recovery files that did not fit beside the log.
  var state: String { path + "/state" }

  /// Makes a folder with a copy of a frozen log.
  init(_ fixture: String = "v4.sqlite") throws {
    // In memory if possible: syncing a real disk only costs time here.
    let isInMemory = FileManager.default.isWritableFile(atPath: "/dev/shm")
    path =
      (isInMemory ? URL(filePath: "/dev/shm") : FileManager.default.temporaryDirectory)
      .appending(path: "limber-earlier-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    try put(fixture, at: log)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Puts a copy of a frozen log at a path.
  func put(_ fixture: String, at path: String) throws {
    let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures")
    try FileManager.default.copyItem(
      at: fixtures.appending(path: fixture), to: URL(filePath: path))
  }

  /// Changes a file as another program would.
  func alter(_ path: String, _ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA foreign_keys = ON; DROP TRIGGER IF EXISTS diary_entry_stays;
          DROP TRIGGER IF EXISTS diary_entry_remains; \(sql)
          """)
    }
    try queue.close()
  }

  /// The store of the records.
  func store(
    _ disk: any Disk = SystemDisk(), device: DeviceID = DeviceID(number: 7)
  ) -> RecordStore {
    RecordStore(place: LogPlace(path: log), disk: disk, device: device)
  }

  @discardableResult
  func convert(
    _ disk: any Disk = SystemDisk(), device: DeviceID = DeviceID(number: 7)
  ) throws -> EarlierLogOutcome {
    try EarlierLog.convert(
      path: log, recoveryFolders: [state], into: store(disk, device: device))
  }

  /// The record files, ordered by name.
  func records() throws -> [RecordFile] {
    let store = store()
    return try store.names().sorted().map { try #require(try store.read($0)) }
  }

  /// The finished sessions, ordered by id.
  func sessions() throws -> [SessionRecords] {
    try records().compactMap { file in
      if case .session(let session) = file.content { session } else { nil }
    }
  }

  /// The changes, in order.
  func changes() throws -> [Change] {
    let changes = try records().flatMap { file -> [Change] in
      if case .changes(let changes) = file.content { changes } else { [] }
    }
    return changes.sorted {
      ($0.stamp, $0.device.rawValue, $0.id) < ($1.stamp, $1.device.rawValue, $1.id)
    }
  }

  /// The unfinished session.
  func running(_ id: SessionID) throws -> SessionRecords {
    let bytes = try SystemDisk().read(store().place.running(id), most: 1 << 20)
    let file = try #require(RecordFile(bytes: bytes))
    #expect(!file.isWhole)
    #expect(file.length == bytes.count)
    guard case .session(let session) = file.content else { throw CancellationError() }
    return session
  }

  /// All files with their content, except temporary ones.
  func tree() throws -> [String: Data] {
    var tree: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      if name.contains("/.") { continue }
      // Folders have no content.
      tree[name] = try? Data(contentsOf: URL(filePath: "\(path)/\(name)"))
    }
    return tree
  }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}

/// A disk that kills the program after some operations.
final class KilledDisk: Disk, @unchecked Sendable {
  // A test uses it on one thread.
  private var left: Int
  private let disk = SystemDisk()

  /// Makes a disk that survives this many operations.
  init(after count: Int) { left = count }

  private func step() throws(SystemFailure) {
    left -= 1
    if left < 0 { throw SystemFailure(code: EIO) }
  }

  func makeFolder(_ path: String) throws(SystemFailure) {
    try step()
    try disk.makeFolder(path)
  }

  func syncFolder(_ path: String) throws(SystemFailure) {
    try step()
    try disk.syncFolder(path)
  }

  func names(in folder: String) throws(SystemFailure) -> [String] { try disk.names(in: folder) }

  func read(_ path: String, most: Int) throws(SystemFailure) -> [UInt8] {
    try disk.read(path, most: most)
  }

  func look(at path: String) throws(SystemFailure) -> DiskLook { try disk.look(at: path) }

  func open(_ path: String, _ opening: DiskOpening) throws(SystemFailure) -> any DiskFile {
    if opening == .new { try step() }
    return try disk.open(path, opening)
  }

  func rename(_ path: String, to target: String) throws(SystemFailure) {
    try step()
    try disk.rename(path, to: target)
  }

  func remove(_ path: String) throws(SystemFailure) {
    try step()
    try disk.remove(path)
  }
}
