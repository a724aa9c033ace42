// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

extension SessionDetailScreen {
  package func face(in context: ScreenContext, columns: Int) -> Face {
    Face(
      header: Header(title: session.name, trailing: Phrase(beganText(columns: columns), .strong)),
      hints: KeyBinding.hints(bindings(in: context)),
      question: .deleting(
        session.name, session.startText(seenFrom: context.today), columns: columns),
      small: SmallLine(
        text: DetailTexts.small(session.name, outcome: session.totals.outcome.word)))
  }

  package func drawBody(
    in frame: ScreenFrame, _ context: ScreenContext, into buffer: inout CellBuffer
  ) {
    var list = frame.body.ofTable
    buffer.focus = CellPosition(row: list.row, column: list.column)
    var used = drawTotals(in: list, into: &buffer)
    if frame.isRoomy {
      used += 1
      TimelineLayout(list).drawTitles(row: list.row + used, into: &buffer)
      used += 1
    }
    list.takeRows(used)
    drawItems(in: list, into: &buffer)
  }

  private func beganText(columns: Int) -> String {
    let start = session.startedAt
    return "\(columns < 60 ? start.dateText : start.fullDateText), \(start.clockText)"
  }

  /// Draws the outcome and where the time went, with the position in the timeline at the right.
  ///
  /// - Returns: The number of rows.
  private func drawTotals(in rect: Rect, into buffer: inout CellBuffer) -> Int {
    let position = items.isEmpty ? "" : SharedTexts.position(selection + 1, of: items.count)
    buffer.writeRight(position, row: rect.row, endColumn: rect.endColumn, style: .quiet)
    let totals = session.totals
    var row = rect.row
    var column =
      rect.column
      + buffer.write(
        session.signedWord, row: row, column: rect.column,
        style: totals.outcome == nil ? .caution : .strong)
    let ledger = totals.ledger
    var figures = [(DetailTexts.elapsed, Duration.clock(ledger.elapsed.wholeSeconds))]
    if totals.cramps > 0 { figures.append((DetailTexts.cramps, "\(totals.cramps)")) }
    // A relief-only session has no steps of its own.
    if totals.stepsPlanned > 0 {
      figures.insert((DetailTexts.active, Duration.clock(ledger.active.wholeSeconds)), at: 0)
    }
    // Nobody counted the steps of a session done without the program.
    if totals.stepsPlanned > 0, !session.isByHand {
      figures.append(
        (DetailTexts.steps, SharedTexts.position(totals.stepsDone, of: totals.stepsPlanned)))
    }
    figures += [
      (DetailTexts.relief, ledger.relief), (DetailTexts.paused, ledger.paused),
      (DetailTexts.away, ledger.away),
    ]
    .filter { $0.1 >= .seconds(1) }.map { ($0.0, Duration.clock($0.1.wholeSeconds)) }
    let gap = rect.size.columns < 60 ? 2 : 3
    for (label, value) in figures {
      let end = row == rect.row ? rect.endColumn - position.count - 2 : rect.endColumn
      if column + gap + label.count + 1 + value.count > end {
        row += 1
        column = rect.column - gap
      }
      let taken = buffer.write(label, row: row, column: column + gap, style: .quiet)
      column += gap + taken + 1
      let style = label == DetailTexts.cramps ? Style.relief : .strong
      column += buffer.write(value, row: row, column: column, style: style)
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
        // Items have no actions, so the position must not outshine the text.
        if index == selection, offset == 0 {
          buffer.write("›", row: row, column: rect.column, style: .strong)
          buffer.focus = CellPosition(row: row, column: rect.column)
        }
      }
      index += 1
    }
  }
}
