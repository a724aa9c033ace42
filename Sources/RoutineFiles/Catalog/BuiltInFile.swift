// SPDX-License-Identifier: MIT

import BuiltinRoutines
import RoutineModel

/// A routine file that is part of the program.
struct BuiltInFile: Sendable {
  /// Its path, `<kind>/<id>.yaml`.
  let path: String
  /// Gives its bytes.
  let bytes: @Sendable () -> [UInt8]

  /// All that are embedded.
  static var all: [BuiltInFile] {
    (0..<builtin_routine_count()).compactMap { index in
      guard let path = builtin_routine_at(index).path else { return nil }
      return BuiltInFile(path: String(cString: path)) {
        let file = builtin_routine_at(index)
        return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
      }
    }
  }

  /// The id, which is the file's stem.
  var id: RoutineID { RoutineID(stemOf: path) }

  /// The kind, which is the folder's name.
  var kind: RoutineKind? {
    path.split(separator: "/").first.flatMap { RoutineKind(rawValue: String($0)) }
  }

  /// Reads the routine.
  func decode() -> Result<LocatedRoutine, RoutineFileError> {
    Result { () throws(RoutineFileError) in
      try RoutineDecoder.decode(bytes(), file: path, id: id)
    }
  }
}
