// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

extension SessionScreen {
  /// Draws the questions after a cramp: how it was, what may have set it off, how to go on.
  func drawWayOn(_ frame: ScreenFrame, into buffer: inout CellBuffer) {
    guard let episode = machine.currentEpisode else { return }
    drawReliefBanner(
      episode, trailing: frame.isRoomy ? "" : episode.endText, frame, into: &buffer)
    let body = frame.body
    var row = body.row
    if frame.isRoomy {
      row += 1
      buffer.write(episode.endText.sentence, row: row, column: body.column, style: .strong)
      buffer.write(
        "All answers are optional. Enter alone goes on.", row: row + 1, column: body.column,
        style: .quiet, maxColumns: body.size.columns)
      row += 3
    }
    let gap = frame.isRoomy ? 1 : 0
    drawPain("Pain at onset", .painOnset, episode.notes.painOnset, row: row, body, into: &buffer)
    row += 1 + gap
    drawPain("Pain now", .painNow, episode.notes.painNow, row: row, body, into: &buffer)
    row += 1 + gap
    row = drawTriggers(episode.notes.triggers, row: row, body, into: &buffer) + gap
    row = drawWays(row: row, body, into: &buffer)
    for line in wayText.wrapped(columns: min(body.size.columns - 2, RowPlan.widestText))
    where row < body.endRow {
      buffer.write(line, row: row, column: body.column + 2, style: .plain)
      row += 1
    }
    frame.drawFooter(bindings.hints, into: &buffer)
  }

  private func drawMarker(
    _ label: String, _ formRow: WayOnForm.Row, row: Int, _ body: Rect,
    into buffer: inout CellBuffer
  ) -> Int {
    let isHere = form.row == formRow
    if isHere { buffer.write("▶", row: row, column: body.column, style: .strong) }
    return buffer.write(
      label, row: row, column: body.column + 2, style: isHere ? .strong : .plain)
  }

  private func drawPain(
    _ label: String, _ formRow: WayOnForm.Row, _ value: Int?, row: Int, _ body: Rect,
    into buffer: inout CellBuffer
  ) {
    let isWide = body.size.columns >= 60
    _ = drawMarker(
      isWide ? label : label.replacing("Pain at onset", with: "Pain first"), formRow, row: row,
      body, into: &buffer)
    var column = body.column + (isWide ? 18 : 13)
    for number in EpisodeNotes.painScale {
      let isChosen = number == value
      let text = isChosen ? "[\(number)]" : " \(number) "
      buffer.write(
        text, row: row, column: column, style: isChosen ? .selected : .plain)
      // The brackets share their column with the neighbour's, or eleven numbers would not fit.
      column += text.count - (isWide ? 0 : 1)
    }
  }

  private func drawTriggers(
    _ chosen: [Condition], row: Int, _ body: Rect, into buffer: inout CellBuffer
  ) -> Int {
    _ = drawMarker("What may have set it off?", .triggers, row: row, body, into: &buffer)
    var row = row + 1
    var column = body.column + 2
    for (index, trigger) in WayOnForm.triggers.enumerated() {
      let text = (chosen.contains(trigger) ? "[x] " : "[ ] ") + trigger.word
      if column + text.cellWidth > body.endColumn {
        column = body.column + 2
        row += 1
      }
      let isHere = form.row == .triggers && form.trigger == index
      buffer.write(text, row: row, column: column, style: isHere ? .selected : .plain)
      column += text.cellWidth + (body.size.columns >= 60 ? 2 : 1)
    }
    return row + 1
  }

  private func drawWays(row: Int, _ body: Rect, into buffer: inout CellBuffer) -> Int {
    let isWide = body.size.columns >= 60
    var column = body.column + 2
    if form.row == .ways { buffer.write("▶", row: row, column: body.column, style: .strong) }
    if isWide {
      column += drawMarker("Go on", .ways, row: row, body, into: &buffer) + 2
      column = body.column + 18
    }
    for (index, way) in waysOn.enumerated() {
      let isChosen = index == form.way
      let label = isWide ? way.label : way.label.replacing("Restart step", with: "Restart")
      let text = isChosen ? "[\(label)]" : " \(label) "
      buffer.write(text, row: row, column: column, style: isChosen ? .selected : .plain)
      column += text.cellWidth + (isWide ? 2 : 0)
    }
    return row + 1
  }

  /// What the way chosen means.
  private var wayText: String {
    let ways = waysOn
    let way = ways[min(form.way, ways.count - 1)].way
    let again = isSecondHere ? "A second cramp here: the cool-down is the safer way. " : ""
    let gently = "Only with full movement and no cramp, and easier than before."
    switch way {
    case .end where machine.plan.segments.isEmpty: return ""
    case .end: return "Ends the session; what you did is in the log."
    case .coolDown: return "Leaves out the rest and comes down gently."
    case .restartStep: return again + gently
    case .resume:
      guard let segment = machine.run.segment, machine.episodes.last?.segment != nil else {
        return again + gently
      }
      let left = machine.run.remaining(at: shownNow).map { ", \($0.secondsLeft.spoken) left" }
      return again + gently + " \(segment.title)\(left ?? "")."
    }
  }

  /// Whether this place has cramped before in this session, and there is a cool-down to go to.
  private var isSecondHere: Bool {
    guard let last = machine.episodes.last,
      machine.plan.coolDownStart(after: machine.run.index) != nil
    else { return false }
    return machine.episodes.dropLast().contains { $0.site == last.site && $0.side == last.side }
  }
}

extension Episode {
  /// How it ended, such as `eased after 1 min 20 s`.
  var endText: String {
    guard let end else { return "under way" }
    let time = (end.at - onset).spokenText
    switch end.outcome {
    case .eased: return "eased after \(time)"
    case .passedOn: return "all steps done, \(time)"
    case .recurred: return "came back after \(time)"
    case .endedSession: return "session ended after \(time)"
    }
  }
}

extension String {
  /// The text as a sentence of its own.
  var sentence: String { prefix(1).uppercased() + dropFirst() + "." }
}

extension Int64 {
  fileprivate var spoken: String { Duration.seconds(self).spokenText }
}
