// SPDX-License-Identifier: MIT
import Foundation
import Testing

@testable import SessionLog

/// A folder of a test's own, which goes away with it.
final class TemporaryFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "limber-log-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Where a log may be made.
  var log: String { path + "/limber.sqlite" }

  /// The names of what is in the folder.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// The rights of something in the folder.
  func rights(of name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  /// The bytes of a file.
  func bytes(of path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }
}
