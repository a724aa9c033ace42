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
    let first = frame.isNarrow ? "Onset pain" : "Pain at onset"
    drawPain(first, .painOnset, episode.notes.painOnset, row: row, body, into: &buffer)
    row += 1 + gap
    drawPain("Pain now", .painNow, episode.notes.painNow, row: row, body, into: &buffer)
    row += 1 + gap
    row = drawTriggers(episode.notes.triggers, row: row, body, into: &buffer) + gap
    row = drawWays(row: row, body, into: &buffer)
    for phrase in wayLines {
      let columns = min(body.size.columns - 2, RowPlan.widestText)
      let space = max(0, body.endRow - row)
      for line in phrase.text.runningText.wrapped(columns: columns, maxRows: space) {
        buffer.write(line, row: row, column: body.column + 2, style: phrase.style)
        row += 1
      }
    }
    frame.drawFooter(KeyMeaning.hints(bindings), into: &buffer)
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
    _ = drawMarker(label, formRow, row: row, body, into: &buffer)
    // Numbers stand in fields that share their edges, which is where the brackets go.
    let field = isWide ? 3 : 2
    let start = body.column + (isWide ? 18 : 14)
    for number in EpisodeNotes.painScale {
      let column = start + number * field
      guard number == value else {
        buffer.write("\(number)", row: row, column: column)
        continue
      }
      buffer.write("[\(number)]", row: row, column: column - 1, style: .selected)
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
    let used = drawMarker(isWide ? "Go on" : "", .ways, row: row, body, into: &buffer)
    var column = body.column + (isWide ? max(used + 4, 17) : 2)
    for (index, way) in waysOn.enumerated() {
      let isChosen = index == form.way
      let label = isWide ? way.label : way.shortLabel
      buffer.write(
        isChosen ? "[\(label)]" : " \(label) ", row: row, column: column,
        style: isChosen ? .selected : .plain)
      column += label.cellWidth + 2
      if isWide, let letter = way.letter {
        column += buffer.write(String(letter), row: row, column: column, style: .key)
      }
      column += isWide ? 2 : 0
    }
    return row + 1
  }

  /// What the way chosen means, and what speaks against it.
  private var wayLines: [Phrase] {
    let ways = waysOn
    let way = ways[min(form.way, ways.count - 1)].way
    if machine.plan.segments.isEmpty { return [] }
    let condition = Phrase("Only with full movement and no cramp, and easier than before.")
    let again =
      isSecondHere ? [Phrase("A second cramp here: the cool-down is safer.", .caution)] : []
    switch way {
    case .end: return [Phrase("Ends the session here. It is all in the log.")]
    case .coolDown: return [Phrase("Leaves out the rest and comes down gently.")]
    case .restartStep: return again + [condition, Phrase(backText(isRestart: true), .quiet)]
    case .resume: return again + [condition, Phrase(backText(isRestart: false), .quiet)]
    }
  }

  /// Where one goes back to.
  private func backText(isRestart: Bool) -> String {
    guard let segment = machine.run.segment, machine.episodes.last?.segment != nil else {
      return "The session begins from its start."
    }
    if isRestart { return "Back to the beginning of \(segment.title)." }
    let left = machine.run.remaining(at: shownNow).map {
      ", \(Duration.seconds($0.secondsLeft).spokenText) left"
    }
    return "Back to \(segment.title)\(left ?? "")."
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
    case .passedOn: return "through the steps after \(time)"
    case .recurred: return "came back after \(time)"
    case .endedSession: return "session ended after \(time)"
    }
  }
}

extension String {
  /// The text as a sentence of its own.
  var sentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
