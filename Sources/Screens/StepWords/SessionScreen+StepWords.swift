// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

// The words follow the segment: when it changes, the words of the new one are shown.

extension SessionScreen {
  /// Whether there is a step, or the time before one, whose words can be shown.
  var hasWords: Bool {
    switch machine.state {
    case .ready, .running, .paused, .resuming, .relief: machine.activeRun.segment != nil
    case .choosing, .finished: false
    }
  }

  /// Where the person is led now.
  var activePlace: SegmentPlace {
    SegmentPlace(episode: machine.activeRun.episode, segment: machine.activeRun.index)
  }

  /// The page of the words; a segment begins with its first.
  var wordsPage: Int {
    guard case .words(let page, let place) = overlay, place == activePlace else { return 0 }
    return page
  }

  /// Draws the words in full; time runs on at the right end of the header.
  func drawWords(_ frame: ScreenFrame, into buffer: inout CellBuffer) {
    let body = frame.body
    let pages = words.pages(
      columns: min(body.size.columns, RowPlan.widestText), rows: body.size.rows)
    let shown = shownPage(of: pages.count)
    let isSingle = pages.count == 1
    frame.drawHeader(
      SessionTexts.inFull,
      detail: isSingle ? "" : SessionTexts.page(shown + 1, of: pages.count),
      trailing: runningText, into: &buffer)
    draw(pages[shown], in: body, into: &buffer)
    let paging = KeyHint("←→", SessionTexts.page, priority: 97)
    frame.drawFooter(overlayHints(extra: isSingle ? [] : [paging]), into: &buffer)
  }

  /// Draws the words where there is no room for a screen: the time and the cramp key above them.
  func drawPlainWords(into buffer: inout CellBuffer) {
    let size = buffer.size
    guard size.rows > 1, size.columns > 0 else { return drawPlainLine(into: &buffer) }
    let body = Rect(column: 0, row: 1, columns: size.columns, rows: size.rows - 1)
    let pages = words.pages(columns: size.columns, rows: body.size.rows)
    let taken = buffer.write(runningText, row: 0, column: 0, style: .strong)
    buffer.writeRight(
      SharedTexts.crampKey, row: 0, endColumn: size.columns, style: .key,
      maxColumns: max(0, size.columns - taken - 1))
    draw(pages[shownPage(of: pages.count)], in: body, into: &buffer)
  }

  private func draw(_ page: [[Phrase]], in rect: Rect, into buffer: inout CellBuffer) {
    for (index, line) in page.prefix(rect.size.rows).enumerated() {
      buffer.write(line, row: rect.row + index, column: rect.column, maxColumns: rect.size.columns)
    }
  }

  private func shownPage(of count: Int) -> Int {
    guard count > 0 else { return 0 }
    return ((wordsPage % count) + count) % count
  }

  private var words: StepWords {
    let run = machine.activeRun
    guard let segment = run.segment,
      let content = StepContent(
        run, now: shownNow, isHeld: false, place: "", doneKey: "", isNarrow: false)
    else {
      return StepWords(
        name: routineName, signs: [], dose: nil, instruction: "", remark: nil, caution: nil)
    }
    var remarks = [run.remark(guide.recent).map { "\($0)." }].compactMap { $0 }
    if run.episode != nil, let order = orderText {
      remarks.append(ReliefTexts.orderSentence(order))
    }
    return StepWords(
      name: segment.name, signs: content.signs, dose: segment.isStep ? segment.spokenDose : nil,
      instruction: isOwnExercise(segment) ? SessionTexts.ownExercise : segment.instruction,
      remark: remarks.isEmpty ? nil : remarks.joined(separator: " "), caution: segment.caution)
  }
}
