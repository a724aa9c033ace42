// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

// The rule of this file: advice and question have rows of their own, always in the same places, and
// nothing waits for an answer. Each is shown in the longest version that fits; the last one fits
// every screen.

extension HomeScreen {
  /// Draws the advice and the question about soreness, if there are any; without them, in an
  /// otherwise empty row, the unfinished session.
  ///
  /// Both together need two rows. If a notice has taken the second, the question waits.
  func drawAsking(
    _ layout: HomeLayout, _ context: ScreenContext, in frame: ScreenFrame,
    into buffer: inout CellBuffer
  ) {
    let (today, advice) = (context.today, context.advice)
    // While a filter is typed, the keys for answers are letters.
    guard !isTyping else { return }
    let questions = context.sorenessDue.map {
      HomeTexts.sorenessQuestions($0, seenFrom: today, canSkip: advice == nil)
    }
    let advices = advice.map(HomeTexts.advices)
    if let advices, questions != nil, layout.advice != layout.asking {
      draw(advices, row: layout.advice, in: frame, into: &buffer)
    } else if let advices {
      if layout.asksOverPreview { buffer.fill(layout.preview, .blank) }
      return draw(advices, row: layout.asking, in: frame, into: &buffer)
    }
    let columns = frame.columns(ofRow: layout.asking)
    let unfinished = context.unfinished.map {
      HomeTexts.unfinished(
        $0.name, lastSeen: $0.lastSeenAt, seenFrom: today, columns: columns.count)
    }
    let told =
      layout.asksOverPreview
      ? nil : unfinished ?? HomeTexts.due(context.due, columns: columns.count)
    guard let ways = questions ?? told else { return }
    if layout.asksOverPreview { buffer.fill(layout.preview, .blank) }
    draw(ways, row: layout.asking, in: frame, into: &buffer)
  }

  private func draw(
    _ ways: [String], row: Int, in frame: ScreenFrame, into buffer: inout CellBuffer
  ) {
    let columns = frame.columns(ofRow: row)
    guard let text = ways.first(where: { $0.cellWidth <= columns.count }) ?? ways.last else {
      return
    }
    let blank = Rect(column: columns.lowerBound, row: row, columns: columns.count, rows: 1)
    buffer.fill(blank, .blank)
    buffer.write(text, row: row, column: columns.lowerBound, maxColumns: columns.count)
    for (words, key) in HomeTexts.keysInText {
      guard let found = text.firstRange(of: words) else { continue }
      let place = Rect(
        column: columns.lowerBound + String(text[..<found.lowerBound]).cellWidth, row: row,
        columns: words.cellWidth, rows: 1)
      buffer.targets.append(ClickTarget(place, .key(.character(key))))
    }
  }
}
