// SPDX-License-Identifier: MIT
import SessionEngine
import Wording

extension HistoryScreen {
  package func plain(in context: ScreenContext) -> PlainPage {
    var page = PlainPage(title: "\(HistoryTexts.title).", prompt: plainPrompt(in: context))
    guard !isTyping else {
      page.lines = [PlainTexts.filter]
      return page
    }
    page.lines = canUndo ? [PlainTexts.deleted] : []
    if let search {
      let found = HistoryTexts.found(sessions.count, hasMore: !isComplete)
      page.lines.append(PlainTexts.filtered(search.text, found))
    }
    guard !sessions.isEmpty else {
      let nothing = searched.isEmpty ? HistoryTexts.nothingLogged : HistoryTexts.noneFound
      page.lines.append(isComplete ? nothing : SharedTexts.readingLog)
      return page
    }
    let told = PlainPage.told(selection, of: sessions.count)
    page.count = sessions.count
    page.entries =
      told.flatMap { index in
        let week = weeks.first { $0.sessions.contains(index) }
        let isHead = index == week?.first || index == told.lowerBound
        let entry = PlainTexts.entry(index + 1, line(of: sessions[index], context))
        return (isHead ? [week.map { heading(of: $0, context) }].compactMap(\.self) : []) + [entry]
      } + PlainPage.moreOf(told, sessions.count)
    page.selection =
      selected.map {
        [PlainTexts.selected(PlainTexts.entry(selection + 1, line(of: $0, context)))]
      } ?? []
    return page
  }

  /// The week with its totals, if all of its sessions are listed.
  private func heading(of week: HistoryWeek, _ context: ScreenContext) -> String {
    let heading = HistoryTexts.heading(ofWeekFrom: week.monday, seenFrom: context.today)
    guard searched.isEmpty, week.isWhole else { return "\(heading)." }
    let facts = [
      counted(week.count, HistoryTexts.session),
      week.active > .zero ? week.active.plainText : nil,
      week.cramps > 0 ? counted(week.cramps, HistoryTexts.cramp) : nil,
    ]
    return "\(heading): \(facts.compactMap(\.self).joined(separator: ", "))."
  }

  private func line(of session: SessionSummary, _ context: ScreenContext) -> String {
    let active = session.totals.ledger.active
    let cramps = session.totals.cramps
    let facts = [
      session.name, session.startText(seenFrom: context.today), session.signedWord,
      active > .zero ? active.plainText : nil,
      cramps > 0 ? counted(cramps, HistoryTexts.cramp) : nil,
    ]
    return facts.compactMap(\.self).joined(separator: ", ") + "."
  }
}
