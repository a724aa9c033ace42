// SPDX-License-Identifier: MIT
import SessionEngine
import SessionLog
import Wording

/// What the commands answer that change what is logged of a session.
enum SessionText {
  /// A session as it is now, its id first.
  static func line(_ session: SessionSummary) -> String {
    let totals = session.totals
    var parts = [
      session.startedAt.minuteText, session.name, totals.outcome?.rawValue ?? "unfinished",
      "\(totals.ledger.elapsed.clockText) in all",
    ]
    if session.isByHand { parts.append("done without Limber") }
    if session.isDeleted { parts.append("deleted") }
    if let note = session.note { parts.append(note) }
    return "\(session.id)  \(parts.joined(separator: ", "))"
  }

  /// A session that was done without the program, and that the log does not have yet.
  static func line(_ session: SessionHead) -> String {
    "\(session.id)  \(session.startedAt.minuteText), \(session.plan.name)"
  }

  /// A session is to be logged that is.
  static func isLoggedAlready(_ session: SessionSummary) -> String {
    "Already logged as \(session.id.short). --again logs it once more; "
      + "'limber history correct \(session.id.short)' corrects it."
  }

  /// A correction changes nothing.
  static let isSoAlready = "The log says so already."

  /// How to undo a deletion.
  static func restoring(_ session: SessionSummary) -> String {
    "To restore it within 30 days: limber history restore \(session.id.short)"
  }
}
