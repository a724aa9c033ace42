// SPDX-License-Identifier: MIT
import Review
import RoutineModel
import SessionEngine

/// What the person wants on the screen of the review: nothing that the screen does not do by itself.
package enum ReviewCommand: Hashable, Sendable {}

/// The review: all pages of it, over one span of time, with one filter and one cursor.
package struct ReviewScreen: Screen {
  package var modal: Modal?
  private(set) var page = ReviewPage.year
  /// How much is shown at once.
  private(set) var span = ReviewSpan.year
  /// By how many spans it is moved into the past.
  private(set) var back = 0
  private(set) var filter = ReviewFilter()
  private(set) var measure = ReviewMeasure.time
  /// Whether the page is shown as a table, and at which of its rows the person is.
  private(set) var isTable = false
  private(set) var tableRow = 0
  /// The entries that are open, if any are.
  private(set) var entries: ReviewEntries?
  /// What the log says to the present question; `nil` until the log has answered.
  private(set) var figures: ReviewFigures?
  /// What the page shows of it.
  private(set) var content: ReviewContent?
  /// The day at which the person is, by which the week is known as well.
  private var chosenDay: CivilDay?
  private(set) var cell = PatternPlace(row: 0, column: 10)
  private var chosenSite: CrampSite?
  private var log: ReviewedLog?
  private var names: [RoutineID: String] = [:]
  private let weekStart: WeekStart
  private let goal: Int?

  /// A place in the pattern of a week.
  struct PatternPlace: Hashable, Sendable {
    var row: Int
    var column: Int
  }

  /// Makes the screen without a log; until that has come it says that it is reading.
  ///
  /// - Parameter goal: On how many days a week the person wants to train, if they have said it.
  package init(weekStart: WeekStart = .monday, goal: Int? = nil) {
    self.weekStart = weekStart
    self.goal = goal
  }

  /// Shows what the log has answered. Where the person is stays so.
  ///
  /// - Parameter names: What routines are called.
  package mutating func show(
    _ log: ReviewedLog, names: [RoutineID: String], today: LocalMoment
  ) {
    self.log = log
    self.names = names
    // What is listed there may be gone or changed.
    entries = nil
    count(today)
  }

  /// Counts anew once it is another day.
  package mutating func turn(to today: LocalMoment) {
    guard let figures, figures.question.today != today.day else { return }
    count(today)
  }

  // MARK: - Where the person is

  /// The day at which the person is.
  var day: CivilDay {
    guard let days = figures?.question.days else { return CivilDay(number: 0) }
    return min(max(chosenDay ?? days.upperBound, days.lowerBound), days.upperBound)
  }

  /// The site at which the person is, if the page has any.
  var site: CrampSite? {
    let sites = content?.sites ?? []
    return chosenSite.flatMap { sites.contains($0) ? $0 : nil } ?? sites.first
  }

  /// The days of the week at which the person is, as far as they were asked for.
  var week: ClosedRange<CivilDay> {
    let first = weekStart.firstDay(ofWeekOf: day)
    let week = first...first.advanced(by: 6)
    return figures.map { week.clamped(to: $0.question.days) } ?? week
  }

  /// The sites that cramps can be filtered by.
  var sites: [CrampSite] {
    let found = Set((log?.cramps ?? []).lazy.filter(\.counts).map(\.record.site))
    return CrampSite.allCases.filter(found.contains)
  }

  /// Whether nothing is in the log that a review could be of.
  var isEmpty: Bool { figures?.firstDay == nil && figures?.afterToday == 0 }

  /// Whether an earlier span has anything in it.
  var hasEarlier: Bool {
    guard span != .all, let figures, let first = figures.firstDay else { return false }
    return first < figures.question.days.lowerBound
  }

  /// Whether there are entries where the person is.
  var hasEntries: Bool {
    guard let figures, let content else { return false }
    func count(_ days: ClosedRange<CivilDay>) -> Int {
      days.reduce(0) { sum, day in
        sum + (figures[day].map { $0.sessions + $0.tooShort + $0.cramps } ?? 0)
      }
    }
    switch content {
    case .year: return count(day...day) > 0
    case .weeks: return count(week) > 0
    case .pattern(let page): return page.hours[cell.row][cell.column] > 0
    case .helps, .body: return site != nil
    }
  }

  /// The same page as a table.
  var table: ReviewTable? { figures.map { ReviewTable(page, $0) } }

  // MARK: - What keys do

  package mutating func perform(
    _ action: ReviewAction, in context: ScreenContext
  ) -> ScreenCommand<ReviewCommand>? {
    switch action {
    case .show(let page):
      self.page = page
      tableRow = 0
      renewContent()
    case .move(let columns, let rows): move(columns, rows)
    case .list(let move): self.move(move)
    case .span(let longer): change(span: longer, context.today)
    case .shift(let spans):
      let day = day
      back = max(0, back + spans)
      chosenDay = day.advanced(by: -spans * 7 * (span.weeks ?? 0))
      count(context.today)
    case .today:
      back = 0
      chosenDay = nil
      count(context.today)
    case .nextSite: filterByNextSite(context.today)
    case .allSites:
      filter = ReviewFilter()
      count(context.today)
    case .measure: measure = measure.other
    case .table(let isTable):
      self.isTable = isTable
      tableRow = 0
    case .open: open()
    case .close: entries = nil
    }
    return nil
  }

  package mutating func select(entry: Int) -> Bool {
    guard let entries else { return false }
    self.entries?.selection = min(entry, max(0, entries.entries.count - 1))
    return false
  }

  private mutating func move(_ columns: Int, _ rows: Int) {
    guard let content, let days = figures?.question.days else { return }
    switch content {
    case .year, .weeks:
      let to = day.advanced(by: 7 * columns + rows)
      if columns == 0 || days.contains(to) { chosenDay = to }
      chosenDay = chosenDay.map { min(max($0, days.lowerBound), days.upperBound) }
    case .pattern:
      cell.row = min(max(cell.row + rows, 0), 6)
      cell.column = min(max(cell.column + columns, 0), 23)
    case .helps, .body:
      let sites = content.sites
      guard let at = sites.firstIndex(where: { $0 == site }) else { return }
      chosenSite = sites[min(max(at + rows, 0), sites.count - 1)]
    }
  }

  private mutating func move(_ move: ListMove) {
    if let entries {
      self.entries?.selection = move.entry(from: entries.selection, count: entries.entries.count)
    } else {
      tableRow = move.entry(from: tableRow, count: table?.rowCount ?? 0)
    }
  }

  private mutating func change(span longer: Bool, _ today: LocalMoment) {
    let spans = ReviewSpan.allCases
    let at = spans.firstIndex(of: span) ?? 0
    span = spans[min(max(at + (longer ? 1 : -1), 0), spans.count - 1)]
    // The day at which the person is stays in view.
    let running = weekStart.firstDay(ofWeekOf: today.day)
    back = span.weeks.map { max(0, week.lowerBound.distance(to: running) / 7 / $0) } ?? 0
    chosenDay = day
    count(today)
  }

  private mutating func filterByNextSite(_ today: LocalMoment) {
    let sites = sites
    let at = filter.site.flatMap { site in sites.firstIndex(of: site) }.map { $0 + 1 } ?? 0
    filter = ReviewFilter(site: at < sites.count ? sites[at] : nil)
    count(today)
  }

  private mutating func open() {
    guard let figures, let log, hasEntries else { return }
    entries =
      switch page {
      case .year:
        ReviewEntries(day.moment.fullDateText, of: day...day, in: log, figures, names)
      case .weeks:
        ReviewEntries(
          ReviewTexts.week(from: weekStart.firstDay(ofWeekOf: day)), of: week, in: log, figures,
          names)
      case .pattern:
        ReviewEntries(
          ReviewTexts.place(row: cell.row, column: cell.column, weekStart), of: figures
        ) { [cell, weekStart] in
          let at = PatternPage.Cell($0.onsetAt, weekStart: weekStart)
          return at.row == cell.row && at.column == cell.column
        }
      case .helps, .body:
        ReviewEntries(ReviewTexts.cramps(at: site?.word ?? ""), of: figures) { [site] in
          $0.site == site
        }
      }
  }

  private mutating func count(_ today: LocalMoment) {
    guard let log else { return }
    // Only all there is begins with the first entry, which nobody else has to look for.
    let first = span == .all ? log.earliestDay(until: today.day) : nil
    let days = span.days(until: today.day, weekStart: weekStart, back: back, first: first)
    figures = ReviewFigures(
      log,
      ReviewQuestion(
        days: days, today: today.day, weekStart: weekStart, goal: goal, filter: filter))
    renewContent()
  }

  private mutating func renewContent() {
    content = figures.map { ReviewContent(page, $0) }
    if isTable { tableRow = max(0, min(tableRow, (table?.rowCount ?? 0) - 1)) }
  }
}
