// SPDX-License-Identifier: MIT
import TextCanvas

extension SessionScreen {
  /// Draws all keys of the state, on several pages where there is no room for them on one; time
  /// runs on at the right end of the header. Where it cramps, the last page says what the program
  /// does, and what helps from day to day.
  func drawKeys(_ frame: ScreenFrame, page: Int, into buffer: inout CellBuffer) {
    let suspend = KeyMeaning<SessionAction>(
      [(.control("z"), .command(.suspend))], "Ctrl-Z", SessionTexts.suspendWords)
    var listed = bindings.filter { meaning in
      !meaning.actions.contains { if case .open(.keys) = $0.action { true } else { false } }
    }
    let body = frame.body
    let context = keysContext(columns: body.size.columns)
    // A row apart from the keys.
    let contextRows = context.isEmpty ? 0 : context.count + 1
    // Where there is no room for all, the one that the row of hints names is left out.
    if listed.count + 1 + contextRows > body.size.rows {
      listed.removeAll { $0.actions.contains { $0.action == .command(.cramp) } }
    }
    let all = listed + [suspend]
    let isSingle = all.count + contextRows <= body.size.rows
    let rows = isSingle ? all.count : max(1, body.size.rows)
    var pages = stride(from: 0, to: all.count, by: rows).map { Array(all[$0...].prefix(rows)) }
    if !context.isEmpty, (pages.last?.count ?? 0) + contextRows > body.size.rows {
      pages.append([])
    }
    let shown = ((page % pages.count) + pages.count) % pages.count
    let paging = pages.count > 1 ? [KeyHint("←→", SessionTexts.page, priority: 97)] : []
    let number = pages.count > 1 ? SessionTexts.page(shown + 1, of: pages.count) : ""
    KeyMeaning.draw(
      pages[shown], hints: overlayHints(extra: paging), in: frame, detail: number,
      trailing: runningText, into: &buffer)
    guard shown == pages.count - 1 else { return }
    let top = pages[shown].isEmpty ? body.row : body.endRow - context.count
    for (index, line) in context.enumerated() {
      buffer.write(line, row: top + index, column: body.column, style: .quiet)
    }
  }

  private func keysContext(columns: Int) -> [String] {
    guard machine.currentEpisode != nil else { return [] }
    let texts = [ReliefTexts.context] + DayToDayTexts.lines
    return texts.flatMap { $0.runningText.wrapped(columns: min(columns, RowPlan.widestText)) }
  }

  /// The hints of an overlay.
  func overlayHints(extra: [KeyHint]) -> KeyHints {
    let label = machine.currentEpisode == nil ? SharedTexts.cramp : ReliefTexts.again
    let cramp = KeyHint("c", label, priority: 99, style: .relief)
    let close = KeyHint(SharedTexts.anyOtherKey, SharedTexts.closes, priority: 98)
    return KeyHints((isCrampKeyIdle ? [] : [cramp]) + extra + [close])
  }
}
