// SPDX-License-Identifier: MIT
import Foundation
import RoutineExchange
import RoutineModel
import SessionEngine
import SessionLog
import StrictYAML

// The rule of this file: no routine is replaced, and none hides a built-in one. An identical
// routine is not imported twice.

/// Imports other programs' files as own routines.
struct RoutineImport {
  private let library: RoutineLibrary
  private let folder: String
  /// Routines imported since the library was read.
  private var added: [RoutineID: Routine] = [:]

  /// The result for a file.
  struct Report {
    /// The file's format.
    let format: ForeignFormat
    /// Its routines; a workout comes after its parts.
    fileprivate(set) var routines: [(routine: Routine, path: String, isNew: Bool)] = []
    /// What the routines lack of the file.
    let losses: [Loss]
  }

  /// A suggestion for what to start.
  struct Start {
    /// A routine that can be started by itself.
    let id: RoutineID
    /// Whether there are others.
    let isOneOfSeveral: Bool

    /// The last routine that is not part of another.
    init?(_ report: Report, after last: Start?) {
      guard let routine = report.routines.last?.routine else { return nil }
      id = routine.id
      let hasParts = if case .phases = routine.content { true } else { false }
      isOneOfSeveral = last != nil || (report.routines.count > 1 && !hasParts)
    }
  }

  /// Reads the existing routines.
  ///
  /// - Throws: `Failure.noRoutineFolder` if there is no folder for own routines.
  init(paths: Paths = Paths()) throws(Failure) {
    guard let folder = paths.ownRoutines else { throw .noRoutineFolder(nil) }
    self.folder = folder
    library = RoutineLibrary(paths: paths)
  }

  /// Imports a file; `-` is standard input.
  ///
  /// - Throws: `Failure.badRoutine` or `Failure.noSuchFile`, and nothing of the file is imported;
  ///   `Failure.noRoutineFolder`.
  mutating func takeIn(_ file: String) throws(Failure) -> Report {
    let content = try Self.content(of: file)
    var read: ForeignRoutines
    do { read = try ForeignFile.read(content, file: file) } catch {
      throw .badRoutine(error.problems)
    }
    read.rename { freeID($0, for: $1) }
    var report = Report(format: read.format, losses: read.losses)
    for routine in read.routines {
      let path = "\(folder)/\(routine.id).yaml"
      let isNew = !exists(routine)
      if isNew {
        try write(routine, to: path)
        added[routine.id] = routine
      }
      report.routines.append((routine, path, isNew))
    }
    return report
  }

  /// The first id that is free or already has the same routine.
  private func freeID(_ id: RoutineID, for routine: Routine) -> RoutineID {
    let taken = Set(library.catalog.entries.map(\.id))
    return id.first { candidate in
      var same = routine
      same.id = candidate
      return !taken.contains(candidate) && added[candidate] == nil || exists(same)
    }
  }

  /// Whether an identical own routine exists.
  private func exists(_ routine: Routine) -> Bool {
    added[routine.id] == routine
      || (library.isOwn(routine.id) && library.usable(routine.id) == routine)
  }

  private func write(_ routine: Routine, to path: String) throws(Failure) {
    do throws(SystemFailure) {
      try WholeFile.makeFolder(folder)
    } catch { throw .noRoutineFolder(folder, error) }
    do throws(Failure) {
      let file = try NewFile(path)
      try file.write(Array(RoutineFileText.written(routine).utf8))
      try file.finish()
    } catch .unwritten(_, let failure) {
      throw .noRoutineFolder(folder, failure)
    }
  }

  /// The bytes of a file or of standard input, up to the limit.
  private static func content(of file: String) throws(Failure) -> [UInt8] {
    if file != "-" {
      do { return try readFile(file, words: .foreign) } catch {
        if error.isMissing { throw .noSuchFile(file) }
        throw .badRoutine([FileProblem(place: FilePlace(file: file), message: error.message)])
      }
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= ForeignFile.mostBytes {
      let count = read(0, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 {
        let message = ReadingFault(errorNumber: errno).message
        throw .badRoutine([FileProblem(place: FilePlace(file: file), message: message)])
      }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }
}
