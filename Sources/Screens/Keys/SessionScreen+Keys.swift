// SPDX-License-Identifier: MIT
import TextCanvas

extension SessionScreen {
  /// Draws all keys of the state, in one column or, where that is too long, in two.
  func drawKeys(_ frame: ScreenFrame, into buffer: inout CellBuffer) {
    frame.drawHeader("Keys", detail: routineName, trailing: runningText, into: &buffer)
    let all = bindings.filter { $0.action != .open(.keys) }
    let body = frame.body
    let gap = frame.isRoomy ? 1 : 0
    let rows = max(1, body.size.rows - 2 * gap)
    let usesTwoColumns = all.count > rows
    let perColumn = usesTwoColumns ? (all.count + 1) / 2 : all.count
    let width = usesTwoColumns ? body.size.columns / 2 : body.size.columns
    let signWidth = (all.map(\.sign.cellWidth).max() ?? 0) + 2
    for (index, binding) in all.enumerated() {
      let row = body.row + gap + index % perColumn
      guard row < body.endRow else { continue }
      let column = body.column + index / perColumn * width
      buffer.write(binding.sign, row: row, column: column, style: binding.hint.style)
      buffer.write(
        usesTwoColumns ? binding.label : binding.words, row: row, column: column + signWidth,
        maxColumns: max(0, width - signWidth - (usesTwoColumns ? 1 : 0)))
    }
    frame.drawFooter(overlayHints(extra: []), into: &buffer)
  }

  /// The hints of an overlay.
  func overlayHints(extra: [KeyHint]) -> KeyHints {
    let isFinished = if case .finished = machine.state { true } else { false }
    let cramp = KeyHint("c", "CRAMP", priority: 99, style: .relief)
    let close = KeyHint("any other key", "closes", priority: 98)
    return KeyHints((isFinished ? [] : [cramp]) + extra + [close])
  }
}
