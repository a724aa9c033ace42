// SPDX-License-Identifier: MIT
import Foundation
import Testing

@testable import SessionLog

#if canImport(Glibc)
  import Glibc
#endif

/// A temporary folder for a test's records.
final class StoreFolder: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "limber-store-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The place of a log.
  var place: LogPlace { LogPlace(path: path + "/limber.sqlite") }

  /// The permissions of a file in the folder.
  func rights(of name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
    return try #require(attributes[.posixPermissions] as? Int)
  }

  /// Writes a file as any program might.
  func write(_ bytes: [UInt8], to path: String) throws {
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: path))
  }

  func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Sets a file's modification time.
  func setAge(_ path: String, seconds: Double) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -seconds)], ofItemAtPath: path)
  }
}

/// Something other than a regular file of the person's with a single name.
enum Stranger: CaseIterable, Sendable {
  case link, danglingLink, secondName, pipe, folder, socket

  /// Puts it at a path.
  func put(at path: String) throws {
    let other = path + "-other"
    switch self {
    case .link:
      try Data("secret".utf8).write(to: URL(filePath: other))
      try #require(symlink(other, path) == 0)
    case .danglingLink: try #require(symlink(other, path) == 0)
    case .secondName:
      try Data("secret".utf8).write(to: URL(filePath: other))
      try #require(Glibc.link(other, path) == 0)
    case .pipe: try #require(mkfifo(path, 0o600) == 0)
    case .folder: try #require(mkdir(path, 0o700) == 0)
    case .socket: try #require(mknod(path, S_IFSOCK | 0o600, 0) == 0)
    }
  }

  /// The error from opening it.
  var failure: Int32 {
    switch self {
    case .link, .danglingLink: ELOOP
    case .secondName: EMLINK
    case .pipe, .folder, .socket: EISDIR
    }
  }
}
