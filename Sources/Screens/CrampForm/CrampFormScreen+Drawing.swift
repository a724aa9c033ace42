// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

extension CrampFormScreen {
  package func face(in context: ScreenContext, columns: Int) -> Face {
    let title = title(in: context)
    return Face(
      header: Header(title: title, trailing: Phrase(position, .quiet)),
      hints: Binding.hints(bindings(in: context), hasTrailing: !isText),
      question: Question(
        text: CrampFormTexts.leaveQuestion, brief: CrampFormTexts.leaveBrief,
        yes: CrampFormTexts.leaves, no: CrampFormTexts.stays),
      small: SmallLine(text: title, keys: [KeyHint("Esc", CrampFormTexts.leave)]))
  }

  /// The place of the row among those of the form, which a small screen does not show at once.
  private var position: String {
    if case .note = purpose { return "" }
    return SharedTexts.position((rows.firstIndex(of: row) ?? 0) + 1, of: rows.count)
  }

  private func title(in context: ScreenContext) -> String {
    switch purpose {
    case .add: CrampFormTexts.add
    case .correct(let cramp): CrampFormTexts.correct(cramp.title(seenFrom: context.today))
    case .note(let cramp): CrampFormTexts.note(cramp.title(seenFrom: context.today))
    }
  }

  package func drawBody(
    in frame: ScreenFrame, _ context: ScreenContext, into buffer: inout CellBuffer
  ) {
    var rect = frame.body
    let help = help(columns: rect.size.columns)
    // Help is shown at the bottom, where it does not move: on a small screen, the rows scroll.
    buffer.write(
      help, in: Rect(rect, row: rect.endRow - help.count, rows: help.count),
      style: fault == nil ? .quiet : .caution)
    let isSmall = rect.size.rows < rows.count + Self.helpRows
    rect.size.rows -= isSmall ? Self.helpRows : help.count
    if case .note = purpose { return drawNote(in: rect, into: &buffer) }
    let rows = rows
    let pitch = rect.size.rows >= 2 * rows.count ? 2 : 1
    let here = rows.firstIndex(of: row) ?? 0
    let window = ListWindow(
      count: rows.count, height: rect.size.rows / pitch, selected: here..<here + 1)
    for index in window.rows {
      let row = rect.row + (index - window.first) * pitch
      buffer.mark(entry: index, row: row, in: rect)
      draw(rows[index], row: row, in: rect, into: &buffer)
    }
  }

  /// The most rows of help.
  private static let helpRows = 2
  /// From how many columns labels are in full.
  private static let wideColumns = 54

  /// Why it cannot be saved, else the help for the current row; the longest version that fits.
  private func help(columns: Int) -> [String] {
    let most = Self.helpRows
    if let fault { return fault.runningText.wrapped(columns: columns, maxRows: most) }
    let ways = CrampFormTexts.help(row.helped).map { $0.runningText.wrapped(columns: columns) }
    return ways.first { $0.count <= most } ?? ways.last.map { Array($0.prefix(most)) } ?? []
  }

  private func draw(_ row: Row, row line: Int, in rect: Rect, into buffer: inout CellBuffer) {
    let isHere = row == self.row
    let isWide = rect.size.columns >= Self.wideColumns
    if isHere {
      buffer.write("▶", row: line, column: rect.column, style: .strong)
      buffer.focus = CellPosition(row: line, column: rect.column)
    }
    let column = rect.column + valueColumn(of: row, in: rect, isWide: isWide)
    let space = column - rect.column - 3
    buffer.write(
      CrampFormTexts.label(row.labelled, isWide: isWide, columns: space).fitted(columns: space),
      row: line, column: rect.column + 2, style: isHere ? .strong : .plain)
    let columns = rect.endColumn - column
    switch row {
    case .onset: draw(onset, isHere, line, column, columns, into: &buffer)
    case .lasted: draw(lasted, isHere, line, column, columns, into: &buffer)
    case .note: draw(note, isHere, line, column, columns, into: &buffer)
    case .site, .side, .woke, .painOnset, .painWorst, .painAfter, .triggers, .tried:
      let entry = rows.firstIndex(of: row) ?? 0
      buffer.write(
        choices(of: row, columns: columns).map { $0.on(entry: entry) }, row: line, column: column,
        maxColumns: columns)
    }
  }

  /// The column of the answer: for a relief step beside its name, as in the questions after relief.
  private func valueColumn(of row: Row, in rect: Rect, isWide: Bool) -> Int {
    guard case .tried = row else { return isWide ? 20 : 13 }
    let answers = Self.choices(CrampFormTexts.tried, nil, .max).cellWidth
    return min(rect.size.columns - (isWide ? answers : 14), 44)
  }

  private func draw(
    _ field: TextField, _ isHere: Bool, _ row: Int, _ column: Int, _ columns: Int,
    into buffer: inout CellBuffer
  ) {
    buffer.write(field, row: row, column: column, columns: columns, isWritten: isHere)
  }

