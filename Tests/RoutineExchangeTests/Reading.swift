// SPDX-License-Identifier: MIT
import RoutineModel
import StrictYAML
import Testing

@testable import RoutineExchange
@testable import RoutineFiles

/// The result of reading another program's file, as text for comparison.
enum Reading {
  /// Reads a text.
  static func read(_ text: String) throws(FileError) -> ForeignRoutines {
    try ForeignFile.read(Array(text.utf8), file: "file")
  }

  /// The steps of the only routine of a text.
  static func steps(_ text: String) throws -> [RoutineElement] {
    let routines = try read(text).routines
    guard routines.count == 1, case .steps(let steps) = routines[0].content else {
      Issue.record("\(routines.count) routines")
      return []
    }
    return steps
  }

  /// The problems of a text: `line:column message`.
  static func problems(_ content: some Collection<UInt8>) -> [String] {
    do {
      let routines = try ForeignFile.read(content, file: "file")
      return ["read \(routines.routines.count)"]
    } catch {
      return error.problems.map { "\($0.line):\($0.column) \($0.message)" }
    }
  }

  /// The problems of a text.
  static func problems(_ text: String) -> [String] { problems(Array(text.utf8)) }

  /// The routine read back from its routine file; throws if the file has a problem.
  static func decoded(_ routine: Routine) throws -> Routine {
    let text = RoutineFileText.written(routine)
    let read = try RoutineDecoder.decode(
      Array(text.utf8), file: "\(routine.id).yaml", id: routine.id)
    #expect(read.warnings.isEmpty, "\(read.warnings)")
    #expect(routine.id.isWellFormed)
    return read.routine
  }
}
