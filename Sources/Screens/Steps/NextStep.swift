// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

/// What comes after a segment.
struct NextStep: Hashable, Sendable {
  /// Whether it follows at once or after what is shown already; or a mark.
  private var opening: String
  /// The rest that comes first, if any.
  private var rest: Duration?
  /// Its name with side and direction; empty at the end.
  let title: String
  /// Its name alone.
  let name: String
  /// Its dose, or the step that follows a rest.
  let dose: String
  /// Whether it is itself the rest.
  private var isRest = false

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
      (opening, title, name, dose) = (SessionTexts.thenTheEnd, "", "", "")
      return
    }
    let next = segments[index]
    self.rest = rest[..<index].first { $0.kind == .rest }?.dose.nominalDuration
    opening = segment.isStep ? SessionTexts.nextLead : SessionTexts.thenLead
    dose = next.spokenDose
    // The same words as those above would look like a mistake.
    let own = segments[shown]
    let another = next.title == own.title && next.turns != own.turns ? next.turn(after: own) : nil
    (title, name) = (another ?? next.title, another ?? next.name)
  }

  /// A step that follows a segment, by its name: at once, or after the segment's other sets.
  init(named name: String, after segment: Segment) {
    let isLast = segment.set.map { $0.number == $0.count } ?? true
    opening = isLast ? SessionTexts.nextLead : SessionTexts.thenLead
    (title, self.name, dose) = (name, name, "")
  }

  /// What stands before its name.
  var lead: String { opening + (rest.map { SessionTexts.restFirst($0.spokenText) } ?? "") }

  /// The rest that comes before it, with the step as what follows.
  private var beginningWithRest: NextStep? {
    rest.map { NextStep(rest: $0, before: self) }
  }

  private init(rest: Duration, before step: NextStep) {
    let name = SessionTexts.rest(rest.spokenText)
    (opening, title, self.name) = (step.opening, name, name)
    dose = SessionTexts.thenLead + step.title
    isRest = true
  }

  /// What comes next with its name in large letters, if these fit on one line: the step, else the
  /// rest before it.
  func large(in face: BigLetters.Face, columns: Int) -> (next: NextStep, letters: BigLetters)? {
    [self, beginningWithRest].lazy.compactMap(\.self).compactMap { next in
      next.letters(in: [face], columns: columns).map { (next, $0) }
    }.first
  }

  /// The same with a mark as its lead.
  var marked: NextStep {
    var next = self
    (next.opening, next.rest) = (SessionTexts.nextMark, nil)
    return next
  }

  /// Its name in the first of these faces in which it fits on one line beside its lead.
  func letters(in faces: [BigLetters.Face], columns: Int) -> BigLetters? {
    let space = columns - lead.cellWidth
    return BigLetters(title, oneLineIn: faces, columns: space)
      ?? BigLetters(name, oneLineIn: faces, columns: space)
  }

  private static let leastOfAName = 16

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
    // A dose is whole or not there; of the step after a rest, the beginning helps, too.
    let space = rect.endColumn - column
    guard dose.cellWidth <= space || isRest && space >= Self.leastOfAName else { return }
    buffer.write(dose, row: middle, column: column, style: .quiet, maxColumns: space)
  }
}

extension Segment {
  /// The round or set that begins with it, after another of the same step.
  fileprivate func turn(after own: Segment) -> String? {
    zip(turns, own.turns).first { $0 != $1 }?.0 ?? turns.last
  }
}
