// SPDX-License-Identifier: MIT
import TextCanvas

extension SessionScreen {
  /// Draws the warning signs: on one page where they fit, else on several that wrap around.
  func drawWarningSigns(_ frame: ScreenFrame, page: Int, into buffer: inout CellBuffer) {
    let body = frame.body
    let pages = WarningSigns.pages(
      emergencyNumber: guide.emergencyNumber, columns: min(body.size.columns, RowPlan.widestText),
      rows: body.size.rows)
    let shown = ((page % pages.count) + pages.count) % pages.count
    let isSingle = pages.count == 1
    frame.drawHeader(
      "Warning signs", detail: isSingle ? "" : "page \(shown + 1) of \(pages.count)",
      trailing: runningText, into: &buffer)
    for (index, line) in pages[shown].enumerated() {
      buffer.write(line.text, row: body.row + index, column: body.column, style: line.style)
    }
    let paging = KeyHint("←→", "page", priority: 97)
    frame.drawFooter(overlayHints(extra: isSingle ? [] : [paging]), into: &buffer)
  }
}

extension WarningSigns {
  /// The tiers as pages of lines; a tier begins a page where it does not fit on one whole, and no
  /// sign is torn apart unless it is longer than a page.
  static func pages(emergencyNumber: String?, columns: Int, rows: Int) -> [[Phrase]] {
    let tiers = tiers(emergencyNumber: emergencyNumber)
    let blocks = tiers.map { tier in
      tier.imperative.runningText.wrapped(columns: columns).map { Phrase($0, .caution) }
        + tier.signs.flatMap { sign(text: $0, columns: columns) }
    }
    let end = footer.runningText.wrapped(columns: columns).map { Phrase($0, .quiet) }
    let tiersApart = blocks.joinedByBlankLines(1)
    let wholes = [
      tiersApart + [Phrase("")] + end, tiersApart + end, blocks.joinedByBlankLines(0) + end,
    ]
    if let whole = wholes.first(where: { $0.count <= rows }) { return [whole] }
    return tiers.flatMap { pages(of: $0, columns: columns, rows: rows) } + [end]
  }

  private static func pages(of tier: Tier, columns: Int, rows: Int) -> [[Phrase]] {
    let head = tier.imperative.runningText.wrapped(columns: columns).map { Phrase($0, .caution) }
    var pages: [[Phrase]] = []
    var page = head
    for text in tier.signs {
      let lines = sign(text: text, columns: columns)
      if page.count + lines.count > rows, page.count > head.count {
        pages.append(page)
        page = head
      }
      page += lines
    }
    return pages + [page]
  }

  private static func sign(text: String, columns: Int) -> [Phrase] {
    text.runningText.wrapped(columns: columns - 2).enumerated().map { index, line in
      Phrase((index == 0 ? "- " : "  ") + line)
    }
  }
}

extension [[Phrase]] {
  fileprivate func joinedByBlankLines(_ count: Int) -> [Phrase] {
    [Phrase](joined(separator: [Phrase](repeating: Phrase(""), count: count)))
  }
}