  /// The answers of a row, the chosen one in brackets; if they do not fit, only that one.
  private func choices(of row: Row, columns: Int) -> [Phrase] {
    switch row {
    case .site:
      Self.choices(
        CrampSite.allCases.map(\.word), site.flatMap { CrampSite.allCases.firstIndex(of: $0) },
        columns)
    case .side:
      Self.choices(
        Side.allCases.map(\.rawValue), side.flatMap { Side.allCases.firstIndex(of: $0) }, columns)
    case .woke:
      Self.choices([QuestionTexts.yes, QuestionTexts.no], woke.map { $0 ? 0 : 1 }, columns)
    case .painOnset: Self.scale(painOnset, columns)
    case .painWorst: Self.scale(painWorst, columns)
    case .painAfter: Self.scale(painAfter, columns)
    case .triggers: triggerPhrases(columns)
    case .tried(let step):
      Self.choices(
        CrampFormTexts.tried, tried[step].flatMap { TriedAnswer.allCases.firstIndex(of: $0) },
        columns)
    case .onset, .lasted, .note: []
    }
  }

  /// The triggers, those told with a sign; where they are too many, the one at which one is, and those
  /// told.
  private func triggerPhrases(_ columns: Int) -> [Phrase] {
    let isHere = row == .triggers
    let all = Condition.told.enumerated().flatMap { index, condition in
      let sign = triggers.contains(condition) ? "[x] " : "[ ] "
      let style: Style = isHere && index == trigger ? .selected : .plain
      let click = ClickTarget.Meaning.key(.digit(index + 1))
      return [Phrase(sign + condition.trigger(at: site), style, click: click), Phrase("  ")]
    }.dropLast()
    if Array(all).cellWidth <= columns { return Array(all) }
    let told = Condition.told.filter(triggers.contains).triggerText
    guard isHere else {
      return [told.isEmpty ? Phrase(CrampFormTexts.choose, .quiet) : Phrase(told)]
    }
    let place = SharedTexts.position(trigger + 1, of: Condition.told.count)
    let sides = told.isEmpty ? "" : "  \(CrampFormTexts.told(told))"
    return [all[2 * trigger], Phrase("  \(place)\(sides)", .quiet)]
  }

  private static func scale(_ value: Int?, _ columns: Int) -> [Phrase] {
    let scale = EpisodeNotes.painScale
    let clicks = scale.map { ClickTarget.Meaning.key(Answers.key(ofPain: $0)) }
    let phrases = zip(scale, clicks).map { number, click in
      number == value
        ? Phrase("[\(number)]", .selected, click: click) : Phrase(" \(number) ", click: click)
    }
    if phrases.cellWidth <= columns { return phrases }
    return zip(scale, clicks).flatMap { number, click in
      number == value
        ? [Phrase("\(number)", .selected, click: click), Phrase(" ")]
        : [Phrase("\(number) ", click: click)]
    }
  }

  private static func choices(_ words: [String], _ chosen: Int?, _ columns: Int) -> [Phrase] {
    let all = words.enumerated().map { index, word in
      let click = ClickTarget.Meaning.key(.digit(index + 1))
      return index == chosen
        ? Phrase("[\(word)]", .selected, click: click) : Phrase(" \(word) ", click: click)
    }
    if all.cellWidth <= columns { return all }
    guard let chosen else { return [Phrase(CrampFormTexts.choose, .quiet)] }
    return [
      Phrase("[\(words[chosen])]", .selected),
      Phrase("  \(SharedTexts.position(chosen + 1, of: words.count))", .quiet),
    ]
  }

  /// Draws the note on as many rows as it needs, with the insertion point visible.
  private func drawNote(in rect: Rect, into buffer: inout CellBuffer) {
    let columns = min(rect.size.columns, ScreenFrame.widestText)
    let laid = note.rows(columns: columns)
    let window = ListWindow(
      count: laid.rows.count, height: rect.size.rows, selected: laid.row..<laid.row + 1)
    for index in window.rows {
      buffer.write(
        laid.rows[index], row: rect.row + index - window.first, column: rect.column, style: .strong,
        maxColumns: columns)
    }
    buffer.markWriting(
      row: rect.row + laid.row - window.first, column: rect.column + laid.column)
  }
}

extension CrampEntry.Row {
  var helped: CrampFormTexts.Help {
    switch self {
    case .onset: .onset
    case .lasted: .lasted
    case .note: .note
    case .painOnset, .painWorst, .painAfter: .pain
    case .triggers: .triggers
    case .site: .site
    case .side, .woke: .choice
    case .tried: .tried
    }
  }

  var labelled: CrampFormTexts.Label {
    switch self {
    case .onset: .onset
    case .site: .site
    case .side: .side
    case .lasted: .lasted
    case .painOnset: .painOnset
    case .painWorst: .painWorst
    case .painAfter: .painAfter
    case .triggers: .triggers
    case .woke: .woke
    case .note: .note
    case .tried(let step): .tried(step)
    }
  }
}

extension Phrase {
  /// An answer of a form on its row: a click on it goes there first.
  fileprivate func on(entry: Int) -> Phrase {
    guard case .key(let key)? = click else { return self }
    return Phrase(text, style, click: .answer(key, entry: entry))
  }
}
