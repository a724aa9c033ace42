// SPDX-License-Identifier: MIT
import SessionEngine
import Wording

/// The texts of the questions after relief, and of the ways on.
enum QuestionTexts {
  struct Way {
    let label: String
    let shortLabel: String
    let words: String
  }

  static let resume = Way(label: "Resume", shortLabel: "Resume", words: "resume where you were")
  static let start = Way(label: "Start", shortLabel: "Start", words: "start the session")
  static let restartStep = Way(
    label: "Restart step", shortLabel: "Restart", words: "resume from the start of the step")
  static let coolDown = Way(
    label: "Cool-down", shortLabel: "Cool-down", words: "go to the cool-down")
  static let end = Way(label: "End", shortLabel: "End", words: "end the session")
  static let done = Way(label: "Done", shortLabel: "Done", words: "done")

  static let optional = "All optional. Enter continues."
  static let continuation = "Then           "
  static let asChosen = "do what is chosen"
  static let change = "change"
  static let changeWords = "change (or a digit, a first letter, a for 10, space for none)"
  static let moveWords = "move between rows (or Tab)"
  static let notEased = "Not eased: get help if it lasts 10 minutes."
  static let secondCoolDown = "Second cramp in this spot: cool down now."
  static let resumeOnlyIf = "Resume only if it moves freely without pain. Go easier."
  static let coolsDown = "Skips the rest and cools down gently."
  static let fromTheStart = "The session begins from its start."
  static let triggers = "What may have set it off?"
  static let triggersBrief = "Triggers"

  static func painOnset(_ isWide: Bool) -> String { isWide ? "Pain at onset" : "Onset pain" }

  static func painWorst(_ isWide: Bool) -> String { isWide ? "Pain at worst" : "Worst pain" }

  static let painNow = "Pain now"

  /// A number for the worst pain is below other pain told.
  static func worstRefused(_ pain: Int, _ least: Int, isOnset: Bool) -> String {
    "\(pain) not kept: at least \(least), as \(when(isOnset))."
  }

  static func worstRaised(_ pain: Int, isOnset: Bool) -> String {
    "Raised to \(pain), as \(when(isOnset))."
  }

  private static func when(_ isOnset: Bool) -> String { isOnset ? "at onset" : "now" }

  static func woke(_ isWide: Bool) -> String { isWide ? "Did it wake you?" : "Woke you" }

  static let yes = "yes"
  static let no = "no"

  /// Whether a step helped, or the step's name alone where not both fit.
  static func helped(_ step: String, columns: Int = .max) -> String {
    let whole = "Helped: \(step)"
    return whole.cellWidth <= columns ? whole : step
  }

  static func patterns(_ reasons: [String]) -> String {
    "  pattern: \(reasons.joined(separator: ", "))"
  }

  /// Why ending is offered first.
  static func ended(_ cramps: Int) -> String {
    "\(ordinal(cramps).sentenceStart) cramp in this spot: end for today."
  }

  static func ends(_ saved: String) -> String { "Ends the session here. \(saved)" }

  static func restarts(_ step: String) -> String { "Restarts \(step)." }

  static func resumes(_ step: String, left: String?) -> String {
    left.map { "Resumes \(step), \($0) to go." } ?? "Resumes \(step)."
  }
}
