// SPDX-License-Identifier: MIT
import SessionLog

/// The log as the commands that only read it see it.
enum LoggedSessions {
  /// Opens the log; if there is none yet, it is empty, for reading never makes one. What could not be
  /// written to it another time is taken in first.
  static func open(_ path: String) throws(Failure) -> LogDatabase {
    let news = LogDatabase.takeInRecovered(path: path, recoveryFolders: Paths().recoveryFolders)
    for item in news {
      if case .leftRecovery = item { Output.error("limber: \(item.text)") }
    }
    do throws(SessionLogError) {
      return try LogDatabase.readOnly(path: path)
    } catch { throw .log(error) }
  }
}
