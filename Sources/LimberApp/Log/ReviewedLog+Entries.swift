// SPDX-License-Identifier: MIT
import Review
import SessionLog

extension ReviewedLog {
  /// Makes a log for a review from the database's entries.
  init(_ entries: LoggedEntries) {
    self.init(
      sessions: entries.sessions.map {
        ReviewedSession(
          startedAt: $0.startedAt, routine: $0.routine, kind: $0.kind, active: $0.active,
          stepsDone: $0.stepsDone, outcome: $0.outcome, isRunning: $0.isRunning)
      },
      cramps: entries.cramps.map { cramp in
        ReviewedCramp(
          cramp,
          session: entries.crampSessions[cramp.id].map {
            .init(routine: $0.routine, kind: $0.kind, outcome: $0.outcome)
          }, writtenAt: entries.crampWritings[cramp.id])
      }, firstDay: entries.firstAt?.day)
  }
}
