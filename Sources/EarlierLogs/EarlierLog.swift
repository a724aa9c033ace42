// SPDX-License-Identifier: MIT
import SessionLog

// Theory of operation: an earlier build kept its log in a database. Everything in such a file is
// written as records, whose names follow from their content, and then the file is renamed. If the
// program is stopped in between, the next start repeats it all and finds part of it done. Meanwhile
// a SQLite lock keeps other programs from the file.

/// The log that an earlier build left, and its recovery files.
public enum EarlierLog {
  /// Converts what there is to records, and keeps the log as `<path>-before-records`. If there is
  /// no earlier log, nothing changes.
  ///
  /// - Parameters:
  ///   - path: The path of the log as earlier builds were told it.
  ///   - recoveryFolders: Folders that may hold recovery files, besides the log's own.
  ///   - store: Takes the records.
  /// - Throws: `EarlierLogError`. The log stays where it was; some of its records may be in the
  ///   store.
  public static func convert(
    path: String, recoveryFolders: [String], into store: RecordStore
  ) throws(EarlierLogError) -> EarlierLogOutcome {
    let (log, disk) = (store.place.path, store.disk)
    let places = EarlierPlaces(log: log, path: path, recoveryFolders: recoveryFolders, disk: disk)
    let paths = (EarlierFile.isEarlier(log) ? [log] : []) + places.recoveries
    if paths.isEmpty { return EarlierLogOutcome() }
    // Holding these locks keeps earlier builds from starting these sessions.
    let live = try places.lockedLive()
    do {
      var conversion = try EarlierConversion(into: store)
      var files: [EarlierFile] = []
      for path in paths {
        do throws(EarlierLogError) {
          files.append(try EarlierFile(path))
        } catch {
          if path == log { throw error }
          conversion.outcome.left.append(error)
        }
      }
      for file in files { try conversion.take(file) }
      try conversion.leaveUnfinished()
      for file in live { try? disk.remove(file.path) }
      for file in files { try conversion.settle(file, isLog: file.path == log) }
      return conversion.outcome
    } catch let error as EarlierLogError {
      throw error
    } catch {
      throw .cannotWrite(path: log, SessionLogError.Reason(error))
    }
  }
}
