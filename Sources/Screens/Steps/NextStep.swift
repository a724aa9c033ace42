// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

/// What comes after a segment.
struct NextStep: Hashable, Sendable {
  /// Whether it follows at once or after what is shown already, and a rest that comes first; or a
  /// mark.
  private(set) var lead: String
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
    let another = next.title == own.title && next.turns != own.turns ? next.turn(after: own) : nil
    (title, name) = (another ?? next.title, another ?? next.name)
  }

  /// A step that follows a segment, by its name: at once, or after the segment's other sets.
  init(named name: String, after segment: Segment) {
    let isLast = segment.set.map { $0.number == $0.count } ?? true
    lead = isLast ? SessionTexts.nextLead : SessionTexts.thenLead
    (title, self.name, dose) = (name, name, "")
  }

  /// The same with a mark as its lead.
  var marked: NextStep {
    var next = self
    next.lead = SessionTexts.nextMark
    return next
  }

  /// Its name in the first of these faces in which it fits on one line beside its lead.
  func letters(in faces: [BigLetters.Face], columns: Int) -> BigLetters? {
    let space = columns - lead.cellWidth
    return BigLetters(title, oneLineIn: faces, columns: space)
      ?? BigLetters(name, oneLineIn: faces, columns: space)
  }

  /// Draws it with its name in large letters, or on one row.
  ///
  /// - Parameter style: The style of large letters.
  func draw(
    _ letters: BigLetters?, in rect: Rect, style: Style = .strong, into buffer: inout CellBuffer
  ) {
    guard let letters else {
      buffer.write(
        [Phrase(lead, .quiet), Phrase(title, .strong), Phrase("  \(dose)", .quiet)],
        row: rect.row + (rect.size.rows - 1) / 2, column: rect.column,
        maxColumns: rect.size.columns)
      return
    }
    let middle = rect.row + (letters.size.rows - 1) / 2
    var column = rect.column
    column += buffer.write(lead, row: middle, column: column, style: .quiet)
    buffer.draw(
      letters,
      in: Rect(
        column: column, row: rect.row, columns: rect.endColumn - column, rows: rect.size.rows),
      style: style)
    column += letters.size.columns + 2
    guard column + dose.cellWidth <= rect.endColumn else { return }
    buffer.write(dose, row: middle, column: column, style: .quiet)
  }
}

extension Segment {
  /// The round or set that begins with it, after another of the same step.
  fileprivate func turn(after own: Segment) -> String? {
    zip(turns, own.turns).first { $0 != $1 }?.0 ?? turns.last
  }
}
