// SPDX-License-Identifier: MIT
import SessionEngine
import Wording

extension CrampsScreen {
  package func plain(in context: ScreenContext) -> PlainPage {
    switch page {
    case .list: return listPage(in: context)
    case .figures: return figuresPage(in: context)
    case .cramp:
      return PlainPage(
        title: "\(CrampsTexts.cramp(at: selected?.placeText ?? "")).",
        lines: details.filter { $0.part == 0 }.map {
          $0.label.isEmpty ? $0.text : "\($0.label): \($0.text)"
        }, prompt: plainPrompt(in: context))
    }
  }

  private func figuresPage(in context: ScreenContext) -> PlainPage {
    let lines = reviews.map { review in
      PlainTexts.site(
        review.site.word, counted(review.cramps, HistoryTexts.cramp),
        [
          (CrampsTexts.medianToRelief, review.reliefText),
          (CrampsTexts.painFell, review.lowerText),
          (CrampsTexts.easedIn, review.easedInTexts(columns: .max).joined(separator: ", ")),
        ])
    }
    return PlainPage(
      title: "\(CrampsTexts.bySiteTitle).",
      lines: lines + [CrampsTexts.footnote(of: reviews)],
      prompt: plainPrompt(in: context))
  }

  private func listPage(in context: ScreenContext) -> PlainPage {
    var page = PlainPage(title: "\(CrampsTexts.title).", prompt: plainPrompt(in: context))
    page.lines = context.advice.map { [CrampsTexts.advice($0)] } ?? []
    guard let cramps, !cramps.isEmpty else {
      page.lines.append(cramps == nil ? SharedTexts.readingLog : CrampsTexts.none)
      return page
    }
    let told = PlainPage.told(selection, of: cramps.count)
    let line = { (index: Int) in
      let cramp = cramps[index]
      let brief = cramp.briefText
      return PlainTexts.entry(
        index + 1, "\(cramp.title(seenFrom: context.today)); \(brief).")
    }
    page.count = cramps.count
    page.entries = told.map(line) + PlainPage.moreOf(told, cramps.count)
    page.selection = selected == nil ? [] : [PlainTexts.selected(line(selection))]
    return page
  }
}
