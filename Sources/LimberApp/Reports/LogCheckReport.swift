// SPDX-License-Identifier: MIT
import SessionLog

/// What a look at every part of a log has found, as JSON.
struct LogCheckReport: Encodable {
  let file: String
  let sound: Bool
  let allSessions: Nullable<Int>
  let sessions: Int
  let unfinished: Int
  let events: Int
  let cramps: Int
  let diaryEntries: Int
  let findings: [String]
  let findingCount: Int

  init(_ check: LogCheck, of path: String) {
    file = path
    sound = check.isSound
    allSessions = Nullable(check.allSessions)
    sessions = check.sessions
    unfinished = check.unfinishedSessions
    events = check.events
    cramps = check.cramps
    diaryEntries = check.diaryEntries
    findings = check.findings
    findingCount = check.findingCount
  }
}
