// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas
import Wording

/// The texts of relief, and of the questions right after it.
enum ReliefTexts {
  static let helpDue = "Get help now: 10 minutes, not eased. Press w."
  static let helpNotice =
    "Get help now: 10 minutes, not eased. Press e if it has eased, w for warning signs."
  static let wait = "Get help if it lasts 10 minutes."
  static let stillCramping = "Still cramping?"
  static let again = "stretch again"
  static let yesAgain = "yes, stretch again"
  static let itEased = "no, it eased"
  static let continueUntold = "not sure"
  static let continueUntoldWords = "continue without an answer"
  static let aftercareHead = "Aftercare"
  static let aftercare = "aftercare"
  static let aftercareWords = "do the remaining steps"
  static let skipAftercare = "skip it"
  static let skipAftercareWords = "on to the questions"
  static let notEased = "not eased"
  static let backToRelief = "back to relief"
  static let eased = "eased"
  static let easedWords = "it has eased"
  static let enough = "enough"
  static let enoughWords = "enough aftercare"
  static let startHold = "start the hold"
  static let side = "side"
  static let sideWords = "left, right, both, no answer"
  static let trigger = "trigger"
  static let triggerWords = "what may have set it off"
  static let triggerQuestion = "What may have set it off?"
  static let takeWords = "do the optional step too"
  static let siteWords = "where it cramps"
  static let optional = "optional"
  static let asksFirst = "a question first"
  static let leftOut = "left out"
  /// What a caution's sentence has that points to the warning signs.
  static let warningsCues = ["press w.", "Press w."]
  /// What such a sentence has if it is about a clot.
  static let clotCues = ["swollen", "Swollen"]
  static let close = "close"
  static let closeWords = "close (or t)"
  static let toggle = "on, off"
  static let toggleWords = "switch a trigger on or off"
  static let asLastTime = "as last time"
  static let warmthQuestion =
    "Before warmth: numb feet, diabetes, poor circulation or broken skin?"
  /// The same on two rows with its answers, at the narrowest.
  static let warmthQuestionBrief = "Numb feet, diabetes, poor circulation, broken skin?"
  static let warmthYesBrief = "yes, skip"
  static let warmthFineBrief = "fine, warm"
  static let warmthYes = "yes, leave it out"
  static let warmthYesWords = "yes, leave warmth out from now on"
  static let warmthFineWords = "none of these: warmth is fine, from now on"
  static let clotHead = "Stop. Get medical help today."
  static let clotSigns = "One limb swollen, warm, red or darkened may mean a blood clot."
  static let clotRest = "Do not stretch, press or warm it."
  static let notAClot = "no such signs"
  static let notAClotWords = "no such signs: back to relief"

  /// Whom to call with signs of a clot, once breathing or chest are affected.
  static func clotCall(_ number: String?) -> String {
    "Short of breath, chest pain or coughing blood: call \(number ?? "your emergency number")."
  }

  /// What the program does in relief, and what it does not.
  static let context =
    "Limber times and logs the steps; it cannot tell what causes the pain. Stop if anything gets "
    + "worse."

  /// The row that says that this is relief, and where.
  static func banner(_ place: String, isAftercare: Bool, isDim: Bool) -> String {
    if isAftercare { return "AFTERCARE  \(place)" }
    return isDim ? place : "CRAMP  \(place)"
  }

  /// Where a cramp is, with an arrow to its side.
  static func place(site: CrampSite, side: Side?) -> String {
    switch side {
    case .left: "← \(Side.left.word) \(site.word)"
    case .right: "\(Side.right.word) \(site.word) →"
    case .both: "\(site.word), \(Side.both.word)"
    case nil: site.word
    }
  }

  static func sign(_ sign: String, secondsLeft: Int64) -> String { "\(sign)  \(secondsLeft) s" }

  static let longEnough = "LONG ENOUGH"

  static func step(_ number: Int, of count: Int) -> String { "step \(number) of \(count)" }

  static func round(_ number: Int, of count: Int) -> String { "round \(number) of \(count)" }

  static func set(_ number: Int, of count: Int) -> String { "set \(number) of \(count)" }

  static func openEnded(isNarrow: Bool) -> String {
    isNarrow ? "Enter: done" : "Enter when you are done"
  }

  /// The remaining steps.
  static func remaining(_ names: [String]) -> String {
    "Aftercare: \(names.joined(separator: ", "))."
  }

  static func recommended(_ reasons: [String]) -> String {
    "Recommended: \(reasons.joined(separator: ", "))"
  }

  static func listOrder(_ order: String) -> String { "order: \(order)" }

  static func orderSentence(_ order: String) -> String { "Order: \(order)." }

  static func order(_ cramps: Int) -> String { "what helped, \(counted(cramps, "cramp"))" }

  static func eased(after time: Duration) -> String {
    "eased after \(time.spokenText)"
  }

  /// The same in large letters, where a number must not lose its unit to the next line.
  static func easedBriefly(after time: Duration) -> String {
    time < .seconds(60)
      ? ending(.eased, after: time) : "eased after \(Duration.clock(time.wholeSeconds))"
  }

  static func warmthFine(_ step: String) -> String { "fine, then \(step)" }

  static func take(_ name: String) -> String { "add: \(name)" }

  static func triggers(_ told: String) -> String {
    if told.isEmpty { return trigger }
    return told.contains(", ") ? "triggers: \(told)" : "trigger: \(told)"
  }

  static func asLastTime(_ told: String) -> String { " as last time: \(told)" }

  /// How a cramp ended, such as `eased after 1 min 20 s`.
  static func ending(_ outcome: EpisodeOutcome, after time: Duration) -> String {
    switch outcome {
    case .eased: "eased after \(time.spokenText)"
    case .passedOn, .recurred: "\(outcome.word), \(time.spokenText)"
    case .endedSession: "session ended after \(time.spokenText)"
    }
  }

  /// All steps are done, and it is not told whether it has eased.
  static func stepsDone(after time: Duration) -> String { "All steps done (\(time.spokenText))." }
}
