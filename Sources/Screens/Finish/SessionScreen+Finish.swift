// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

extension SessionScreen {
  /// Draws what came of the session.
  func drawFinish(_ frame: ScreenFrame, into buffer: inout CellBuffer) {
    guard case .finished(let outcome) = machine.state else { return }
    frame.drawHeader(routineName, into: &buffer)
    let isReliefOnly = machine.plan.segments.isEmpty
    let totals = machine.totals
    let time = isReliefOnly ? totals.ledger.relief : totals.ledger.active
    let facts = finishFacts(totals, isReliefOnly: isReliefOnly, rows: frame.isRoomy ? 5 : 0)
    let kindLines = kindWord(outcome, totals).wrapped(
      columns: min(frame.body.size.columns, RowPlan.widestText))
    let lines = adviceRows(columns: frame.body.size.columns)
    let advice = frame.isRoomy && !lines.isEmpty ? [[]] + lines : lines
    var body = frame.body
    body.size.rows = max(0, body.size.rows - advice.count)
    for (index, line) in advice.enumerated() {
      buffer.write(
        line, row: body.endRow + index, column: body.column, maxColumns: body.size.columns)
    }
    let gap = frame.isRoomy ? 1 : 0
    let wordRows = 2 + facts.count + kindLines.count + 3 * gap
    let digitRows = guide.isDim ? 1 : min(10, max(1, body.size.rows - wordRows - gap))
    var row = body.row + max(gap, (body.size.rows - wordRows - digitRows) / 3)
    buffer.writeCentred(
      FinishTexts.head(outcome), row: row, in: body, style: .title)
    row += 1 + gap
    let digitRect = Rect(
      column: body.column, row: row, columns: body.size.columns, rows: digitRows)
    if let digits = BigDigits.largest(for: time.clockText, in: digitRect.size) {
      buffer.draw(digits, in: digitRect, style: .done)
      row += digitRect.size.rows
    }
    buffer.writeCentred(
      isReliefOnly ? FinishTexts.relief : FinishTexts.activeTime, row: row, in: body, style: .quiet)
    row += 1 + gap
    for fact in facts where row < body.endRow {
      buffer.writeCentred(fact, row: row, in: body)
      row += 1
    }
    row += gap
    let kindEnd = row + kindLines.count
    for line in kindLines where kindEnd <= body.endRow {
      buffer.writeCentred(line, row: row, in: body, style: .strong)
      row += 1
    }
    frame.drawFooter(hints(inTheDarkFrom: 85), into: &buffer)
  }

  private func finishFacts(_ totals: SessionTotals, isReliefOnly: Bool, rows: Int) -> [String] {
    var facts: [String] = []
    if !isReliefOnly, totals.stepsDone > 0 {
      facts.append(FinishTexts.stepsDone(totals.stepsDone, of: totals.stepsPlanned))
    }
    guard let last = machine.episodes.last else { return facts }
    let count = counted(totals.cramps, "cramp")
    if totals.cramps == 1 {
      facts.append("\(count), \(last.endText)")
      return facts
    }
    guard rows > 0 else { return facts + [FinishTexts.last(count, last.endText)] }
    facts.append(count)
    // The last ones, as many as are taken in at a glance.
    let shown = machine.episodes.suffix(rows)
    facts += shown.map { "\($0.placeText): \($0.endText)" }
    return facts
  }

  /// Where what happened in the session is.
  var logWords: String { isLogBehind ? FinishTexts.waits : FinishTexts.saved }

  /// One kind line, without blame; with signs of a clot, the way to help.
  private func kindWord(_ outcome: SessionOutcome, _ totals: SessionTotals) -> String {
    if machine.episodes.contains(where: \.notes.hasClotSigns) {
      return "\(ReliefTexts.clotHead) \(ReliefTexts.clotCall(guide.emergencyNumber))"
    }
    if machine.episodes.last?.isUneased == true { return FinishTexts.notEased }
    if machine.plan.segments.isEmpty { return FinishTexts.afterRelief }
    // One that came back counts again.
    let times = machine.episodes.reduce(0) { $0 + 1 + $1.returns }
    if times > 1 { return FinishTexts.tough }
    switch outcome {
    case .completed: return FinishTexts.completed
    case .stopped: return "\(logWords) \(FinishTexts.stopped)"
    }
  }
}
