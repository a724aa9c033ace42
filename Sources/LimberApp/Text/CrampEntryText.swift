// SPDX-License-Identifier: MIT
import Screens
import SessionEngine
import StrictYAML
import Wording

/// Messages about a filled-in cramp form.
enum CrampEntryText {
  static let logged = "Cramp logged."
  static let saved = "Saved."
  static let needsOnset = "Write when it began, such as today 03:10."
  static let needsSite = "Choose where it was."
  static let loggedAlready = "This cramp is already logged. Esc leaves, or change when or where."

  /// What is wrong with a moment, and what to write.
  static func moment(_ text: String, _ fault: PastMoment.Fault) -> String {
    switch fault {
    case .form: "\(quoted(text)) is not a time. Write 3:10, last night 3am, or 2026-11-21 03:10."
    default: UsageText.moment(quoted(text), fault)
    }
  }

  /// The cramp hit in a session, but not at that moment.
  static func outside(_ session: SessionSummary) -> String {
    let end = session.endedAt.map { " to \($0.clockText)" } ?? " on"
    return "The cramp hit in a session, from \(session.startedAt.minuteText)\(end). "
      + "Write a time in it."
  }

  /// What is wrong with a length of time, and what to write.
  static func duration(_ fault: String) -> String { "Eased after: \(fault)" }

  static func notOver(began: LocalMoment, lasted: Duration) -> String {
    "\(UsageText.notYetOver("cramp", began, lasted.spokenText).sentenceStart) "
      + "Check when it began and when it eased."
  }
}
