// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine

@testable import SessionLog

/// The log of an account, and what belongs to it.
extension Account {
  /// The log's path.
  var log: String { "\(home)/.local/share/limber/limber.sqlite" }

  /// The names of the files and folders beside the log and of the log itself, without those that SQLite
  /// keeps there while a program has the log open.
  func logFiles() throws -> [String] {
    let folder = "\(home)/.local/share/limber"
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter { name in
      !LogFile.companions.contains { name.hasSuffix("limber.sqlite\($0)") }
    }
  }

  /// The running files, without the lock that is there once a log was made again.
  func runningFiles() throws -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: "\(log).running")
    return (names ?? []).filter { $0 != "lock" }.sorted().map { "\(log).running/\($0)" }
  }

  /// The record files.
  func recordFiles() throws -> [String] {
    let files = FileManager.default
    let devices = (try? files.contentsOfDirectory(atPath: "\(log).records")) ?? []
    return try devices.flatMap { device in
      try files.contentsOfDirectory(atPath: "\(log).records/\(device)").map {
        "\(log).records/\(device)/\($0)"
      }
    }.sorted()
  }

  /// Writes the records of a session: as the program does that ran it to its end or, without one, as a
  /// program does that is killed after its last entry.
  ///
  /// - Parameter log: The log that they are of, if it is not the account's.
  func writeRecords(of session: SessionRecords, log: String? = nil) throws {
    let store = store(of: log)
    var lines = RecordEncoder.file(of: session, device: store.device)
    guard session.isOver || session.head.lasted != nil else {
      lines.removeLast()
      try store.disk.makeFolder(store.place.running)
      return try store.disk.put(
        Array(lines.joined()), at: store.place.running(session.head.id),
        through: store.place.temporary(for: session.head.id.rawValue))
    }
    try store.write(lines)
  }

  /// Writes the records of changes to one target.
  func writeRecords(of changes: [Change]) throws {
    let store = store(of: nil)
    try store.write(RecordEncoder.file(of: changes, device: store.device))
  }

  private func store(of log: String?) -> RecordStore {
    RecordStore(
      place: LogPlace(path: log ?? self.log), device: Device(state: "\(home)/.local/state/limber"))
  }
}

extension RecordStore {
  fileprivate func write(_ lines: [[UInt8]]) throws {
    let bytes = Array(lines.joined())
    guard let file = RecordFile(bytes: bytes) else {
      throw NeverCame(description: "no records: \(String(decoding: bytes, as: UTF8.self))")
    }
    try add(bytes, file)
  }
}
