// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

/// What comes after a segment.
struct NextStep: Hashable, Sendable {
  /// Whether it follows at once or after what is shown already, and a rest that comes first.
  let lead: String
  /// Its name with side and direction; empty at the end.
  let title: String
  /// Its name alone.
  let name: String
  /// Its dose.
  let dose: String

  /// What comes after a run's current segment; if that is a breath, what follows the step after it.
  init?(after segment: Segment, in run: PlanRun) {
    let segments = run.plan.segments
    var shown = run.index
    if !segment.isStep {
      guard let own = segments[shown...].firstIndex(where: \.isStep) else { return nil }
      shown = own
    }
    let rest = segments[min(shown + 1, segments.count)...]
    guard let index = rest.firstIndex(where: \.isStep) else {
      (lead, title, name, dose) = (SessionTexts.thenTheEnd, "", "", "")
      return
    }
    let next = segments[index]
    let pause = rest[..<index].first { $0.kind == .rest }?.dose.nominalDuration
    lead =
      (segment.isStep ? SessionTexts.nextLead : SessionTexts.thenLead)
      + (pause.map { SessionTexts.restFirst($0.spokenText) } ?? "")
    dose = next.spokenDose
    // The same words as those above would look like a mistake.
    let own = segments[shown]
    let another = next.title == own.title && next.turns != own.turns ? next.turns.last : nil
    (title, name) = (another ?? next.title, another ?? next.name)
  }

  /// A step that follows, by its name.
  init(named name: String) {
    (lead, title, self.name, dose) = (SessionTexts.nextLead, name, name, "")
  }

  /// Draws it on one row, or its name in large letters.
  func draw(in rect: Rect, face: BigLetters.Face?, into buffer: inout CellBuffer) {
    let phrases = [Phrase(lead, .quiet), Phrase(title, .strong), Phrase("  \(dose)", .quiet)]
    guard let face else {
      buffer.write(phrases, row: rect.row, column: rect.column, maxColumns: rect.size.columns)
      return
    }
    let middle = rect.row + (rect.size.rows - 1) / 2
    let space = rect.size.columns - lead.cellWidth
    var letters = BigLetters(title, face: face, columns: space)
    if letters?.lines.count != 1 { letters = BigLetters(name, face: face, columns: space) }
    guard let letters, letters.lines.count == 1 else {
      buffer.write(phrases, row: middle, column: rect.column, maxColumns: rect.size.columns)
      return
    }
    var column = rect.column
    column += buffer.write(lead, row: middle, column: column, style: .quiet)
    buffer.draw(
      letters,
      in: Rect(column: column, row: rect.row, columns: space, rows: rect.size.rows), style: .strong)
    column += letters.size.columns + 2
    guard column + dose.cellWidth <= rect.endColumn else { return }
    buffer.write(dose, row: middle, column: column, style: .quiet)
  }
}
