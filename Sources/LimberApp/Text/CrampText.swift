// SPDX-License-Identifier: MIT
import RoutineModel
import Screens
import SessionEngine

/// A cramp in words.
enum CrampText {
  /// What is known of it, in one line; its note is left out.
  static func line(_ record: CrampRecord) -> String {
    var facts = [place(record), record.onsetAt.minuteText]
    if let lasted = record.lasted { facts.append("lasted \(lasted.spokenText)") }
    facts += pain(record)
    if !record.conditions.isEmpty { facts.append("under \(listed(record.conditions))") }
    if let woke = record.woke { facts.append(woke ? "woke you" : "did not wake you") }
    if let soreness = record.soreness { facts.append("soreness \(soreness)") }
    if record.isDeleted { facts.append("deleted") }
    return facts.joined(separator: ", ")
  }

  /// Where it was, as `calf, left`.
  static func place(_ record: CrampRecord) -> String {
    [record.site.rawValue, record.side?.rawValue].compactMap { $0 }.joined(separator: ", ")
  }

  /// The answers to how much it hurt, as far as there are any.
  static func pain(_ record: CrampRecord) -> [String] {
    [
      record.painOnset.map { "pain at onset \($0)" },
      record.painWorst.map { "pain at its worst \($0)" },
      record.painAfter.map { "pain after \($0)" },
    ].compactMap { $0 }
  }

  /// Words with commas between them.
  static func listed(_ conditions: [Condition]) -> String {
    conditions.map(\.rawValue).joined(separator: ", ")
  }
}

extension EpisodeOutcome {
  /// How a cramp ended, in a list.
  var listText: String {
    switch self {
    case .eased: "eased"
    case .passedOn: "went on"
    case .recurred: "came back"
    case .endedSession: "ended the session"
    }
  }
}
