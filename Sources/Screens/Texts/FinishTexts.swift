// SPDX-License-Identifier: MIT
import SessionEngine
import Wording

/// The texts at the end of a session.
enum FinishTexts {
  static let relief = "relief"
  static let activeTime = "active time"
  static let waits = "Not saved yet."
  static let saved = "Saved."
  static let notKept = "Not kept."
  static let notEased = "Not eased? Get help if it lasts 10 minutes; w: when to get help."
  static let afterRelief = "Take it easy for a while."
  static let tough = "Tough session. Rest, and drink if you are thirsty."
  static let completed = "Well done."
  static let stopped = "Take it easy."

  static func head(_ outcome: SessionOutcome) -> String {
    outcome == .completed ? "DONE" : "SESSION ENDED"
  }

  static func stepsDone(_ done: Int, of planned: Int) -> String {
    "\(done) of \(planned) steps done"
  }

  static func last(_ count: String, _ ending: String) -> String { "\(count), the last \(ending)" }

  /// The previous session of the routine.
  static func lastTime(_ active: String, steps: Int, of planned: Int, day: String) -> String {
    "last time (\(day)): \(active), \(steps) of \(planned) steps"
  }

  /// The routine that comes next, because this one has been done often enough.
  static func next(_ name: String, times: Int) -> String { "done \(times)×, next: \(name)" }

  /// No session of the week counts; one counts from a minute and a step on.
  static let emptyWeek = "too short to count for this week"

  static func week(_ sessions: Int, _ active: String) -> String {
    "this week: \(counted(sessions, "session")), \(active)"
  }
}
