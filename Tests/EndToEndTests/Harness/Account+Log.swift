// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine

@testable import SessionLog

/// An account's log and its files.
extension Account {
  /// The log's path.
  var log: String { "\(home)/.local/share/limber/limber.sqlite" }

  /// The names of the log and everything beside it, except SQLite's files of an open log.
  func logFiles() throws -> [String] {
    let folder = "\(home)/.local/share/limber"
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter { name in
      !LogFile.companions.contains { name.hasSuffix("limber.sqlite\($0)") }
    }
  }

  /// The running files, without the lock file left by a rebuilt log.
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

  /// Writes a session's records: finished if the session is, otherwise as a program that was killed
  /// after the last entry leaves them.
  ///
  /// - Parameter log: Their log, if not the account's.
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

  /// Writes changes to one target.
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
