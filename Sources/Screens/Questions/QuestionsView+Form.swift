// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas
import Wording

// The rule of this file: the way on is at the bottom, always complete, since Enter takes it from
// anywhere; the questions get the rows above, and scroll if these are too few.

extension QuestionsView {
  /// Draws the questions after a cramp: how it was, triggers, what helped, the way on.
  func drawForm(
    _ frame: ScreenFrame, _ context: ScreenContext, into buffer: inout CellBuffer
  ) {
    guard let episode = machine.currentEpisode else { return }
    let body = frame.body.middle
    // The outcome is in the header.
    let top = frame.isRoomy ? 3 : 0
    let questions = QuestionRows(
      form, on: episode, guide: guide, columns: body.size.columns)
    let space = body.size.rows - top
    // The longest question needs four rows to be seen at once.
    let bottom = bottomRows(
      body.size.columns, rows: max(0, space - (frame.isRoomy ? 6 : 3)), most: space - 1,
      firstEntry: questions.count, context)
    let gap = frame.isRoomy ? 1 : 0
    let shown = questions.lines(rows: max(1, space - bottom.count - gap))
    // A tall screen has a third of what is left above them.
    let left = body.size.rows >= Self.tallRows ? space - shown.count - gap - bottom.count : 0
    let row = body.row + top + max(0, left) / 3
    let head = Size(columns: body.size.columns, rows: max(0, left) / 3 - 2)
    if !guide.isDim,
      let letters = BigLetters.largest(
        for: episode.endText.sentenceStart, in: head, hasHalves: guide.hasHalves)
    {
      buffer.draw(
        letters, in: Rect(body, row: row - 3 - letters.size.rows, rows: letters.size.rows),
        style: .strong)
    }
    if frame.isRoomy {
      buffer.write(
        QuestionTexts.optional, row: row - 2, column: body.column, style: .quiet,
        maxColumns: body.size.columns)
    }
    for (index, line) in shown.enumerated() {
      buffer.write(line, row: row + index, column: body.column, maxColumns: body.size.columns)
    }
    let end = min(body.endRow - bottom.count, row + shown.count + gap)
    for (index, line) in bottom.enumerated() where end + index < body.endRow {
      buffer.write(line, row: end + index, column: body.column, maxColumns: body.size.columns)
    }
    // One line of advice for the days between cramps, in turn, if it costs nothing else its room.
    if frame.isRoomy, end + bottom.count + 1 < body.endRow {
      let line = DayToDayTexts.lines[guide.adviceTurn % DayToDayTexts.lines.count]
      buffer.write(
        line, row: body.endRow - 1, column: body.column, style: .quiet,
        maxColumns: body.size.columns)
    }
  }

  /// From this many rows on, the questions do not begin at the top.
  private static let tallRows = 30

  /// The ways on, the meaning of the chosen one, and the advice. If they exceed `most` rows the
  /// least important are omitted, and the advice if it would leave none for the questions.
  private func bottomRows(
    _ columns: Int, rows: Int, most: Int, firstEntry: Int, _ context: ScreenContext
  ) -> [[Phrase]] {
    let lines = { (phrases: [Phrase]) -> [[Phrase]] in
      phrases.flatMap { phrase in
        phrase.text.runningText.wrapped(columns: min(columns - 2, ScreenFrame.widestText))
          .map { [Phrase("  "), Phrase($0, phrase.style)] }
      }
    }
    let way = wayLines(context)
    let advice = adviceRows(columns: columns)
    let ways = wayRow(columns, firstEntry: firstEntry)
    let whole = [ways] + lines(way.more + way.needed)
    let needed = [ways] + lines(way.needed)
    let apart = advice.isEmpty ? [] : [[]] + advice
    let candidates = [whole + apart, whole + advice, needed + advice]
    return candidates.first { $0.count <= rows }
      ?? (needed.count + advice.count <= most ? needed + advice : needed)
  }

  private func wayRow(_ columns: Int, firstEntry: Int) -> [Phrase] {
    let isWide = columns >= 60
    let isHere = form.row == .ways
    var row = [Phrase(isHere ? "▶ " : "  ", .strong, isFocus: isHere)]
    if isWide { row.append(Phrase(QuestionTexts.continuation, isHere ? .strong : .plain)) }
    for (index, way) in continuations.enumerated() {
      let label = isWide ? way.label : way.shortLabel
      let click = ClickTarget.Meaning.entry(firstEntry + index)
      row.append(
        index == form.way
          ? Phrase("[\(label)]", .selected, click: click) : Phrase(" \(label) ", click: click))
      guard isWide else { continue }
      if let letter = way.letter { row += [Phrase(" "), Phrase(String(letter), .key)] }
      row.append(Phrase("  "))
    }
    return row
  }

  /// The meaning of the chosen way and the reasons for or against it; `more` may be omitted.
  private func wayLines(_ context: ScreenContext) -> (needed: [Phrase], more: [Phrase]) {
    let ways = continuations
    let way = ways[min(form.way, ways.count - 1)].way
    let reason = scene.wayReason.map { [Phrase($0, .caution)] } ?? []
    if machine.plan.segments.isEmpty { return (reason, []) }
    let condition = Phrase(QuestionTexts.resumeOnlyIf)
    switch way {
    case .end: return (reason, [Phrase(QuestionTexts.ends(logWords(context)))])
    case .coolDown: return (reason, [Phrase(QuestionTexts.coolsDown)])
    case .restartStep: return (reason + [condition], [Phrase(backText(isRestart: true), .quiet)])
    case .resume: return (reason + [condition], [Phrase(backText(isRestart: false), .quiet)])
    }
  }

  /// Where resuming leads back to.
  private func backText(isRestart: Bool) -> String {
    guard let segment = machine.run.segment, machine.episodes.last?.segment != nil else {
      return QuestionTexts.fromTheStart
    }
    if isRestart { return QuestionTexts.restarts(segment.title) }
    let left = machine.run.remaining(at: shownNow).map { Duration.clock($0.secondsLeft) }
    return QuestionTexts.resumes(segment.title, left: left)
  }
}

extension Rect {
  /// Its middle columns, as many as a table takes.
  fileprivate var middle: Rect {
    var middle = ofTable
    middle.column += (size.columns - middle.size.columns) / 2
    return middle
  }
}

extension String {
  /// The text as a sentence.
  var sentence: String { sentenceStart + "." }
}
