// SPDX-License-Identifier: MIT
import RoutineModel

extension CrampFormScreen {
  /// The row one is at, with what is in it; the rows are told one by one, as one moves through them.
  package func plain(in context: ScreenContext) -> PlainPage {
    var page = PlainPage(
      title: plainTitle(face(in: context, columns: PlainRows.size.columns)),
      prompt: plainPrompt(in: context))
    page.lines = [fault, CrampFormTexts.help(row.helped).first].compactMap(\.self)
    page.selection = [
      "\(CrampFormTexts.label(row.labelled, isWide: true)): \(value ?? CrampFormTexts.notSaid)."
    ]
    return page
  }

  /// What is in the row one is at; `nil` for nothing.
  private var value: String? {
    func told(_ text: String) -> String? { text.isEmpty ? nil : text }
    return switch row {
    case .onset: told(onset.text)
    case .site: site?.word
    case .side: side?.word
    case .lasted: told(lasted.text)
    case .painOnset: painOnset.map(String.init)
    case .painAfter: painAfter.map(String.init)
    case .tried(let step):
      tried[step].flatMap { TriedAnswer.allCases.firstIndex(of: $0) }.map {
        CrampFormTexts.tried[$0]
      }
    case .woke: woke.map { $0 ? QuestionTexts.yes : QuestionTexts.no }
    case .note: told(note.text)
    }
  }
}
