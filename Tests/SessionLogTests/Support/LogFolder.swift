// SPDX-License-Identifier: MIT
import Foundation
import Testing

@testable import SessionLog

/// A temporary folder for a test's log and its records.
final class LogFolder {
  let path: String
  let store: RecordStore

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/limber-log-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    let device = try #require(DeviceID(rawValue: "0000000d"))
    store = RecordStore(
      place: LogPlace(path: path + "/data/limber/limber.sqlite"), device: device, machine: "here")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var place: LogPlace { store.place }

  /// The extensions of the files beside the log.
  func endings() throws -> Set<String> {
    let folder = path + "/data/limber"
    return Set(
      try FileManager.default.contentsOfDirectory(atPath: folder)
        .map { String($0.dropFirst("limber.sqlite".count)) })
  }

  /// Removes a file or folder.
  func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: path) }
}
