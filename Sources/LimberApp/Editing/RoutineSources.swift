// SPDX-License-Identifier: MIT
import RoutineExchange
import RoutineFiles
import RoutineModel
import StrictYAML

/// The source texts of routines.
struct RoutineSources {
  let library: RoutineLibrary
  let paths: Paths

  /// The text of a routine, and its file if it is an own one. Of several own files the first
  /// counts, even if broken.
  ///
  /// - Throws: `Failure.noSuchRoutine`, or `Failure.badRoutine` if its file cannot be read.
  func text(of id: RoutineID) throws(Failure) -> (file: String?, bytes: [UInt8]) {
    for entry in library.catalog.entries where entry.id == id {
      guard case .own(let file) = entry.origin else { continue }
      let bytes = try? readFile(file, words: .settings)
      // A file that is too long would be cut.
      guard let bytes, bytes.count <= SourceText.mostBytes else {
        throw .badRoutine(entry.problems)
      }
      return (file, bytes)
    }
    let routine = try library.routine(id)
    return (nil, Array((beginning + RoutineFileText.written(routine)).utf8))
  }

  /// The first line of our files, which names the schema for editors, if that could be written.
  ///
  /// The schema is beside the folders for routines and drafts, and matches this program; so the
  /// line is right in both folders, and needs no network.
  var beginning: String { isSchemaThere ? DraftText.schema : "" }

  /// Makes an own routine as a copy of another.
  ///
  /// - Returns: Its path.
  /// - Throws: `Failure`; nothing is made then.
  func duplicate(_ id: RoutineID, as copy: RoutineID) throws(Failure) -> String {
    try requireFree(copy)
    let (_, bytes) = try text(of: id)
    let file = try NewFile("\(OwnRoutinePlace.folder(in: paths))/\(copy).yaml")
    try file.write(bytes)
    try file.finish()
    return file.path
  }

  /// Checks that an id is unused.
  ///
  /// - Throws: `Failure.usage`.
  func requireFree(_ id: RoutineID) throws(Failure) {
    guard id.isWellFormed else { throw .usage(UsageText.isNoID(id.rawValue)) }
    if library.catalog.entries.contains(where: { $0.id == id }) {
      throw .usage(UsageText.isTaken(id))
    }
  }

  /// The id for a name, with a number appended if it is taken.
  func freeID(for name: String) -> RoutineID {
    let taken = Set(library.catalog.entries.map(\.id))
    return RoutineID(named: name, orElse: "my-routine").first {
      !taken.contains($0) && !RoutineDraft.exists(of: $0, in: paths)
    }
  }

  /// Whether the schema file exists; it is written if it differs from this program's.
  private var isSchemaThere: Bool {
    guard let path = paths.routineSchema,
      let bytes = try? Output.encoded(RoutineSchema.document) + [Output.lineFeed]
    else { return false }
    let there = try? readFile(path, words: .settings)
    if there == bytes { return true }
    return (try? WholeFile.replace(path, with: bytes, exists: there != nil)) != nil
  }
}
