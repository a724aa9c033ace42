// SPDX-License-Identifier: MIT
import RoutineExchange
import RoutineFiles
import RoutineModel
import StrictYAML

/// The texts that own routines are made of.
struct RoutineSources {
  let library: RoutineLibrary
  let paths: Paths

  /// The text of a routine, with its file if it is an own one. Of several the first own one counts, broken or
  /// not.
  ///
  /// - Throws: `Failure.noSuchRoutine`, or `Failure.badRoutine` where its file cannot be read.
  func text(of id: RoutineID) throws(Failure) -> (file: String?, bytes: [UInt8]) {
    for entry in library.entries where entry.id == id {
      guard case .own(let file) = entry.origin else { continue }
      let bytes = try? readFile(file, words: .settings)
      // One that is too long would be cut.
      guard let bytes, bytes.count <= SourceText.mostBytes else {
        throw .badRoutine(entry.problems)
      }
      return (file, bytes)
    }
    let routine = try library.routine(id)
    return (nil, Array((beginning + RoutineFileText.written(routine)).utf8))
  }

  /// How a file of ours begins: with the form by which an editor helps, if it can be had.
  ///
  /// It lies beside the folder of the routines and that of the drafts, and is what this program takes; so what
  /// the line says is true wherever the two folders are, and needs no network.
  var beginning: String { isSchemaThere ? DraftText.schema : "" }

  /// Makes an own routine that is as another one.
  ///
  /// - Returns: Its path.
  /// - Throws: `Failure`, and nothing is made.
  func duplicate(_ id: RoutineID, as copy: RoutineID) throws(Failure) -> String {
    try requireFree(copy)
    let (_, bytes) = try text(of: id)
    let file = try NewFile("\(OwnRoutinePlace.folder(in: paths))/\(copy).yaml")
    try file.write(bytes)
    try file.finish()
    return file.path
  }

  /// Requires that nothing has an id.
  ///
  /// - Throws: `Failure.usage`.
  func requireFree(_ id: RoutineID) throws(Failure) {
    guard id.isWellFormed else { throw .usage(UsageText.isNoID(id.rawValue)) }
    if library.entries.contains(where: { $0.id == id }) { throw .usage(UsageText.isTaken(id)) }
  }

  /// The id that a name makes, or the first with a number behind it that nothing has.
  func freeID(for name: String) -> RoutineID {
    let taken = Set(library.entries.map(\.id))
    return RoutineID(named: name, orElse: "my-routine").first {
      !taken.contains($0) && !RoutineDraft.isThere(of: $0, in: paths)
    }
  }

  /// Writes the form of routine files where it is not as this program has it.
  private var isSchemaThere: Bool {
    guard let path = paths.routineSchema,
      let bytes = try? Output.encoded(RoutineSchema.document) + [Output.lineFeed]
    else { return false }
    let there = try? readFile(path, words: .settings)
    if there == bytes { return true }
    return (try? WholeFile.replace(path, with: bytes, isThere: there != nil)) != nil
  }
}
