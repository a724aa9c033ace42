// SPDX-License-Identifier: MIT
import SessionEngine

extension SessionDetailScreen {
  package func plain(in context: ScreenContext) -> PlainPage {
    let told = PlainPage.told(selection, of: items.count)
    let entry = { (index: Int) in PlainTexts.entry(index + 1, line(of: items[index])) }
    return PlainPage(
      title: "\([session.name, session.startText(seenFrom: context.today)].inARow).",
      lines: [totals],
      entries: told.map(entry) + PlainPage.moreOf(told, items.count), count: items.count,
      selection: items.indices.contains(selection)
        ? [PlainTexts.selected(entry(selection))] : [],
      prompt: plainPrompt(in: context))
  }

  /// The outcome, and where the time went.
  private var totals: String {
    let ledger = session.totals.ledger
    let times = [
      (DetailTexts.active, ledger.active), (DetailTexts.elapsed, ledger.elapsed),
      (DetailTexts.relief, ledger.relief), (DetailTexts.paused, ledger.paused),
      (DetailTexts.away, ledger.away),
    ].filter { $0.1 >= .seconds(1) }.map { "\($0.0) \($0.1.plainText)" }
    return ([session.totals.outcome.word] + times).joined(separator: ", ").sentence
  }

  private func line(of item: TimelineItem) -> String {
    let clock = item.at.map { session.startedAt.advanced(by: $0.sinceStart).clockText }
    let text: String =
      switch item.content {
      case .phase(let name, let spent): [name, spent?.plainText].inARow
      case .step(let name, let planned, let actual, let outcome):
        [
          name, "\(DetailTexts.planned) \(planned)", "\(DetailTexts.took) \(actual.plainText)",
          outcome.word,
        ].inARow
      case .cramp(let text, let outcome): [text, outcome].inARow
      case .held(let text), .detail(let text), .notDone(let text): text
      case .end(let outcome): SessionOutcome?.some(outcome).word
      }
    return [clock, text].inARow + "."
  }
}

extension [String?] {
  fileprivate var inARow: String { compactMap(\.self).joined(separator: ", ") }
}
