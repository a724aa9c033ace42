// SPDX-License-Identifier: MIT
import RoutineModel

extension CrampFormScreen {
  /// The current row and its value; rows are read one by one, as the person moves. An answer that
  /// moves on is read first.
  package func plain(in context: ScreenContext) -> PlainPage {
    var page = PlainPage(
      title: plainTitle(face(in: context, columns: PlainRows.size.columns)),
      prompt: plainPrompt(in: context))
    let help = CrampFormTexts.help(row.helped).first
    page.lines = [
      answered.map(sentence), fault, help?.replacing("←→", with: CrampFormTexts.leftRight),
    ].compactMap(\.self)
    page.selection = [sentence(row)]
    return page
  }

  /// A row and its value.
  private func sentence(_ row: Row) -> String {
    let label = CrampFormTexts.label(row.labelled, isWide: true)
    return "\(label): \(value(of: row) ?? CrampFormTexts.notSaid)."
  }

  /// The value of a row; `nil` for none.
  private func value(of row: Row) -> String? {
    func told(_ text: String) -> String? { text.isEmpty ? nil : text }
    return switch row {
    case .onset: told(onset.text)
    case .site: site?.word
    case .side: side?.word
    case .lasted: told(lasted.text)
    case .painOnset: painOnset.map(String.init)
    case .painWorst: painWorst.map(String.init)
    case .painAfter: painAfter.map(String.init)
    case .triggers:
      CrampFormTexts.triggers(
        told(Condition.told.filter(triggers.contains).triggerText),
        at: Condition.told[trigger].trigger(at: site))
    case .tried(let step):
      tried[step].flatMap { TriedAnswer.allCases.firstIndex(of: $0) }.map {
        CrampFormTexts.tried[$0]
      }
    case .woke: woke.map { $0 ? QuestionTexts.yes : QuestionTexts.no }
    case .note: told(note.text)
    }
  }
}
