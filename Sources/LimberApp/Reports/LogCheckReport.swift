// SPDX-License-Identifier: MIT
import SessionLog

// The names of these properties are what scripts read: they never change, and none is ever left out.

/// What a comparison of the log with its records has found, as JSON.
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
