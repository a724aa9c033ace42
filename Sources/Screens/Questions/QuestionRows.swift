// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

/// The questions after a cramp as lines that scroll if they do not all fit.
struct QuestionRows {
  /// The lines of each question, without the way on.
  private(set) var blocks: [[[Phrase]]] = []
  /// The current line, counted through all blocks; `nil` at the way on.
  private(set) var focus: Int?
  /// How many lines have to be seen from there.
  private var focusRows = 1

  private let form: QuestionForm
  private let rows: [QuestionForm.Row]
  private let columns: Int
  private let isWide: Bool

  /// From how many columns labels are in full and the numbers of a scale stand apart.
  static let wideColumns = 54

  /// Lays out the questions about an episode.
  ///
  /// - Parameter guide: Provides the patterns from the log, which are shown but cannot be changed.
  init(_ form: QuestionForm, on episode: Episode, guide: CrampGuide, columns: Int) {
    self.form = form
    self.columns = columns
    isWide = columns >= Self.wideColumns
    let notes = episode.notes
    rows = QuestionForm.rows(on: episode, asksWhetherItWoke: guide.asksWhetherItWoke)
    for row in rows {
      switch row {
      case .painOnset:
        add(row, [pain(QuestionTexts.painOnset(isWide), row, notes.painOnset)])
      case .painWorst:
        let remark = form.remarkOnWorst(notes).map { [Phrase("  "), Phrase($0, .caution)] }
        let scale = pain(QuestionTexts.painWorst(isWide), row, notes.painWorst)
        add(row, [scale] + [remark].compactMap(\.self))
        if form.row == row, remark != nil { focusRows = 2 }
      case .painNow: add(row, [pain(QuestionTexts.painNow, row, notes.painNow)])
      case .triggers: addTriggers(episode, guide.recent)
      case .woke:
        let label = QuestionTexts.woke(isWide)
        add(
          row,
          [
            head(label, row, columns: valueColumn)
              + choice(row, [QuestionTexts.yes, QuestionTexts.no], wokeIndex(notes))
          ])
      case .help(let step):
        let segments = episode.run.plan.segments
        let name = segments.indices.contains(step) ? segments[step].name : ""
        let label = QuestionTexts.helped(name, columns: helpColumn - 3)
        let chosen = notes.helped[step].flatMap { StepHelp.allCases.firstIndex(of: $0) }
        add(
          row,
          [
            head(label, row, columns: helpColumn)
              + choice(row, StepHelp.allCases.map(\.rawValue), chosen)
          ])
      case .ways: break
      }
    }
  }

  /// The visible lines, with empty ones between questions if there is room.
  func lines(rows: Int) -> [[Phrase]] {
    let apart: [[Phrase]] = Array(blocks.joined(separator: [[]]))
    if apart.count <= rows { return apart }
    let all = blocks.flatMap { $0 }
    let at = focus ?? all.count - 1
    let window = ListWindow(
      count: all.count, height: rows, selected: at..<at + min(rows, focusRows))
    return window.rows.map { all[$0] }
  }

  /// The number of questions.
  var count: Int { blocks.count }

  private var valueColumn: Int { isWide ? 20 : 13 }
  private var helpColumn: Int { min(columns - 16, 44) }

  private mutating func add(_ row: QuestionForm.Row, _ lines: [[Phrase]], at line: Int = 0) {
    if form.row == row { focus = blocks.reduce(0) { $0 + $1.count } + line }
    blocks.append(lines)
  }

  /// The label of a question, marked if it is the current one, padded to its column.
  private func head(_ label: String, _ row: QuestionForm.Row, columns: Int) -> [Phrase] {
    let isHere = form.row == row
    let text = label.fitted(columns: columns - 3)
    let gap = String(repeating: " ", count: max(0, columns - 2 - text.cellWidth))
    let click = rows.firstIndex(of: row).map(ClickTarget.Meaning.entry)
    return [
      Phrase(isHere ? "▶ " : "  ", .strong, click: click, isFocus: isHere),
      Phrase(text, isHere ? .strong : .plain, click: click), Phrase(gap),
    ]
  }

  /// What a click on an answer means.
  ///
  /// - Parameter key: The key that gives the answer on its row.
  private func click(_ key: Key, on row: QuestionForm.Row) -> ClickTarget.Meaning? {
    rows.firstIndex(of: row).map { .answer(key, entry: $0) }
  }

  /// The scale, with the chosen number in brackets, which use the gaps between numbers.
  private func pain(_ label: String, _ row: QuestionForm.Row, _ value: Int?) -> [Phrase] {
    var phrases = head(label, row, columns: valueColumn)
    for number in EpisodeNotes.painScale {
      let isValue = number == value
      let isAfter = number > 0 && number - 1 == value
      if isWide, number > 0, !isAfter { phrases.append(Phrase(" ")) }
      if !isAfter || isWide { phrases.append(Phrase(isValue ? "" : " ")) }
      let click = click(Answers.key(ofPain: number), on: row)
      phrases.append(
        isValue
          ? Phrase("[\(number)]", .selected, click: click) : Phrase("\(number)", click: click))
    }
    return phrases
  }

  private mutating func addTriggers(_ episode: Episode, _ recent: RecentCramps) {
    let told = episode.notes.triggers
    let label = isWide ? QuestionTexts.triggers : QuestionTexts.triggersBrief
    var lines = [head(label, .triggers, columns: label.cellWidth + 3)]
    var here = 0
    var row: [Phrase] = []
    for (index, trigger) in QuestionForm.triggers.enumerated() {
      let isHere = form.row == .triggers && form.trigger == index
      let item = Phrase(
        (told.contains(trigger) ? "[x] " : "[ ] ") + trigger.trigger(at: episode.site),
        isHere ? .selected : .plain, click: click(.digit(index + 1), on: .triggers),
        isFocus: isHere)
      let gap = isWide ? 2 : 1
      if row.isEmpty || row.cellWidth + gap + item.text.cellWidth > columns {
        if !row.isEmpty { lines.append(row) }
        row = [Phrase("  "), item]
      } else {
        row += [Phrase(String(repeating: " ", count: gap)), item]
      }
      if isHere { here = lines.count }
    }
    lines.append(row)
    let known = (episode.known ?? []).map { $0.reason(recent) }
    if !known.isEmpty {
      let text = QuestionTexts.patterns(known).fitted(columns: columns)
      lines.append([Phrase(text, .quiet)])
    }
    add(.triggers, lines, at: here)
  }

  private func wokeIndex(_ notes: EpisodeNotes) -> Int? { notes.woke.map { $0 ? 0 : 1 } }

  /// A few answers, the chosen one in brackets.
  private func choice(
    _ row: QuestionForm.Row, _ answers: [String], _ chosen: Int?
  ) -> [Phrase] {
    answers.enumerated().map { index, answer in
      let click = click(.digit(index + 1), on: row)
      return index == chosen
        ? Phrase("[\(answer)]", .selected, click: click) : Phrase(" \(answer) ", click: click)
    }
  }
}
