// SPDX-License-Identifier: MIT
import Charts
import Review
import TextCanvas

/// What a key does in the review.
package enum ReviewAction {
  case show(ReviewPage)
  /// Moves the cursor by columns and rows.
  case move(Int, Int)
  /// Moves through a table or a list of entries.
  case list(ListMove)
  /// Changes to a longer or shorter span.
  case span(longer: Bool)
  /// Goes back by this many spans.
  case shift(Int)
  case today
  case nextSite
  /// Removes the filter.
  case allEntries
  case openFilter
  case closeFilter
  /// Moves to another field of the filter.
  case moveFilter(ListMove)
  /// Changes the field to its next or previous choice.
  case changeFilter(isBack: Bool)
  case measure
  case pattern(PatternMeasure)
  case helps(HelpsMeasure)
  case table(Bool)
  case open
  case close
  case print
}

extension ReviewScreen {
  typealias Binding = KeyBinding<ReviewCommand, ReviewAction>

  package func bindings(in context: ScreenContext) -> [KeyBinding<ReviewCommand, ReviewAction>] {
    if let entries { return keys(of: entries) }
    if filterField != nil { return keysOfFilter }
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

  private func keys(of entries: ReviewEntries) -> [Binding] {
    var bindings: [Binding] = [.cramp]
    if !entries.isOpen, !entries.entries.isEmpty {
      bindings.append(
        Binding(
          [.enter], KeyHint("Enter", CrampsTexts.details, priority: 80),
          ReviewTexts.entryInFull, .own(.open)))
    }
    bindings.append(
      Binding(
        [.character("q"), .escape], KeyHint("q", SharedTexts.back, priority: 70),
        entries.isOpen ? ReviewTexts.backToEntries : ReviewTexts.backFromEntries, .own(.close)))
    return bindings + Binding.moves(ReviewAction.list) + Binding.shared
  }

  private var keysOfFilter: [Binding] {
    var bindings: [Binding] = [
      .cramp,
      Binding(
        [
          (.right, .own(.changeFilter(isBack: false))),
          (.enter, .own(.changeFilter(isBack: false))),
          (.character(" "), .own(.changeFilter(isBack: false))),
          (.left, .own(.changeFilter(isBack: true))),
        ], KeyHint("←→", ReviewTexts.changeChoice, priority: 80),
        ReviewTexts.changeChoiceWords),
    ]
    if !request.filter.isEmpty { bindings.append(allEntries) }
    bindings.append(
      Binding(
        [.character("q"), .escape, .character("/")],
        KeyHint("q", ReviewTexts.done, priority: 70), ReviewTexts.closeFilterWords,
        .own(.closeFilter)))
    return bindings + Binding.moves(ReviewAction.moveFilter) + Binding.shared
  }

  private var allEntries: Binding {
    Binding(
      [.character("0")], KeyHint("0", ReviewTexts.allEntries, priority: 45),
      ReviewTexts.allEntriesWords, .own(.allEntries))
  }

  /// Whether the page's table has sums of what its chart shows.
  private var isSummed: Bool { page == .year || page == .pattern }

  private var keysOfView: [Binding] {
    var bindings: [Binding] = []
    if !isTable {
      bindings.append(
        Binding(
          [.character("a")], KeyHint("a", ReviewTexts.table, priority: 40),
          isSummed ? ReviewTexts.sumsWords : ReviewTexts.tableWords, .own(.table(true))))
    }
    bindings.append(
      Binding(
        [.character("p")], KeyHint("p", ReviewTexts.print, priority: 32), ReviewTexts.printWords,
        .own(.print)))
    if !choices.isEmpty {
      bindings.append(
        Binding(
          [.character("/")], KeyHint("/", ReviewTexts.filter, priority: 42),
          ReviewTexts.filterWords, .own(.openFilter)))
    }
    if !choices.sites.isEmpty {
      bindings.append(
        Binding(
          [.character("s")], KeyHint("s", ReviewTexts.site, priority: 36), ReviewTexts.siteWords,
          .own(.nextSite)))
    }
    if !request.filter.isEmpty { bindings.append(allEntries) }
    guard !isTable else { return bindings }
    switch page {
    case .year, .weeks:
      let other = measure == .time ? HistoryTexts.cramps : ReviewTexts.timeWord
      bindings.append(
        Binding(
          [.character("m")], KeyHint("m", other, priority: 38), ReviewTexts.measureWords,
          .own(.measure)))
    case .pattern:
      bindings.append(
        patternMeasure == .hours
          ? Binding(
            [.character("d")], KeyHint("d", ReviewTexts.weekdaysWord, priority: 38),
            ReviewTexts.byWeekdays, .own(.pattern(.weekdays)))
          : Binding(
            [.character("h")], KeyHint("h", ReviewTexts.hoursWord, priority: 38),
            ReviewTexts.byHours, .own(.pattern(.hours))))
    case .helps:
      let other = helpsMeasure == .eased ? ReviewTexts.saidWord : ReviewTexts.easedWord
      bindings.append(
        Binding(
          [.character("n")], KeyHint("n", other, priority: 38), ReviewTexts.helpsWords,
          .own(.helps(helpsMeasure.other))))
    case .body: break
    }
    return bindings
  }

  private var keysOfTime: [Binding] {
    var shifts: [(Key, Binding.Action)] = []
    // In a table, the paging keys scroll.
    if hasEarlier {
      shifts.append((.character("["), .own(.shift(1))))
      if !isTable { shifts.append((.pageUp, .own(.shift(1)))) }
    }
    if request.back > 0 {
      shifts.append((.character("]"), .own(.shift(-1))))
      if !isTable { shifts.append((.pageDown, .own(.shift(-1)))) }
    }
    var bindings: [Binding] = []
    if !shifts.isEmpty {
      bindings.append(
        Binding(shifts, KeyHint("[ ]", ReviewTexts.span, priority: 34), ReviewTexts.shiftWords))
    }
    let spans: [(Key, Binding.Action)] = [
      (.character("+"), span(longer: true, last: .all)),
      (.character("-"), span(longer: false, last: .fourWeeks)),
    ]
    bindings.append(
      Binding(spans, KeyHint("+ -", ReviewTexts.longer, priority: 30), ReviewTexts.spanWords))
    bindings.append(
      Binding([(.character("t"), .own(.today))], "t", ReviewTexts.todayWords))
    return bindings
  }

  /// Changes the span, or says that it is the last one in that direction.
  private func span(longer: Bool, last: ReviewSpan) -> Binding.Action {
    request.span == last
      ? .ask(.own(.noOtherSpan(longer: longer))) : .own(.span(longer: longer))
  }

  /// The keys that move the cursor.
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
    case .pattern:
      patternMeasure == .hours
        ? [Binding(sideways + vertical, "← → ↑ ↓ k j", ReviewTexts.moveByHour)]
        : [Binding(vertical, "↑ ↓ k j", ReviewTexts.moveByWeekday)]
    case .helps, .body: [Binding(vertical, "↑ ↓ k j", ReviewTexts.moveBySite)]
    }
  }
}
