// SPDX-License-Identifier: MIT

import Foundation
import RoutineModel

@testable import RoutineFiles

/// The files beside the tests.
enum Fixtures {
  /// The folder of this test target.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// The files of a folder with an ending, in order.
  static func files(in path: String) -> [String] {
    let all = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: path).path())
    return (all ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
  }

  /// The bytes of a file.
  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: path)))
  }

  /// All fixtures, valid and invalid, and the built-in routines' files.
  static var originals: [[UInt8]] {
    get throws {
      let valid = files(in: "Fixtures/Valid").map { "Fixtures/Valid/\($0)" }
      let broken = files(in: "Fixtures").map { "Fixtures/\($0)" }
      return try (valid + broken).map(bytes) + BuiltInFiles.all.map { try $0.bytes }
    }
  }

  /// Reads bytes, with the routines that they name.
  static func read(
    _ bytes: some Collection<UInt8>, file: String = "test.yaml"
  ) -> RoutineDecoding {
    RoutineDecoder.read(bytes, file: file, id: RoutineID(stemOf: file))
  }

  /// Decodes bytes.
  static func decode(
    _ bytes: some Collection<UInt8>, file: String = "test.yaml"
  ) -> Result<LocatedRoutine, RoutineFileError> {
    read(bytes, file: file).result
  }

  /// The problems of a text; empty if it is valid.
  static func problems(_ text: String) -> [RoutineFileProblem] {
    guard case .failure(let error) = decode(Array(text.utf8)) else { return [] }
    return error.problems
  }
}
