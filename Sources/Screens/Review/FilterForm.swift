// SPDX-License-Identifier: MIT
import Review
import RoutineModel
import TextCanvas

/// The review's filter: a row for each field, with its current choice.
struct FilterForm {
  let field: FilterChoices.Field
  let filter: ReviewFilter
  let names: [RoutineID: String]
  /// The totals of what matches; `nil` until counted.
  let totals: Totals?

  private static let label = 10

  func draw(in rect: Rect, into buffer: inout CellBuffer) {
    let fields = FilterChoices.Field.allCases
    for (place, field) in fields.enumerated() where place < rect.size.rows {
      let row = rect.row + place
      buffer.write(field.rawValue, row: row, column: rect.column + 2, style: .quiet)
      buffer.write(
        ReviewTexts.choice(of: field, in: filter, names) ?? ReviewTexts.allWord, row: row,
        column: rect.column + 2 + Self.label,
        maxColumns: rect.size.columns - Self.label - 2)
      if field == self.field { buffer.markSelected(row: row, in: rect) }
    }
    var lines = totals.map { [ReviewTexts.left(by: $0), ""] } ?? []
    lines += ReviewTexts.filterNote.wrapped(
      columns: min(rect.size.columns - 2, ScreenFrame.widestText))
    let row = rect.row + fields.count + 1
    buffer.write(
      lines,
      in: Rect(
        column: rect.column + 2, row: row, columns: rect.size.columns - 2,
        rows: max(0, rect.endRow - row)), style: .quiet)
  }

  /// The form as lines.
  var lines: [String] {
    FilterChoices.Field.allCases.map(line) + (totals.map { [ReviewTexts.left(by: $0)] } ?? [])
  }

  /// A field in a sentence.
  func line(of field: FilterChoices.Field) -> String {
    "\(field.rawValue): \(ReviewTexts.choice(of: field, in: filter, names) ?? ReviewTexts.allWord)."
  }
}
