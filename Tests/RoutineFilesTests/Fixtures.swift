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

  /// Decodes bytes.
  static func decode(
    _ bytes: some Collection<UInt8>, file: String = "test.yaml"
  ) -> Result<LocatedRoutine, RoutineFileError> {
    Result { () throws(RoutineFileError) in
      try RoutineDecoder.decode(bytes, file: file, id: RoutineID(stemOf: file))
    }
  }

  /// The problems of a text, none if it is fine.
  static func problems(_ text: String) -> [RoutineFileProblem] {
    guard case .failure(let error) = decode(Array(text.utf8)) else { return [] }
    return error.problems
  }
}

/// A small generator with a seed, so that a failure can be had again (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
