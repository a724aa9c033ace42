// SPDX-License-Identifier: MIT
import Review

extension ReviewScreen {
  package func plain(in context: ScreenContext) -> PlainPage {
    var page = PlainPage(
      title: plainTitle(face(in: context, columns: 40)), prompt: plainPrompt(in: context))
    if let entries, entries.isOpen {
      page.title = entries.title + "."
      page.lines = entries.details.filter { $0.part == 0 }.map {
        $0.label.isEmpty ? $0.text : "\($0.label): \($0.text)"
      }
      return page
    }
    if let entries {
      let told = PlainPage.told(entries.selection, of: entries.entries.count)
      let line = { (index: Int) in
        let entry = entries.entries[index]
        return PlainTexts.entry(
          index + 1,
          ReviewTexts.spoken(entry.name, entry.at, entry.text, seenFrom: context.today))
      }
      page.title = entries.title + "."
      page.count = entries.entries.count
      page.entries = told.map(line) + PlainPage.moreOf(told, entries.entries.count)
      page.selection = entries.entries.isEmpty ? [] : [PlainTexts.selected(line(entries.selection))]
      return page
    }
    if let filterField {
      let form = FilterForm(
        field: filterField, filter: request.filter, names: names, totals: figures?.totals)
      page.lines = form.lines
      page.selection = [PlainTexts.selected(form.line(of: filterField))]
      return page
    }
    if let text = emptyText {
      page.lines = [text]
    } else {
      page.lines = table?.spoken ?? []
      if !isTable, let detail { page.selection = [detail] }
    }
    return page
  }
}
