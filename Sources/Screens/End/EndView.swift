// SPDX-License-Identifier: MIT
import Review
import SessionEngine
import TextCanvas
import Wording

/// The result of a session.
struct EndView: SessionView {
  let scene: SessionScene

  var bindings: [SessionBinding] {
    [
      cramp,
      SessionBinding(
        [.enter, .character("q"), .escape],
        KeyHint(SessionTexts.enter, SessionTexts.leave, priority: 99), SessionTexts.leaveWords,
        .ask(.leave)),
    ] + hideAdvice + [warnings, allKeys]
  }

  func header(_ context: ScreenContext, columns: Int) -> Header {
    Header(title: scene.routineName)
  }

  func hints() -> KeyHints { hints(inTheDarkFrom: 85) }

  /// A second yes to the question that led here means nothing.
  func accepts(_ key: Key) -> Bool { scene.modal != nil || key != .character("y") }

  func small() -> SmallLine {
    let outcome: SessionOutcome? =
      if case .finished(let outcome) = machine.state { outcome } else { nil }
    return SmallLine(
      text: outcome.word, keys: [KeyHint(SessionTexts.enter, SessionTexts.leave), SmallLine.cramp])
  }

  func drawBody(
    in frame: ScreenFrame, _ context: ScreenContext, into buffer: inout CellBuffer
  ) {
    guard case .finished(let outcome) = machine.state else { return }
    let isReliefOnly = machine.plan.segments.isEmpty
    let totals = machine.totals
    let time = isReliefOnly ? totals.ledger.relief : totals.ledger.active
    let facts =
      (finishFacts(totals, isReliefOnly: isReliefOnly, rows: frame.isRoomy ? 5 : 0)
      + (isReliefOnly ? [] : comparison(context)))
      .flatMap { $0.wrapped(columns: frame.body.size.columns) }
    let kindLines = kindWord(outcome, totals, context).wrapped(
      columns: min(frame.body.size.columns, ScreenFrame.widestText))
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
    let space = Size(columns: body.size.columns, rows: body.size.rows - wordRows - gap)
    let letters = timeLetters(time.lengthText, in: space)
    let isLarge = !guide.isDim && space.rows >= Self.leastDigitRows
    let timeRows = letters?.size.rows ?? (isLarge ? min(10, space.rows) : 1)
    var row = body.row + max(gap, (body.size.rows - wordRows - timeRows) / 3)
    buffer.focus = CellPosition(row: row, column: body.column)
    let above = Size(columns: body.size.columns, rows: row - body.row)
    if !guide.isDim, let letters = headLetters(outcome, in: above) {
      // Over the rows that are empty anyway.
      var place = Rect(body, row: row - letters.size.rows + 1, rows: letters.size.rows)
      place.column += (place.size.columns - letters.size.columns) / 2
      buffer.draw(letters, in: place, style: .title)
    } else {
      buffer.writeCentred(FinishTexts.head(outcome), row: row, in: body, style: .title)
    }
    row += 1 + gap
    var timeRect = Rect(body, row: row, rows: timeRows)
    if let letters {
      timeRect.column += (timeRect.size.columns - letters.size.columns) / 2
      buffer.draw(letters, in: timeRect, style: .done)
    } else if let digits = BigDigits.largest(for: time.lengthText, in: timeRect.size) {
      buffer.draw(digits, in: timeRect, style: .done)
    }
    row += timeRows
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
  }

  /// The fewest rows for the time in digits.
  private static let leastDigitRows = 5

  /// The time in letters, where there is room for these but not for digits.
  private func timeLetters(_ text: String, in space: Size) -> BigLetters? {
    let face = BigLetters.Face.half
    guard guide.hasHalves, !guide.isDim, space.rows < Self.leastDigitRows,
      space.rows >= face.lineRows
    else { return nil }
    return BigLetters(text, oneLineIn: [face], columns: space.columns)
  }

  /// The outcome in letters that leave an empty row above them; `nil` for an ordinary line.
  private func headLetters(_ outcome: SessionOutcome, in space: Size) -> BigLetters? {
    let letters = BigLetters.largest(
      for: FinishTexts.head(outcome), in: space, hasHalves: guide.hasHalves)
    return letters?.lines.count == 1 ? letters : nil
  }

  /// A comparison with the previous session, the week so far, and what may come next; empty until
  /// the log has replied.
  private func comparison(_ context: ScreenContext) -> [String] {
    var lines: [String] = []
    if let before = scene.before {
      lines.append(
        FinishTexts.lastTime(
          before.totals.ledger.active.lengthText, steps: before.totals.stepsDone,
          of: before.totals.stepsPlanned, day: before.startedAt.dayText(seenFrom: context.today)))
    }
    if let recent = context.recent {
      let today = context.today.day
      let first = recent.question.weekStart.firstDay(ofWeekOf: today)
      let week = recent.totals(of: first...today)
      lines.append(
        week.sessions > 0
          ? FinishTexts.week(week.sessions, week.active.spokenText) : FinishTexts.emptyWeek)
    }
    return lines + (context.overview.map(next) ?? [])
  }

  /// The suggestion of the routine that follows this one, once it has been done often enough.
  private func next(by overview: LogOverview) -> [String] {
    let routine = machine.plan.routine
    guard case .finished(.completed) = machine.state, let next = scene.next,
      overview.offer(after: routine, next: next.id) != nil, let use = overview.uses[routine]
    else { return [] }
    return [FinishTexts.next(next.name, times: use.timesDone)]
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
    // The last ones, as many as can be taken in at a glance.
    let shown = machine.episodes.suffix(rows)
    facts += shown.map { "\($0.placeText): \($0.endText)" }
    return facts
  }

  /// One kind line, without blame; with signs of a clot, how to get help.
  private func kindWord(
    _ outcome: SessionOutcome, _ totals: SessionTotals, _ context: ScreenContext
  ) -> String {
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
    case .stopped: return "\(logWords(context)) \(FinishTexts.stopped)"
    }
  }
}
