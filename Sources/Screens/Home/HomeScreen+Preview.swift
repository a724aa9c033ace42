// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

extension HomeScreen {
  /// Draws what there is to know of the selected routine, as much as there is room for.
  func drawPreview(in rect: Rect, into buffer: inout CellBuffer) {
    guard let selected else { return }
    var row = rect.row
    func write(_ text: String, _ style: Style, mostRows: Int) {
      let left = min(mostRows, rect.endRow - row)
      for line in text.runningText.wrapped(columns: rect.size.columns, maxRows: left) {
        buffer.write(line, row: row, column: rect.column, style: style)
        row += 1
      }
    }
    write(selected.name, .strong, mostRows: 2)
    if let problem = selected.problem {
      write("This file cannot be used yet:", .quiet, mostRows: 2)
      row += 1
      return write(problem.firstLine, .failure, mostRows: rect.size.rows)
    }
    // By it the routine is started from a shell, and told from others of the same name.
    if selected.id.rawValue != selected.name.lowercased() {
      write(selected.id.rawValue, .quiet, mostRows: 1)
    }
    write(lengthSentence(of: selected), .quiet, mostRows: 2)
    // Its row is there before the log has answered, so that nothing below it moves.
    let useRow = row
    row += 1
    if useRow < rect.endRow {
      buffer.write(
        useSentence(of: selected), row: useRow, column: rect.column, style: .quiet,
        maxColumns: rect.size.columns)
    }
    let summaryRows = max(1, rect.size.rows / 4)
    if !selected.summary.isEmpty, rect.endRow - row > 1 {
      if rect.size.rows >= 12 { row += 1 }
      write(selected.summary, .plain, mostRows: summaryRows)
    }
    if rect.size.rows >= 12 { row += 1 }
    drawLines(
      of: selected,
      in: Rect(
        column: rect.column, row: row, columns: rect.size.columns, rows: max(0, rect.endRow - row)),
      into: &buffer)
  }

  /// Draws the one line that there is room for on a small screen.
  func drawPreviewLine(in rect: Rect, into buffer: inout CellBuffer) {
    guard let selected else { return }
    guard selected.isStartable else {
      buffer.write(
        (selected.problem ?? "").firstLine, row: rect.row, column: rect.column, style: .failure,
        maxColumns: rect.size.columns)
      return
    }
    buffer.write(shortUse(of: selected), row: rect.row, column: rect.column, style: .quiet)
    let useColumns = 18
    buffer.write(
      selected.summary, row: rect.row, column: rect.column + useColumns, style: .quiet,
      maxColumns: rect.size.columns - useColumns)
  }

  /// Draws what is done in a routine; what there is no room for is counted. A dose that does not
  /// fit beside its name stands beneath it.
  private func drawLines(of routine: HomeRoutine, in rect: Rect, into buffer: inout CellBuffer) {
    let columns = rect.size.columns
    let heights = routine.preview.map { line in
      let detail = line.detail.cellWidth
      return detail > 0 && line.text.cellWidth + 1 + detail > columns ? 2 : 1
    }
    let fitsWhole = heights.reduce(0, +) <= rect.size.rows
    var left = rect.size.rows - (fitsWhole ? 0 : 1)
    guard left >= 0 else { return }
    var row = rect.row
    var shown = 0
    while shown < routine.preview.count, heights[shown] <= left {
      let line = routine.preview[shown]
      buffer.write(
        line.text, row: row, column: rect.column, style: line.isHeading ? .title : .plain,
        maxColumns: columns)
      row += heights[shown]
      left -= heights[shown]
      shown += 1
      buffer.writeRight(
        line.detail, row: row - 1, endColumn: rect.endColumn, style: .quiet, maxColumns: columns)
    }
    guard shown < routine.preview.count else { return }
    buffer.write(
      "… \(routine.preview.count - shown) more", row: row, column: rect.column, style: .quiet,
      maxColumns: columns)
  }

  private func lengthSentence(of routine: HomeRoutine) -> String {
    let origin =
      routine.shadowsBuiltIn
      ? ", yours instead of the built-in one" : routine.isOwn ? ", your own" : ""
    guard routine.isOpenEnded else { return routine.nominal.spokenText + origin }
    let isWorkout = routine.kind == .workout
    guard routine.nominal > .zero else {
      return (isWorkout ? "as long as you like" : "at your own pace") + origin
    }
    let length = Duration.clock(routine.nominal.wholeSeconds)
    return "\(length) + \(isWorkout ? "your own time" : "your own pace")\(origin)"
  }

  /// How often it was done and when last, or that it was not; empty until the log has answered.
  private func useSentence(of routine: HomeRoutine) -> String {
    guard let overview else { return "" }
    guard let use = overview.uses[routine.id] else { return "not done yet" }
    let last = use.lastStartedAt.agoText(seenFrom: today)
    guard use.timesDone > 0 else { return "begun \(last)" }
    return "\(counted(use.timesDone, "time")), last \(last)"
  }

  /// The same in a few characters.
  private func shortUse(of routine: HomeRoutine) -> String {
    guard let overview else { return "" }
    guard let use = overview.uses[routine.id] else { return "not done yet" }
    return "\(use.timesDone)×, \(use.lastStartedAt.agoText(seenFrom: today))"
  }
}

extension HomeRoutine {
  /// The length as a column shows it, in at most eight columns: `11:44`, from an hour on `1 h 02`,
  /// with a `+` where there is more to it.
  var lengthText: String {
    guard nominal > .zero || !isOpenEnded else { return "open " }
    let minutes = nominal.wholeSeconds / 60
    let length =
      minutes < 60
      ? Duration.clock(nominal.wholeSeconds)
      : "\(minutes / 60) h \(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
    return length + (isOpenEnded ? "+" : "")
  }
}

extension String {
  /// The text up to its first line feed.
  fileprivate var firstLine: String { String(prefix { $0 != "\n" && $0 != "\r\n" }) }
}
