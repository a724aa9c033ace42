// SPDX-License-Identifier: MIT
import RoutineModel
import Screens
import SessionEngine
import Wording

/// A cramp in words.
enum CrampText {
  /// Its facts in one line, without its note.
  static func line(_ record: CrampRecord) -> String {
    var facts = [place(record), record.onsetAt.minuteText]
    if let outcome = record.outcome { facts.append(end(outcome, after: record.lasted)) }
    facts += pain(record)
    facts += because(record.conditions)
    if record.place == nil {
      if let step = record.easedIn { facts.append("in \(step)") }
      if !record.steps.isEmpty { facts.append("tried \(listed(record.steps))") }
    }
    if let woke = record.woke { facts.append(woke ? "woke you" : "did not wake you") }
    if let soreness = record.soreness { facts.append("soreness \(soreness)") }
    if record.isDeleted { facts.append("deleted") }
    return facts.joined(separator: ", ")
  }

  /// Where it was, as `calf, left`.
  static func place(_ record: CrampRecord) -> String {
    [record.site.rawValue, record.side?.rawValue].compactMap { $0 }.joined(separator: ", ")
  }

  /// The answers about pain, if any.
  static func pain(_ record: CrampRecord) -> [String] {
    [
      record.painOnset.map { "pain at onset \($0)" },
      record.painWorst.map { "pain at its worst \($0)" },
      record.painAfter.map { "pain after \($0)" },
    ].compactMap { $0 }
  }

  /// The triggers, and how often cramps have come, if known.
  static func because(_ conditions: [Condition]) -> [String] {
    let (triggers, patterns) = (conditions.triggers, conditions.patterns)
    return [
      triggers.isEmpty
        ? nil : "\(triggers.count == 1 ? "trigger" : "triggers") \(listed(triggers))",
      patterns.isEmpty ? nil : "pattern \(listed(patterns))",
    ].compactMap { $0 }
  }

  /// The words separated by commas.
  static func listed(_ conditions: [Condition]) -> String {
    conditions.map(\.rawValue).joined(separator: ", ")
  }

  /// Relief steps separated by commas, and whether each helped, if said.
  static func listed(_ steps: [CrampRecord.Step]) -> String {
    steps.map { step in
      step.helped.map { "\(step.name) (helped: \($0.rawValue))" } ?? step.name
    }.joined(separator: ", ")
  }

  /// How a cramp ended and after what time, in running text.
  static func end(_ outcome: EpisodeOutcome, after time: Duration?) -> String {
    let after = time.map { " after \($0.spokenText)" } ?? ""
    return switch outcome {
    case .eased: "eased\(after)"
    case .passedOn: "no answer\(after)"
    case .recurred: "came back\(after)"
    case .endedSession: "not eased; the session ended\(after)"
    }
  }

  /// How often a cramp came back.
  static func returns(_ count: Int) -> String {
    "returned \(count == 1 ? "once" : "\(count) times")"
  }

  /// The advice about a cramp too long for self-help; `nil` for others.
  static func advice(lasted: Duration?) -> String? {
    guard let lasted, lasted > Episode.longestSelfHelp else { return nil }
    return "over 10 minutes: have it looked at soon"
  }
}

extension EpisodeOutcome {
  /// How a cramp ended, in a list.
  var listText: String {
    switch self {
    case .eased: "eased"
    case .passedOn: "no answer"
    case .recurred: "came back"
    case .endedSession: "session ended"
    }
  }
}
