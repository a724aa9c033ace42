// SPDX-License-Identifier: MIT
import SessionLog

/// What a look at every part of a log has found, as JSON.
struct LogCheckReport: Encodable {
  let file: String
  let sound: Bool
  let allSessionCount: Nullable<Int>
  let sessionCount: Int
  let unfinishedCount: Int
  let eventCount: Int
  let crampCount: Int
  let diaryEntryCount: Int
  let findings: [String]
  let findingCount: Int

  init(_ check: LogCheck, of path: String) {
    file = path
    sound = check.isSound
    allSessionCount = Nullable(check.allSessions)
    sessionCount = check.sessions
    unfinishedCount = check.unfinishedSessions
    eventCount = check.events
    crampCount = check.cramps
    diaryEntryCount = check.diaryEntries
    findings = check.findings
    findingCount = check.findingCount
  }
}
