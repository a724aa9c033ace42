// SPDX-License-Identifier: MIT
import SessionLog

// Theory of operation: an earlier build kept its log as a database that it wrote to. All that such a
// file holds is written as records, whose names follow from the content, and then the file gets
// another name. Whatever ends the program in between, the next start does all of it again and finds
// some of it done. A lock of SQLite's own keeps every other program from the file meanwhile.

/// The log that an earlier build left, and its recovery files.
public enum EarlierLog {
  /// Makes records of what there is, and keeps the log as `<path>-before-records`. Where there is
  /// nothing of the kind, nothing is changed.
  ///
  /// - Parameters:
  ///   - path: The path of the log as earlier builds were told it.
  ///   - recoveryFolders: Folders in which there may be recovery files, beside that of the log.
  ///   - store: Takes the records.
  /// - Throws: `EarlierLogError`. The log is where it was; some of its records may be in the store.
  public static func convert(
    path: String, recoveryFolders: [String], into store: RecordStore
  ) throws(EarlierLogError) -> EarlierLogOutcome {
    let (log, disk) = (store.place.path, store.disk)
    let places = EarlierPlaces(log: log, path: path, recoveryFolders: recoveryFolders, disk: disk)
    let paths = (EarlierFile.isEarlier(log) ? [log] : []) + places.recoveries
    if paths.isEmpty { return EarlierLogOutcome() }
    // No earlier build begins to run one of these sessions as long as the locks are there.
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
