// SPDX-License-Identifier: MIT
import SessionEngine
import SessionLog
import Wording

/// The output of commands that change a logged session.
enum SessionText {
  /// A session in its current state, with its id first.
  static func line(_ session: SessionSummary) -> String {
    let totals = session.totals
    var parts = [
      session.startedAt.minuteText, session.name, totals.outcome?.rawValue ?? "unfinished",
      "\(totals.ledger.elapsed.lengthText) in all",
    ]
    if session.isByHand { parts.append("done without Limber") }
    if session.isDeleted { parts.append("deleted") }
    if let note = session.note { parts.append(note) }
    return "\(session.id)  \(parts.joined(separator: ", "))"
  }

  /// A session done without the program that is not in the log yet.
  static func line(_ session: SessionHead) -> String {
    "\(session.id)  \(session.startedAt.minuteText), \(session.plan.name)"
  }

  static let byHand = "Done without Limber, and logged afterwards."

  static func isLoggedAlready(_ session: SessionSummary, addingNote: Bool = false) -> String {
    "Already logged as \(session.id.short)." + (addingNote ? " Added to it: note." : "")
      + " --again logs it once more; 'limber history correct \(session.id.short)' corrects it."
  }

  /// How to log a session that began at another time.
  static func loggingAgain(_ session: SessionHead) -> String {
    "limber history delete \(session.id.short); limber log session \(session.plan.routine) --lasted "
      + "\(session.lasted?.spokenText.replacing(" ", with: "") ?? "TIME") --at"
  }

  /// A correction changes nothing.
  static let unchanged = "That is already logged."

  /// How to undo a deletion.
  static func restoring(_ session: SessionSummary) -> String {
    "To restore it within 30 days: limber history restore \(session.id.short)"
  }
}
