// SPDX-License-Identifier: MIT
import SessionLog

/// The folder of own routines, for writing.
enum OwnRoutinePlace {
  /// The folder, which is created if missing.
  ///
  /// - Throws: `Failure.noRoutineFolder`.
  static func folder(in paths: Paths) throws(Failure) -> String {
    guard let folder = paths.ownRoutines else { throw .noRoutineFolder(nil) }
    do throws(SystemFailure) {
      try WholeFile.makeFolder(folder)
    } catch { throw .noRoutineFolder(folder, error) }
    return folder
  }
}
