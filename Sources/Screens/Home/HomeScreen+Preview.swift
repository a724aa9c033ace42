// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

extension HomeScreen {
  /// Draws the details of the selected routine, as far as they fit.
  func drawPreview(
    in rect: Rect, _ context: ScreenContext, into buffer: inout CellBuffer
  ) {
    guard let selected else { return }
    var row = rect.row
    func write(_ text: String, _ style: Style, mostRows: Int, whole: [String]? = nil) {
      let left = min(mostRows, rect.endRow - row)
      let lines =
        whole.flatMap { $0.count <= left ? $0 : nil }
        ?? text.runningText.wrapped(columns: rect.size.columns, maxRows: left)
      for line in lines {
        buffer.write(line, row: row, column: rect.column, style: style)
        row += 1
      }
    }
    write(selected.name, .strong, mostRows: 2)
    if let problem = selected.problem {
      write(HomeTexts.unusableFile, .quiet, mostRows: 2)
      row += 1
      return write(problem.firstLine, .failure, mostRows: rect.size.rows)
    }
    let columns = rect.size.columns
    let summary = selected.summary.runningText.wrapped(columns: columns)
    // The summary ends with who should ask a doctor first, so it is never cut for other rows.
    func leaves(_ rows: Int) -> Bool { rect.endRow - row - rows >= summary.count }
    // The id is needed to start it from a shell, and to distinguish it from others with the same
    // name.
    if selected.id.rawValue != selected.name.lowercased(), leaves(3) {
      write(selected.id.rawValue, .quiet, mostRows: 1)
    }
    write(lengthSentence(of: selected), .quiet, mostRows: leaves(3) ? 2 : 1)
    // The row exists before the log has replied, so that nothing below moves.
    if leaves(1) {
      buffer.write(
        useSentence(of: selected, context), row: row, column: rect.column, style: .quiet,
        maxColumns: columns)
      row += 1
    }
    if !summary.isEmpty {
      if rect.size.rows >= 12, leaves(1) { row += 1 }
      write(selected.summary, .plain, mostRows: rect.size.rows, whole: summary)
    }
    if let warning = selected.warning, row < rect.endRow {
      if rect.size.rows >= 12 { row += 1 }
      write(warning, .caution, mostRows: rect.size.rows)
    }
    if rect.size.rows >= 12 { row += 1 }
    let lines = selected.preview
    var space = Rect(
      column: rect.column, row: row, columns: columns, rows: max(0, rect.endRow - row))
    let isRoomy = space.size.rows >= Self.leastLines + Self.figureRows + 1
    if let look = context.figures, isRoomy,
      let picture = lines.lazy.compactMap(\.picture).first
    {
      space.size.rows = min(lines.count, space.size.rows - Self.figureRows - 1)
      let figure = StepFigure(picture, look)
      figure.draw(
        in: Rect(
          column: rect.column, row: rect.endRow - Self.figureRows, columns: columns,
          rows: Self.figureRows), into: &buffer)
    }
    drawLines(lines, of: selected, in: space, into: &buffer)
  }

  /// The rows of the first step's picture, and how many rows the list of steps keeps.
  private static let (figureRows, leastLines) = (7, 3)

  /// Draws what fits on a small screen: the end of the summary, which says who should ask a doctor
  /// first or when to stop, in whole sentences, and the use if a row is left.
  func drawBriefPreview(
    in rect: Rect, _ context: ScreenContext, into buffer: inout CellBuffer
  ) {
    guard let selected else { return }
    let columns = rect.size.columns
    guard selected.isStartable else {
      let problem = (selected.problem ?? "").firstLine
      return buffer.write(
        problem.wrapped(columns: columns, maxRows: rect.size.rows), in: rect, style: .failure)
    }
    if let warning = selected.warning {
      return buffer.write(
        warning.wrapped(columns: columns, maxRows: rect.size.rows), in: rect, style: .caution)
    }
    let statements = selected.summary.statements
    let ends = statements.indices.map {
      statements[$0...].joined(separator: " ").wrapped(columns: columns)
    }
    let end = ends.first { $0.count <= rect.size.rows } ?? ends.last ?? []
    let use = end.count < rect.size.rows ? [shortUse(of: selected, context)] : []
    buffer.write(use + end, in: rect, style: .quiet)
  }

  /// Draws the steps of a routine, and counts those that do not fit. A dose that does not fit
  /// beside its name goes below.
  private func drawLines(
    _ lines: [HomeRoutine.PreviewLine], of routine: HomeRoutine, in rect: Rect,
    into buffer: inout CellBuffer
  ) {
    let columns = rect.size.columns
    let heights = lines.map { line in
      let detail = line.detail.cellWidth
      return detail > 0 && line.text.cellWidth + 1 + detail > columns ? 2 : 1
    }
    let fitsWhole = heights.reduce(0, +) <= rect.size.rows
    func rest(from line: Int) -> [String] {
      let steps = lines[line...].count { !$0.isHeading && !$0.isRest }
      let isAll = line == 0
      let whole = HomeTexts.more(steps, of: routine.id.rawValue, isAll: isAll)
        .wrapped(columns: columns)
      return whole.count < rect.size.rows ? whole : [HomeTexts.more(steps, isAll: isAll)]
    }
    var left = rect.size.rows - (fitsWhole ? 0 : rest(from: 0).count)
    guard left >= 0 else { return }
    var row = rect.row
    var shown = 0
    while shown < lines.count, heights[shown] <= left {
      let line = lines[shown]
      buffer.write(
        line.text, row: row, column: rect.column, style: line.isHeading ? .title : .plain,
        maxColumns: columns)
      row += heights[shown]
      left -= heights[shown]
      shown += 1
      buffer.writeRight(
        line.detail, row: row - 1, endColumn: rect.endColumn, style: .quiet, maxColumns: columns)
    }
    guard shown < lines.count else { return }
    buffer.write(
      rest(from: shown), in: Rect(rect, row: row, rows: rect.endRow - row), style: .quiet)
  }

  private func lengthSentence(of routine: HomeRoutine) -> String {
    let origin = routine.originWords
    return routine.lengthWords + (origin.isEmpty ? "" : "  \(origin)")
  }

  /// How often and when it was last done, or that it was not; empty until the log has replied.
  private func useSentence(of routine: HomeRoutine, _ context: ScreenContext) -> String {
    guard let overview = context.overview else { return "" }
    guard let use = overview.uses[routine.id] else { return HomeTexts.notDone }
    return HomeTexts.use(
      times: use.timesDone, last: use.lastStartedAt.agoText(seenFrom: context.today))
  }

  /// The same, very short.
  private func shortUse(of routine: HomeRoutine, _ context: ScreenContext) -> String {
    guard let overview = context.overview else { return "" }
    guard let use = overview.uses[routine.id] else { return HomeTexts.notDone }
    return HomeTexts.briefUse(
      times: use.timesDone, last: use.lastStartedAt.agoText(seenFrom: context.today))
  }
}

extension String {
  /// The text up to the first line break.
  fileprivate var firstLine: String { String(prefix { $0 != "\n" && $0 != "\r\n" }) }
}
