// SPDX-License-Identifier: MIT
import SessionLog

extension RequestedLog {
  /// Writes the log of a made-up year into a new folder.
  ///
  /// - Returns: The number of sessions and cramps in it.
  /// - Throws: `Failure.usage` if there is a log already, or `Failure.log`.
  func keepMadeUp() throws(Failure) -> (sessions: Int, cramps: Int) {
    guard store.isUnused else { throw .usage(UsageText.logExists(store.place.path)) }
    do throws(SessionLogError) { try madeUp?.write(into: store) } catch { throw .log(error) }
    return try read { log throws(SessionLogError) in
      (try log.history().count, try log.cramps().count)
    }
  }
}
