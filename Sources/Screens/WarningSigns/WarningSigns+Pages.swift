// SPDX-License-Identifier: MIT
import TextCanvas

extension WarningSigns {
  /// The tiers as pages of lines. If they do not fit on one page, each tier with signs begins a
  /// page; one without is placed above the next tier. A sign is only split if it is longer than a
  /// page.
  static func pages(emergencyNumber: String?, columns: Int, rows: Int) -> [[Phrase]] {
    let tiers = tiers(emergencyNumber: emergencyNumber)
    let blocks = tiers.map { tier in
      head(of: tier, columns: columns)
        + tier.signs.flatMap { sign(text: $0, columns: columns) }
    }
    let end = WarningSignsTexts.footer.runningText.wrapped(columns: columns).map {
      Phrase($0, .quiet)
    }
    let tiersApart = blocks.joinedByBlankLines(1)
    let wholes = [
      tiersApart + [Phrase("")] + end, tiersApart + end, blocks.joinedByBlankLines(0) + end,
    ]
    if let whole = wholes.first(where: { $0.count <= rows }) { return [whole] }
    var pages: [[Phrase]] = []
    var above: [Phrase] = []
    for tier in tiers {
      if tier.signs.isEmpty {
        above += head(of: tier, columns: columns)
      } else {
        pages += self.pages(of: tier, below: above, columns: columns, rows: rows)
        above = []
      }
    }
    let rest = above + end
    if let last = pages.last, last.count + rest.count <= rows {
      return pages.dropLast() + [last + rest]
    }
    return pages + [rest]
  }

  /// The index of the page to begin with.
  static func index(of start: Start, in pages: [[Phrase]]) -> Int {
    switch start {
    case .top: 0
    case .clot:
      // The signs of a clot are the first of their tier.
      pages.firstIndex { $0.contains { $0.text == WarningSignsTexts.today } } ?? 0
    }
  }

  private static func head(of tier: Tier, columns: Int) -> [Phrase] {
    tier.imperative.runningText.wrapped(columns: columns).map { Phrase($0, .caution) }
  }

  private static func pages(
    of tier: Tier, below above: [Phrase], columns: Int, rows: Int
  ) -> [[Phrase]] {
    let head = head(of: tier, columns: columns)
    let signs = tier.signs.map { sign(text: $0, columns: columns) }
    let fitsBelow = above.count + head.count + (signs.first?.count ?? 0) <= rows
    var pages = fitsBelow || above.isEmpty ? [] : [above]
    var page = fitsBelow ? above + head : head
    for (index, lines) in signs.enumerated() {
      if index > 0, page.count + lines.count > rows {
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
