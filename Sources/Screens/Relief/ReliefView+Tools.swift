// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

// The rows between the step and the hints: site, triggers, steps.

extension ReliefView {
  /// The rows above the hints; empty ones are kept for what comes in the second phase of a step.
  func tools(columns: Int) -> [[Phrase]] {
    let isNarrow = columns < 58
    if scene.isChoosingTriggers { return triggerRows(columns, isNarrow: isNarrow) }
    var rows = siteRows(columns)
    let question = warmthRows(columns)
    if !question.isEmpty { return question + rows }
    guard isSecondBeat else { return isNarrow ? rows : [[]] + rows }
    let hints = reliefTools.map(\.hint)
    guard isNarrow, !rows.isEmpty else { return [Self.row(hints, columns: columns)] + rows }
    // If rows are scarce, the keys have to fit beside the last sites.
    let used = rows[rows.count - 1].cellWidth
    let rest = Self.row(hints.filter { $0.key != "o" }, columns: columns - used - 2)
    let gap = Phrase(String(repeating: " ", count: max(0, columns - used - rest.cellWidth)))
    rows[rows.count - 1] += [gap] + rest
    return rows
  }

  /// The sites with their digits, the current one marked, while it can be changed.
  private func siteRows(_ columns: Int) -> [[Phrase]] {
    guard machine.isSiteOpen, let episode = machine.currentEpisode else { return [] }
    let isLong = columns >= 90
    let items = CrampSite.allCases.map { site -> [Phrase] in
      let word = isLong ? site.word : site.shortWord
      guard site == episode.site else {
        return [Phrase("\(site.number)", .key), Phrase(" \(word)", .quiet)]
      }
      return [Phrase("\(site.number) \(word)", guide.isDim ? .plain : .selected)]
    }
    return Self.flow(items, columns: columns, gap: isLong ? 3 : 1)
  }

  /// The triggers with their digits, and those of the last time.
  private func triggerRows(_ columns: Int, isNarrow: Bool) -> [[Phrase]] {
    let told = machine.currentEpisode?.notes.triggers ?? []
    var offer: [Phrase] = []
    if triggerKeys.contains(where: { $0.hint.key == "0" }) {
      offer = [
        Phrase("0", .key), Phrase(ReliefTexts.asLastTime(offeredTriggers.triggerText), .quiet),
      ]
    }
    let items = Condition.told.enumerated().map { index, trigger -> [Phrase] in
      let isOn = told.contains(trigger)
      return [
        Phrase("\(index + 1)", .key),
        Phrase(" \(isOn ? "[x]" : "[ ]") \(trigger.trigger(at: site))", isOn ? .strong : .plain),
      ]
    }
    let rows = Self.flow(items, columns: columns, gap: isNarrow ? 1 : 2)
    guard isNarrow else {
      return [[Phrase(ReliefTexts.triggerQuestion, .strong), Phrase("   ")] + offer] + rows
    }
    return offer.isEmpty ? rows : [offer.cut(to: columns)] + rows
  }

  /// The question before the first warmth ever, with its keys, while its step is to come.
  private func warmthRows(_ columns: Int) -> [[Phrase]] {
    guard !warmthKeys.isEmpty, scene.modal == nil else { return [] }
    if columns < 58 { return briefWarmthRows(columns) }
    let lines = ReliefTexts.warmthQuestion.runningText.wrapped(columns: columns)
    return lines.map { [Phrase($0, .strong)] }
      + [Self.row(warmthKeys.map(\.hint), columns: columns)]
  }

  /// The same on two rows, so that the digits stay large.
  private func briefWarmthRows(_ columns: Int) -> [[Phrase]] {
    var rows = ReliefTexts.warmthQuestionBrief.wrapped(columns: columns)
      .map { [Phrase($0, .strong)] }
    for (key, label) in zip(
      warmthKeys.map(\.hint), [ReliefTexts.warmthYesBrief, ReliefTexts.warmthFineBrief])
    {
      let answer = [Phrase(key.key, key.style), Phrase(" \(label)", .quiet)]
      if let last = rows.last, last.cellWidth + 1 + answer.cellWidth <= columns {
        rows[rows.count - 1] += [Phrase(" ")] + answer
      } else {
        rows.append(answer)
      }
    }
    return rows
  }

  /// Hints on one row; the name of a step is cut before a hint is dropped.
  private static func row(_ hints: [KeyHint], columns: Int) -> [Phrase] {
    var hints = hints
    let width = { (hints: [KeyHint]) in
      hints.reduce(2 * (hints.count - 1)) { $0 + $1.key.cellWidth + 1 + $1.label.cellWidth }
    }
    for index in hints.indices.reversed() {
      let over = width(hints) - columns
      let hint = hints[index]
      guard over > 0 else { break }
      let label = hint.label.fitted(
        columns: max(min(14, hint.label.cellWidth), hint.label.cellWidth - over))
      hints[index] = KeyHint(hint.key, label, priority: hint.priority, style: hint.style)
    }
    let shown = KeyHints(hints).fitting(columns: columns).all
    let gap = width(shown) + max(0, shown.count - 1) <= columns ? "   " : "  "
    return shown.enumerated().flatMap { index, hint in
      (index == 0 ? [] : [Phrase(gap)])
        + [Phrase(hint.key, hint.style), Phrase(" \(hint.label)", .quiet)]
    }
  }

  /// Items in sequence, on as many rows as needed.
  private static func flow(_ items: [[Phrase]], columns: Int, gap: Int) -> [[Phrase]] {
    var rows: [[Phrase]] = []
    for item in items {
      if let last = rows.last, last.cellWidth + gap + item.cellWidth <= columns {
        rows[rows.count - 1] += [Phrase(String(repeating: " ", count: gap))] + item
      } else {
        rows.append(item)
      }
    }
    return rows
  }
}

extension CrampSite {
  /// A short name, so that all sites fit on one row.
  fileprivate var shortWord: String {
    switch self {
    case .hamstring: "hams"
    case .quadriceps: "quads"
    default: word
    }
  }
}

extension [Phrase] {
  /// The phrases cut to a width, with a sign if something is missing.
  fileprivate func cut(to columns: Int) -> [Phrase] {
    var space = columns
    return compactMap { phrase in
      guard space > 0 else { return nil }
      let text = phrase.text.fitted(columns: space)
      space -= text.cellWidth
      return Phrase(text, phrase.style)
    }
  }
}
