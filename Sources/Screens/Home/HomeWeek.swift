// SPDX-License-Identifier: MIT
import Review
import SessionEngine
import TextCanvas

/// The last seven days on the home screen, oldest first.
struct HomeWeek {
  /// The days' names, such as `Mon`.
  let names: [String]
  /// How many sessions began on each day, of any length; `nil` until the log has replied.
  let sessions: [Int]?
  /// The week in a sentence; empty until the log has replied.
  let sentence: String
  /// Whether nothing was ever logged.
  let isNothingLogged: Bool

  init(_ context: ScreenContext) {
    let today = context.today.day
    names = (1...7).map { LocalMoment.weekdays[(today.weekday + $0 - 1) % 7] }
    guard let recent = context.recent else {
      (sessions, sentence, isNothingLogged) = (nil, "", false)
      return
    }
    let days = today.advanced(by: -6)...today
    let counts = days.map { recent[$0].map { $0.sessions + $0.tooShort } ?? 0 }
    sessions = counts
    sentence = HomeTexts.week(
      sessions: counts.reduce(0, +), cramps: recent.totals(of: days).cramps)
    isNothingLogged = recent.firstDay == nil
  }
}

extension HomeScreen {
  /// Draws the week as bars above the names of the days, with a title and a sentence above.
  func drawWeek(in rect: Rect, _ context: ScreenContext, into buffer: inout CellBuffer) {
    let week = HomeWeek(context)
    guard let sessions = week.sessions else { return }
    if week.isNothingLogged {
      let lines = HomeTexts.nothingLogged.wrapped(
        columns: rect.size.columns, maxRows: rect.size.rows)
      return buffer.write(lines, in: rect, style: .quiet)
    }
    let pitch = min(6, rect.size.columns / 7)
    for (index, name) in week.names.enumerated() {
      buffer.write(
        pitch > 3 ? name : String(name.prefix(2)), row: rect.endRow - 1,
        column: rect.column + index * pitch, style: index == 6 ? .strong : .quiet)
    }
    buffer.write(HomeTexts.lastDays, row: rect.row, column: rect.column, style: .title)
    // Narrow, the sentence takes a row of the bars.
    let gap = HomeTexts.lastDays.cellWidth + 3
    let isBeside = rect.size.columns >= 36
    buffer.write(
      week.sentence, row: rect.row + (isBeside ? 0 : 1), column: rect.column + (isBeside ? gap : 0),
      style: .quiet, maxColumns: rect.size.columns - (isBeside ? gap : 0))
    let bars = CountBars(sessions, full: max(2, sessions.max() ?? 0))
    buffer.draw(
      bars, rows: rect.row + (isBeside ? 1 : 2)..<rect.endRow - 1, column: rect.column,
      barColumns: 2, gap: pitch - 2)
  }

  /// Draws the week as one line ending before a column: `T1 F· S· S2 M· T· W1`.
  ///
  /// - Returns: The columns it took.
  func drawWeekLine(
    _ week: HomeWeek, endColumn: Int, into buffer: inout CellBuffer
  ) -> Int {
    if week.isNothingLogged {
      return buffer.writeRight(
        HomeTexts.nothingLoggedBrief, row: 0, endColumn: endColumn, style: .quiet)
    }
    for (index, name) in week.names.enumerated() {
      let column = endColumn - (7 - index) * 3 + 1
      buffer.write(
        String(name.prefix(1)), row: 0, column: column, style: index == 6 ? .strong : .quiet)
      guard let count = week.sessions?[index] else { continue }
      buffer.write(
        count == 0 ? "·" : count > 9 ? "+" : "\(count)", row: 0, column: column + 1,
        style: count == 0 ? .ahead : .done)
    }
    return 7 * 3 - 1
  }
}
