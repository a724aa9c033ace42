// SPDX-License-Identifier: MIT
import Review
import TextCanvas

/// What a key of the review does.
package enum ReviewAction {
  case show(ReviewPage)
  /// Moves the cursor by so many columns and rows.
  case move(Int, Int)
  /// Moves through a table or a list of entries.
  case list(ListMove)
  /// A longer span, or a shorter one.
  case span(longer: Bool)
  /// So many spans into the past.
  case shift(Int)
  case today
  case nextSite
  case allSites
  case measure
  case table(Bool)
  case open
  case close
}

extension ReviewScreen {
  typealias Binding = KeyBinding<ReviewCommand, ReviewAction>

  package func bindings(in context: ScreenContext) -> [KeyBinding<ReviewCommand, ReviewAction>] {
    if entries != nil {
      let back = Binding(
        [.character("q"), .escape, .enter], KeyHint("q", SharedTexts.back, priority: 70),
        ReviewTexts.backFromEntries, .own(.close))
      return [.cramp, back] + Binding.moves(ReviewAction.list) + Binding.shared
    }
    var bindings: [Binding] = [.cramp]
    if !isTable, hasEntries {
      bindings.append(
        Binding(
          [.enter], KeyHint("Enter", ReviewTexts.open, priority: 80), ReviewTexts.openWords,
          .own(.open)))
    }
    bindings.append(
      Binding(
        [.tab], KeyHint("Tab", ReviewTexts.more, priority: 50), ReviewTexts.nextPage,
        .own(.show(page.next))))
    bindings.append(
      Binding(
        ReviewPage.allCases.map {
          (.character(Character("\($0.number)")), .own(.show($0)))
        }, "1 2 3 4 5", ReviewTexts.pageKeys))
    if figures != nil, !isEmpty { bindings += keysOfTime + keysOfView }
    bindings.append(
      isTable
        ? Binding(
          [.character("q"), .escape, .character("a")],
          KeyHint("q", ReviewTexts.chart, priority: 70), ReviewTexts.backFromTable,
          .own(.table(false)))
        : .leave([.character("q"), .escape, .character("v")], SharedTexts.back, ReviewTexts.back))
    bindings += isTable ? Binding.moves(ReviewAction.list) : moves
    return bindings + Binding.shared
  }

  private var keysOfView: [Binding] {
    var bindings: [Binding] = []
    if !isTable {
      bindings.append(
        Binding(
          [.character("a")], KeyHint("a", ReviewTexts.table, priority: 40),
          ReviewTexts.tableWords, .own(.table(true))))
    }
    if !sites.isEmpty {
      bindings.append(
        Binding(
          [.character("s")], KeyHint("s", ReviewTexts.site, priority: 36), ReviewTexts.siteWords,
          .own(.nextSite)))
    }
    if !filter.isEmpty {
      bindings.append(
        Binding(
          [.character("0")], KeyHint("0", ReviewTexts.allSites, priority: 45),
          ReviewTexts.allSitesWords, .own(.allSites)))
    }
    if !isTable, page == .year || page == .weeks {
      bindings.append(
        Binding(
          [.character("m")],
          KeyHint(
            "m", measure == .time ? HistoryTexts.cramps : ReviewTexts.timeWord, priority: 38),
          ReviewTexts.measureWords, .own(.measure)))
    }
    return bindings
  }

  private var keysOfTime: [Binding] {
    var shifts: [(Key, Binding.Action)] = []
    // In a table, the paging keys turn that.
    if hasEarlier {
      shifts.append((.character("["), .own(.shift(1))))
      if !isTable { shifts.append((.pageUp, .own(.shift(1)))) }
    }
    if back > 0 {
      shifts.append((.character("]"), .own(.shift(-1))))
      if !isTable { shifts.append((.pageDown, .own(.shift(-1)))) }
    }
    var bindings: [Binding] = []
    if !shifts.isEmpty {
      bindings.append(
        Binding(shifts, KeyHint("[ ]", ReviewTexts.span, priority: 34), ReviewTexts.shiftWords))
    }
    var spans: [(Key, Binding.Action)] = []
    if span != .all { spans.append((.character("+"), .own(.span(longer: true)))) }
    if span != .fourWeeks { spans.append((.character("-"), .own(.span(longer: false)))) }
    bindings.append(
      Binding(spans, KeyHint("+ -", ReviewTexts.longer, priority: 30), ReviewTexts.spanWords))
    bindings.append(
      Binding([(.character("t"), .own(.today))], "t", ReviewTexts.todayWords))
    return bindings
  }

  /// The keys that move the cursor of the page.
  private var moves: [Binding] {
    let sideways: [(Key, Binding.Action)] = [
      (.left, .own(.move(-1, 0))), (.right, .own(.move(1, 0))),
    ]
    let vertical: [(Key, Binding.Action)] = [
      (.up, .own(.move(0, -1))), (.character("k"), .own(.move(0, -1))),
      (.down, .own(.move(0, 1))), (.character("j"), .own(.move(0, 1))),
    ]
    return switch page {
    case .year: [Binding(sideways + vertical, "← → ↑ ↓ k j", ReviewTexts.moveByDay)]
    case .weeks: [Binding(sideways, "← →", ReviewTexts.moveByWeek)]
    case .pattern: [Binding(sideways + vertical, "← → ↑ ↓ k j", ReviewTexts.moveByHour)]
    case .helps, .body: [Binding(vertical, "↑ ↓ k j", ReviewTexts.moveBySite)]
    }
  }
}
