// SPDX-License-Identifier: MIT
import TextCanvas

extension KeyBinding {
  /// All keys as pages of lines, with the remarks below, set apart.
  static func pages(
    _ bindings: [KeyBinding], remarks: [String], in body: Rect
  ) -> [[[Phrase]]] {
    let columns = body.size.columns
    let rows = max(1, body.size.rows)
    let opensKeys = { (binding: KeyBinding) in
      binding.actions.contains { if case .open(.keys) = $0.action { true } else { false } }
    }
    let suspend = KeyBinding([(.control("z"), .ask(.suspend))], "Ctrl-Z", SharedTexts.suspend)
    var listed = bindings.filter { !opensKeys($0) } + [suspend]
    let texts = remarks.flatMap {
      $0.runningText.wrapped(columns: min(columns, ScreenFrame.widestText)).map {
        [Phrase($0, .quiet)]
      }
    }
    let below = texts.isEmpty ? 0 : texts.count + 1
    // If they do not all fit, those in the row of hints are omitted.
    if listed.count + below > rows {
      listed.removeAll { $0.actions.contains { $0.key == .character("c") } }
    }
    let signColumns = (listed.map(\.hint.key.cellWidth).max() ?? 0) + 3
    let indent = [Phrase(String(repeating: " ", count: signColumns))]
    var pages: [[[Phrase]]] = [[]]
    for binding in listed {
      let sign = binding.hint.key
      let gap = String(repeating: " ", count: max(1, signColumns - sign.cellWidth))
      let words = binding.words.runningText.wrapped(columns: max(1, columns - signColumns))
      let lines = words.enumerated().map { index, line in
        (index == 0 ? [Phrase(sign, binding.hint.style), Phrase(gap)] : indent) + [Phrase(line)]
      }
      if !pages[pages.count - 1].isEmpty, pages[pages.count - 1].count + lines.count > rows {
        pages.append([])
      }
      pages[pages.count - 1] += lines
    }
    guard !texts.isEmpty else { return pages }
    if let last = pages.last, last.count + below <= rows {
      let gap = Array(repeating: [Phrase](), count: rows - last.count - texts.count)
      pages[pages.count - 1] = last + gap + texts
    } else {
      pages.append(texts)
    }
    return pages
  }
}
