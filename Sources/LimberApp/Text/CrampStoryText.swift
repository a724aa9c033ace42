// SPDX-License-Identifier: MIT
import RoutineModel
import Screens
import SessionEngine
import TextCanvas
import Wording

/// A cramp with its change history, as text.
enum CrampStoryText {
  /// The width of running text.
  private static let columns = 78
  /// The column of the facts.
  private static let indent = 10

  /// Its facts, its relief, and its change history.
  static func lines(_ story: CrampStory) -> [String] {
    let record = story.record
    let isDeleted = record.isDeleted ? ", deleted" : ""
    var lines = ["Cramp: \(CrampText.place(record))\(isDeleted)"]
    lines += facts(record).flatMap { fact($0.name, $0.text) }
    if !record.steps.isEmpty {
      var table = TextTable(["STEP", "ACTUAL", "HELPED"], rightAligned: [1])
      for step in record.steps {
        let isTimed = step.spent > .zero
        table.add([
          step.name, isTimed ? step.spent.lengthText : "", step.helped?.rawValue ?? "",
        ])
      }
      lines += [""] + table.lines
    }
    let history = history(story)
    if !history.isEmpty { lines += ["", "Change history"] + history }
    return lines
  }

  private static func facts(_ record: CrampRecord) -> [(name: String, text: String)] {
    var facts = [(name: "id", text: record.id.rawValue), ("began", record.onsetAt.minuteText)]
    if let place = record.place {
      facts.append(("in", inSession(place)))
      if let first = place.follows {
        facts.append(("follows", "\(first), the first at this site in the session"))
      }
    }
    let end = [
      record.outcome.map { CrampText.end($0, after: record.lasted) },
      record.easedIn.map { "in \($0)" },
    ].compactMap { $0 }
    if !end.isEmpty { facts.append(("ended", end.joined(separator: ", "))) }
    if let advice = CrampText.advice(lasted: record.lasted) { facts.append(("advice", advice)) }
    let pain = [
      record.painOnset.map { "\($0) at onset" }, record.painWorst.map { "\($0) at its worst" },
      record.painAfter.map { "\($0) after" },
    ].compactMap { $0 }
    if !pain.isEmpty { facts.append(("pain", pain.joined(separator: ", "))) }
    let (triggers, patterns) = (record.conditions.triggers, record.conditions.patterns)
    if !triggers.isEmpty { facts.append(("triggers", CrampText.listed(triggers))) }
    if !patterns.isEmpty { facts.append(("pattern", CrampText.listed(patterns))) }
    if let woke = record.woke { facts.append(("woke you", woke ? "yes" : "no")) }
    if let soreness = record.sorenessText { facts.append(("soreness", soreness)) }
    if let note = record.note { facts.append(("note", note)) }
    return facts
  }

  /// Where in a session it came.
  private static func inSession(_ place: CrampRecord.Place) -> String {
    let parts = [
      place.routine, place.phase.map { "in the \($0.rawValue)" }, place.step.map { "at \($0)" },
      place.quarter.map { "quarter \($0) of 4" },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  private static func fact(_ name: String, _ text: String) -> [String] {
    let label = name + String(repeating: " ", count: max(1, indent - name.count))
    let margin = String(repeating: " ", count: indent)
    // Line breaks are kept; other terminal controls are made visible.
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { String($0).visible.wrapped(columns: columns - indent) }
      .enumerated().map { ($0.offset == 0 ? label : margin) + $0.element }
  }

  /// The effect of each diary entry, with the values before.
  private static func history(_ story: CrampStory) -> [String] {
    CrampHistory(story).entries.flatMap { entry -> [String] in
      let date = entry.writtenAt.minuteText
      switch entry.content {
      case .recorded(_, let onsetAt, let site, let changes):
        var first = CrampRecord(id: story.first.id, onsetAt: onsetAt, site: site)
        for change in changes { first.make(change) }
        return entryLines(date, ["logged: \(CrampText.line(first))"])
      case .askedSoreness: return entryLines(date, ["asked how sore it is"])
      case .adviceDismissed: return []
      case .changed: return entryLines(date, entry.changes.map(words))
      }
    }
  }

  /// A change in words, as `side: right, was: left`.
  private static func words(_ change: CrampHistory.Change) -> String {
    if change.field == .deleted { return change.after == .flag(true) ? "deleted" : "restored" }
    return "\(change.field.word): \(change.after.word), was: \(change.before.word)"
  }

  private static func entryLines(_ date: String, _ texts: [String]) -> [String] {
    let margin = String(repeating: " ", count: date.count)
    return texts.flatMap { $0.visible.wrapped(columns: columns - date.count - 2) }
      .enumerated().map { "\($0.offset == 0 ? date : margin)  \($0.element)" }
  }
}

extension CrampField {
  /// The field's name for a person.
  fileprivate var word: String {
    switch self {
    case .onsetAt: "began"
    case .site: "site"
    case .side: "side"
    case .triggers: "triggers"
    case .painOnset: "pain at onset"
    case .painWorst: "pain at its worst"
    case .painAfter: "pain after"
    case .lastedMs: "lasted"
    case .steps: "tried"
    case .easedIn: "eased in"
    case .woke: "woke you"
    case .soreness: "soreness"
    case .note: "note"
    case .deleted: "deleted"
    }
  }
}

extension CrampField.Value {
  /// The value for a person.
  fileprivate var word: String {
    switch self {
    case .text(let text): text
    case .words(let words): words.isEmpty ? "nothing" : words.joined(separator: ", ")
    case .number(let number): "\(number)"
    case .duration(let duration): duration.spokenText
    case .steps(let steps):
      steps.isEmpty ? "nothing" : CrampText.listed(steps)
    case .moment(let moment): moment.minuteText
    case .flag(let flag): flag ? "yes" : "no"
    case .nothing: "nothing"
    }
  }
}
