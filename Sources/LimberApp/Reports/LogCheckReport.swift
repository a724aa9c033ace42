// SPDX-License-Identifier: MIT
import SessionLog

// Scripts read the names of these properties: they never change, and none is ever omitted.

/// The result of comparing the log with its records, as JSON.
struct LogCheckReport: Encodable {
  let file: String
  let sound: Bool
  let sessionCount: Int
  let changeCount: Int
  let recordFileCount: Int
  let findings: [String]

  init(_ check: LogCheck, of path: String) {
    file = path
    sound = check.findings.isEmpty
    sessionCount = check.sessions
    changeCount = check.changes
    recordFileCount = check.files
    findings = check.findings.map(\.description)
  }
}
