// SPDX-License-Identifier: MIT
import SessionLog

/// The log as the commands that only read it see it.
enum LoggedSessions {
  /// Opens the log; if there is none yet, it is empty, for reading never makes one.
  static func open(_ path: String) throws(Failure) -> LogDatabase {
    do throws(SessionLogError) {
      return try LogDatabase.readOnly(path: path)
    } catch { throw .log(error) }
  }
}
