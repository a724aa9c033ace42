// SPDX-License-Identifier: MIT

import RoutineModel
import StrictYAML

/// Decodes routine files.
enum RoutineDecoder {
  /// Decodes a routine from the bytes of its file.
  ///
  /// Whether the routines that it names exist is checked by the catalog, not here.
  ///
  /// - Parameters:
  ///   - bytes: The file's content, UTF-8, at most 1 MiB.
  ///   - file: The file's name in messages.
  ///   - id: The routine's id, the file's stem.
  static func read(_ bytes: some Collection<UInt8>, file: String, id: RoutineID) -> RoutineDecoding
  {
    do throws(RoutineFileError) {
      let composed = try ComposedFile(bytes, file: file, words: .routine)
      guard let root = composed.tree.root else {
        let empty = Finding(
          at: composed.source.start, "the file is empty; a routine needs a name, a kind and steps")
        throw composed.source.error(composed.findings + [empty])
      }
      var reading = RoutineReading(composed)
      let routine = reading.routine(at: root, id: id)
      return RoutineDecoding(routine, reading)
    } catch {
      return RoutineDecoding(result: .failure(error))
    }
  }

  /// The routine alone.
  ///
  /// - Throws: All problems of the file, in order.
  static func decode(
    _ bytes: some Collection<UInt8>, file: String, id: RoutineID
  ) throws(RoutineFileError) -> LocatedRoutine {
    try read(bytes, file: file, id: id).result.get()
  }
}
