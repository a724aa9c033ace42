// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

extension SessionDetailScreen {
  /// Draws the screen.
  public func draw(_ size: Size) -> CellBuffer {
    var buffer = CellBuffer(size: size)
    guard ScreenFrame.fits(size) else {
      buffer.write(
        DetailTexts.small(session.name, outcome: session.totals.outcome.word), row: 0, column: 0)
      return buffer
    }
    let width = size.columns - 2 * ScreenFrame(size: size).margin
    let question = deletionQuestion(of: session, seenFrom: nil, columns: width)
    let frame = ScreenFrame(size: size, notice: isConfirming ? question : notice)
    if isShowingKeys {
      KeyMeaning.draw(keys, hints: hints, in: frame, into: &buffer)
      return buffer
    }
    frame.drawHeader(session.name, trailing: beganText(columns: width), into: &buffer)
    var list = frame.body
    var used = drawTotals(in: list, into: &buffer)
    if frame.isRoomy {
      used += 1
      TimelineLayout(list).drawTitles(row: list.row + used, into: &buffer)
      used += 1
    }
    list.row += used
    list.size.rows -= used
    drawItems(in: list, into: &buffer)
    frame.drawFooter(hints, into: &buffer)
    return buffer
  }

  private func beganText(columns: Int) -> String {
    let start = session.startedAt
    return "\(columns < 60 ? start.dateText : start.fullDateText), \(start.clockText)"
  }

  /// Draws the outcome and where the time went, and at the right where in the timeline one is.
  ///
  /// - Returns: The rows it took.
  private func drawTotals(in rect: Rect, into buffer: inout CellBuffer) -> Int {
    let position = items.isEmpty ? "" : SharedTexts.position(selection + 1, of: items.count)
    buffer.writeRight(position, row: rect.row, endColumn: rect.endColumn, style: .quiet)
    let totals = session.totals
    var row = rect.row
    var column =
      rect.column
      + buffer.write(
        totals.outcome.signedWord, row: row, column: rect.column, style: totals.outcome.style)
    let ledger = totals.ledger
    var figures = [(DetailTexts.elapsed, Duration.clock(ledger.elapsed.wholeSeconds))]
    // A session that is nothing but relief has no steps of its own.
    if totals.stepsPlanned > 0 {
      figures.insert((DetailTexts.active, Duration.clock(ledger.active.wholeSeconds)), at: 0)
      figures.append(
        (DetailTexts.steps, SharedTexts.position(totals.stepsDone, of: totals.stepsPlanned)))
    }
    figures += [
      (DetailTexts.relief, ledger.relief), (DetailTexts.paused, ledger.paused),
      (DetailTexts.away, ledger.away),
    ]
    .filter { $0.1 > .zero }.map { ($0.0, Duration.clock($0.1.wholeSeconds)) }
    let gap = rect.size.columns < 60 ? 2 : 3
    for (label, value) in figures {
      let end = row == rect.row ? rect.endColumn - position.count - 2 : rect.endColumn
      if column + gap + label.count + 1 + value.count > end {
        row += 1
        column = rect.column - gap
      }
      let taken = buffer.write(label, row: row, column: column + gap, style: .quiet)
      column += gap + taken + 1
      column += buffer.write(value, row: row, column: column, style: .strong)
    }
    return row - rect.row + 1
  }

  private func drawItems(in rect: Rect, into buffer: inout CellBuffer) {
    guard !items.isEmpty, rect.size.rows > 0 else { return }
    let layout = TimelineLayout(rect)
    var starts: [Int] = []
    starts.reserveCapacity(items.count + 1)
    var count = 0
    for item in items {
      starts.append(count)
      count += layout.rowCount(of: item)
    }
    starts.append(count)
    let window = ListWindow(
      count: count, height: rect.size.rows,
      selected: starts[selection]..<starts[selection + 1])
    var index = selection
    while index > 0, starts[index] > window.first { index -= 1 }
    while index < items.count, starts[index] < window.rows.upperBound {
      let rows = layout.rows(of: items[index], startedAt: session.startedAt)
      for (offset, spans) in rows.enumerated() {
        let line = starts[index] + offset
        guard window.rows.contains(line) else { continue }
        let row = rect.row + line - window.first
        for span in spans { span.draw(row: row, into: &buffer) }
        if index == selection {
          if offset == 0 { buffer.write("›", row: row, column: rect.column) }
          buffer.restyle(
            Rect(column: rect.column, row: row, columns: rect.size.columns, rows: 1), .selected)
        }
      }
      index += 1
    }
  }
}
