// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

enum CrampFormTexts {
  static let add = "Log a past cramp"
  static let save = "save"
  static let saveWords = "save it"
  static let leave = "leave"
  static let leaveWords = "leave unsaved (asks first)"
  static let leaveQuestion = "Leave without saving?"
  static let leaveBrief = "Leave?"
  static let leaves = "leaves"
  static let stays = "stays"
  static let changeWords = "change the answer"
  static let digits = "0–9"
  static let digitsWords = "answer, then the next row"
  static let space = "space"
  static let clears = "clear the answer"
  static let tellsTrigger = "add or remove a trigger"
  static let notSaid = "no answer"
  static let choose = "←→ choose"

  static func correct(_ cramp: String) -> String { "Correct: \(cramp)" }
  static func note(_ cramp: String) -> String { "Note: \(cramp)" }

  static func told(_ triggers: String) -> String { "chosen: \(triggers)" }

  /// The chosen triggers and the current one, in plain mode.
  static func triggers(_ told: String?, at trigger: String) -> String {
    "\(told ?? notSaid); space adds or removes \(trigger)"
  }

  /// The labels of rows.
  enum Label {
    case onset, site, side, lasted, painOnset, painWorst, painAfter, triggers, woke, note
    case tried(String)
  }

  /// The answers about a relief step, in the order of `TriedAnswer`.
  static let tried = [StepHelp.yes, .some, .no].map(\.rawValue) + ["tried"]

  static func label(_ label: Label, isWide: Bool, columns: Int = .max) -> String {
    switch label {
    case .onset: "Began"
    case .site: "Site"
    case .side: "Side"
    case .lasted: isWide ? "Eased after" : "Eased"
    case .painOnset: QuestionTexts.painOnset(isWide)
    case .painWorst: QuestionTexts.painWorst(isWide)
    case .triggers: QuestionTexts.triggersBrief
    case .painAfter: isWide ? "Pain after it" : "Pain after"
    case .woke: QuestionTexts.woke(isWide)
    case .note: "Note"
    case .tried(let step): QuestionTexts.helped(step, columns: columns)
    }
  }

  /// The kinds of help for rows.
  enum Help { case onset, site, lasted, note, pain, triggers, choice, tried }

  /// What is read in place of the arrows.
  static let leftRight = "Left, right"

  /// The help for a row, the longest version first.
  static func help(_ help: Help) -> [String] {
    switch help {
    case .onset: ["When it began: 3:10, last night 3am, yesterday 22:00 or 2026-11-21 03:10."]
    case .site:
      [
        CrampSite.allCases.enumerated().map { "\($0.offset + 1) \($0.element.word)".unbroken }
          .joined(separator: ", "), "←→ or a digit chooses.",
      ]
    case .lasted:
      [
        "How long until it eased, such as 3min or 90s. Empty: not known.",
        "Such as 3min or 90s. Empty: not known.",
      ]
    case .note: ["Your own words. Empty: no note."]
    case .pain: ["0 is no pain, 10 the worst. Space: not known."]
    case .triggers:
      [
        Condition.told.enumerated().map {
          "\($0.offset + 1) \($0.element.trigger(at: nil))".unbroken
        }.joined(separator: ", ") + ". A digit adds or removes it.",
        "←→ chooses; space adds or removes it.",
      ]
    case .choice: ["←→ or a digit chooses. Space: not known."]
    case .tried:
      [
        "Whether this step helped. Tried: you did it, and cannot say. Space: not tried, or not known.",
        "Tried: done, cannot say. Space: not tried.",
      ]
    }
  }
}

extension LocalMoment {
  /// The date and time as a person would type them, such as `2026-11-21 03:10`.
  var typedText: String { String(rfc3339.prefix(10)) + " " + clockText }
}

extension Duration {
  /// The time to the second as a person would type it, such as `1min30s`.
  var typedText: String {
    let total = max(0, wholeSeconds)
    let parts = [(total / 3_600, "h"), (total / 60 % 60, "min"), (total % 60, "s")]
    let text = parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
    return text.isEmpty ? "0s" : text
  }
}
