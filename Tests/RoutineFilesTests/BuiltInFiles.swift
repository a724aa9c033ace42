// SPDX-License-Identifier: MIT

import Foundation
import RoutineModel
import Testing

@testable import RoutineFiles

/// The YAML of a built-in routine.
struct BuiltInFile: CustomTestStringConvertible, Sendable {
  /// Its folder, named after its kind.
  let folder: String
  /// Its name.
  let name: String

  var id: RoutineID { RoutineID(stemOf: name) }
  var testDescription: String { "\(folder)/\(name)" }

  var bytes: [UInt8] {
    get throws { Array(try Data(contentsOf: BuiltInFiles.folder.appending(path: testDescription))) }
  }

  /// Reads the routine, with the routines that it names.
  func read() throws -> RoutineDecoding {
    RoutineDecoder.read(try bytes, file: testDescription, id: id)
  }

  /// Reads the routine.
  func decode() throws -> Result<LocatedRoutine, RoutineFileError> { try read().result }
}

/// The YAML of the built-in routines.
enum BuiltInFiles {
  /// Their common folder.
  static let folder = Fixtures.folder.appending(path: "../../Routines").standardized

  /// All of them, ordered by id.
  static let all: [BuiltInFile] = RoutineKind.allCases.map(\.rawValue).flatMap { kind in
    let path = folder.appending(path: kind).path()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.map { BuiltInFile(folder: kind, name: $0) }
  }.sorted { $0.id < $1.id }
}
