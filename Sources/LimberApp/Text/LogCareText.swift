// SPDX-License-Identifier: MIT
import SessionEngine
import SessionLog

/// The output of commands that maintain the log.
enum LogCareText {
  /// Whether the log matches its records, and if not, what is wrong.
  static func lines(_ check: LogCheck, of path: String) -> [String] {
    let counts =
      counted(check.sessions, "session") + ", " + counted(check.changes, "change") + ", "
      + counted(check.files, "record file")
    if check.findings.isEmpty { return ["\(path) agrees with its records: \(counts)."] }
    return [
      "\(path) and its records disagree: \(counted(check.findings.count, "finding")) in \(counts)."
    ] + check.findings.map { "  \($0)" }
  }

  /// The log was rebuilt.
  static func rebuilt(sessions: Int) -> String {
    "The log was rebuilt from the records: \(counted(sessions, "session"))."
  }

  static func line(_ session: SessionSummary) -> String {
    "\(session.id)  \(session.name), \(session.startedAt.minuteText)"
  }

  /// The question before erasing.
  static func asksToErase(_ line: String) -> String {
    "\(line)\nErase it for good, on this device and on those that share its records?"
  }

  /// Something is erased.
  static func erased(_ line: String) -> String { "Erased: \(line)" }
  /// A log kept aside may still contain what was erased.
  static func mayStillContain(_ path: String) -> String {
    "\(path) was kept when the log was replaced, and may still contain it. Delete that file, too."
  }

  static let nothingErased = "Nothing was erased."

  static func counted(_ count: Int, _ one: String) -> String {
    "\(count) \(count == 1 ? one : "\(one)s")"
  }
}
