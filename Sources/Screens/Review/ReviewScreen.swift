// SPDX-License-Identifier: MIT
import Charts
import Review
import RoutineModel
import SessionEngine

/// What the person wants on the review screen.
package enum ReviewCommand: Hashable, Sendable {
  /// Count the entries for the current request.
  case count
  /// Write a report of what is shown.
  case print
  /// Say that there is no longer span, or no shorter one.
  case noOtherSpan(longer: Bool)
}

/// The review: all pages, with one span, one filter and one cursor.
///
/// It only requests figures: counting a log of many years takes a while, during which keys work and
/// the previous figures stay.
package struct ReviewScreen: Screen {
  package var modal: Modal?
  private(set) var page = ReviewPage.year
  /// The current request.
  package private(set) var request: ReviewRequest
  private(set) var measure = ReviewMeasure.time
  private(set) var patternMeasure = PatternMeasure.hours
  private(set) var helpsMeasure = HelpsMeasure.eased
  /// Whether the page is shown as a table.
  private(set) var isTable = false
  private(set) var tableRow = 0
  /// The open list of entries, if any.
  private(set) var entries: ReviewEntries?
  /// The current field of the filter, if that is open.
  private(set) var filterField: FilterChoices.Field?
  /// The latest figures; `nil` until they are counted.
  package private(set) var figures: ReviewFigures?
  /// The content of the page.
  private(set) var content: ReviewContent?
  /// The day at the cursor, which also gives the week.
  private var chosenDay: CivilDay?
  private var chosenCell: PatternPage.Cell?
  private var chosenSite: CrampSite?
  /// The log; `nil` until it has replied.
  package private(set) var log: ReviewedLog?
  package private(set) var names: [RoutineID: String] = [:]
  /// The possible filters.
  private(set) var choices = FilterChoices(ReviewedLog())
  /// The page as a table.
  private(set) var table: ReviewTable?
  private var weekStart: WeekStart { request.weekStart }

  /// Makes the screen without a log; until it arrives, the screen says that it is reading.
  package init(_ request: ReviewRequest) { self.request = request }

  /// Takes the log's entries, which still have to be counted. The cursor stays.
  ///
  /// - Parameter names: The names of routines.
  package mutating func take(
    _ log: ReviewedLog, choices: FilterChoices, names: [RoutineID: String], today: LocalMoment
  ) {
    self.log = log
    self.choices = choices
    self.names = names
    // Its entries may be gone or changed.
    entries = nil
    request.today = today.day
  }

  /// Shows figures; those for another request are ignored.
  package mutating func show(_ figures: ReviewFigures, of request: ReviewRequest) {
    guard request == self.request else { return }
    self.figures = figures
    renewContent()
  }

  /// Updates the request for another day.
  ///
  /// - Returns: Whether the day has changed.
  package mutating func turn(to today: LocalMoment) -> Bool {
    guard request.today != today.day else { return false }
    request.today = today.day
    return true
  }

  // MARK: - Where the person is

  /// The day at the cursor.
  var day: CivilDay {
    guard let days = figures?.question.days else { return CivilDay(number: 0) }
    return min(max(chosenDay ?? days.upperBound, days.lowerBound), days.upperBound)
  }

  /// The site at the cursor, if the page has any.
  var site: CrampSite? {
    let sites = content?.sites ?? []
    return chosenSite.flatMap { sites.contains($0) ? $0 : nil } ?? sites.first
  }

  /// The cell at the cursor: at first the one with most cramps, the earliest of equals.
  var cell: PatternPage.Cell {
    if let chosenCell { return chosenCell }
    guard case .pattern(let page) = content else { return PatternPage.Cell(row: 0, column: 10) }
    let most = page.hours.joined().max() ?? 0
    for (row, hours) in page.hours.enumerated() {
      if let column = hours.firstIndex(of: most) {
        return PatternPage.Cell(row: row, column: column)
      }
    }
    return PatternPage.Cell(row: 0, column: 10)
  }

  /// The days of the week at the cursor, cut to the date range.
  var week: ClosedRange<CivilDay> {
    let first = weekStart.firstDay(ofWeekOf: day)
    let week = first...first.advanced(by: 6)
    return figures.map { week.clamped(to: $0.question.days) } ?? week
  }

  /// Whether the log has no entries for a review.
  var isEmpty: Bool { figures?.firstDay == nil && figures?.afterToday == 0 }

  /// Whether an earlier span has entries.
  var hasEarlier: Bool {
    guard request.span != .all, let first = figures?.firstDay else { return false }
    return first < request.days(first: nil).lowerBound
  }

  /// Whether there are entries at the cursor.
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
    case .pattern(let page): return page.cramps(at: cell, by: patternMeasure) > 0
    case .helps, .body: return site != nil
    }
  }

  // MARK: - What keys do

  package mutating func perform(
    _ action: ReviewAction, in context: ScreenContext
  ) -> ScreenCommand<ReviewCommand>? {
    if case .print = action { return .own(.print) }
    let before = request
    change(action)
    return request == before ? nil : .own(.count)
  }

  private mutating func change(_ action: ReviewAction) {
    switch action {
    case .show(let page):
      self.page = page
      tableRow = 0
      filterField = nil
      renewContent()
    case .move(let columns, let rows): move(columns, rows)
    case .list(let move): self.move(move)
    case .span(let longer): change(span: longer)
    case .shift(let spans):
      let day = chosenDay ?? day
      request.back = max(0, request.back + spans)
      chosenDay = day.advanced(by: -spans * 7 * (request.span.weeks ?? 0))
    case .today:
      request.back = 0
      chosenDay = nil
    case .nextSite: request.filter = choices.changed(request.filter, .site)
    case .allEntries: request.filter = ReviewFilter()
    case .openFilter: filterField = .routine
    case .closeFilter: filterField = nil
    case .moveFilter(let move): self.move(filter: move)
    case .changeFilter(let isBack):
      guard let filterField else { return }
      request.filter = choices.changed(request.filter, filterField, isBack: isBack)
    case .measure: measure = measure.other
    case .pattern(let measure): patternMeasure = measure
    case .helps(let measure): helpsMeasure = measure
    case .table(let isTable):
      self.isTable = isTable
      tableRow = 0
    case .open: open()
    case .close:
      if entries?.isOpen == true { entries?.isOpen = false } else { entries = nil }
    case .print: break
    }
  }

  package mutating func select(entry: Int) -> Bool {
    guard let entries else { return select(place: entry) && hasEntries }
    guard !entries.isOpen else { return false }
    self.entries?.selection = min(entry, max(0, entries.entries.count - 1))
    return entries.selection == entry
  }

  /// Moves the cursor to a place in a chart: a day from the first of the span, a cell from the first
  /// hour of the first row, or a site of the list.
  ///
  /// - Returns: Whether the cursor was there.
  private mutating func select(place: Int) -> Bool {
    guard let content, let days = figures?.question.days, filterField == nil, !isTable else {
      return false
    }
    switch content {
    case .year, .weeks:
      let to = min(days.lowerBound.advanced(by: max(0, place)), days.upperBound)
      let isThere = page == .weeks ? week.contains(to) : day == to
      if !isThere { chosenDay = to }
      return isThere
    case .pattern:
      let to = PatternPage.Cell(row: min(place / 24, 6), column: place % 24)
      let isThere = patternMeasure == .hours ? cell == to : cell.row == to.row
      if !isThere { chosenCell = to }
      return isThere
    case .helps, .body:
      guard content.sites.indices.contains(place) else { return false }
      defer { chosenSite = content.sites[place] }
      return content.sites[place] == site
    }
  }

  private mutating func move(_ columns: Int, _ rows: Int) {
    guard let content, let days = figures?.question.days else { return }
    switch content {
    case .year, .weeks:
      let to = day.advanced(by: 7 * columns + rows)
      if columns == 0 || days.contains(to) { chosenDay = to }
      chosenDay = chosenDay.map { min(max($0, days.lowerBound), days.upperBound) }
    case .pattern:
      chosenCell = PatternPage.Cell(
        row: min(max(cell.row + rows, 0), 6), column: min(max(cell.column + columns, 0), 23))
    case .helps, .body:
      let sites = content.sites
      guard let at = sites.firstIndex(where: { $0 == site }) else { return }
      chosenSite = sites[min(max(at + rows, 0), sites.count - 1)]
    }
  }

  private mutating func move(_ move: ListMove) {
    if entries != nil {
      entries?.move(move)
    } else {
      tableRow = move.entry(from: tableRow, count: table?.rowCount ?? 0)
    }
  }

  private mutating func move(filter move: ListMove) {
    let fields = FilterChoices.Field.allCases
    guard let at = filterField.flatMap(fields.firstIndex) else { return }
    filterField = fields[move.entry(from: at, count: fields.count)]
  }

  private mutating func change(span longer: Bool) {
    let spans = ReviewSpan.allCases
    let at = spans.firstIndex(of: request.span) ?? 0
    request.span = spans[min(max(at + (longer ? 1 : -1), 0), spans.count - 1)]
    // Keeps the day at the cursor in view.
    let running = weekStart.firstDay(ofWeekOf: request.today)
    request.back =
      request.span.weeks.map { max(0, week.lowerBound.distance(to: running) / 7 / $0) } ?? 0
    chosenDay = day
  }

  private mutating func open() {
    if entries != nil {
      entries?.open()
      return
    }
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
          ReviewTexts.place(cell, by: patternMeasure, weekStart), of: figures
        ) { [cell, patternMeasure, weekStart] in
          patternMeasure.place(of: $0.onsetAt, column: cell.column, weekStart) == cell
        }
      case .helps, .body:
        ReviewEntries(ReviewTexts.cramps(at: site?.word ?? ""), of: figures) { [site] in
          $0.site == site
        }
      }
  }

  private mutating func renewContent() {
    content = figures.map { ReviewContent(page, $0) }
    table = figures.flatMap { figures in content.map { ReviewTable($0, figures) } }
    tableRow = max(0, min(tableRow, (table?.rowCount ?? 0) - 1))
  }
}
