// SPDX-License-Identifier: MIT
import SessionEngine

/// The weeks in which the person reached their goal of days trained, and the streaks of such weeks.
///
/// The current week extends a streak once the goal is reached, and never breaks one. Streaks may
/// begin before the date range, as far as the log goes.
public struct WeekStreaks: Hashable, Sendable {
  /// How many of the last full weeks, at most twelve, reached the goal; counted from the first
  /// entry.
  public let ofLast: Proportion
  /// Whether there are enough weeks to report.
  public var isTold: Bool { ofLast.total > 1 }
  /// The length of the current streak, in weeks.
  public let now: Int
  /// The longest streak; `nil` if there was none.
  public let best: Best?

  /// The longest streak.
  public struct Best: Hashable, Sendable {
    /// Its length in weeks.
    public let weeks: Int
    /// The first day of its first week.
    public let firstDay: CivilDay
    /// How many streaks are this long; this is the earliest.
    public let ties: Int
  }

  /// The most full weeks that `ofLast` covers.
  public static let mostWeeks = 12

  /// Finds streaks up to the last day of the question.
  init(_ figures: ReviewFigures) {
    let (question, start) = (figures.question, figures.question.weekStart)
    var counts: [CivilDay: Int] = [:]
    let trained = zip(question.days, figures.days).lazy.filter { $1.isTrained }.map(\.0)
    for day in figures.trainedBefore { counts[start.firstDay(ofWeekOf: day), default: 0] += 1 }
    for day in trained { counts[start.firstDay(ofWeekOf: day), default: 0] += 1 }
    let met = counts.filter { $0.value >= question.goal }.keys.sorted()
    let last = start.firstDay(ofWeekOf: question.days.upperBound)
    let sunday = last.advanced(by: 6)
    let isLastFull = sunday <= question.days.upperBound && sunday < question.today
    let lastFull = isLastFull ? last : last.advanced(by: -7)

    var streaks: [(first: CivilDay, weeks: Int)] = []
    for week in met {
      if let streak = streaks.last, streak.first.advanced(by: 7 * streak.weeks) == week {
        streaks[streaks.count - 1].weeks += 1
      } else {
        streaks.append((first: week, weeks: 1))
      }
    }
    let current = streaks.last { $0.first.advanced(by: 7 * ($0.weeks - 1)) >= lastFull }
    now = current?.weeks ?? 0
    let longest = streaks.map(\.weeks).max() ?? 0
    let ties = streaks.filter { $0.weeks == longest }
    best = ties.first.map { Best(weeks: longest, firstDay: $0.first, ties: ties.count) }

    let first = figures.firstDay.map(start.firstDay(ofWeekOf:)) ?? last
    let full = min(Self.mostWeeks, max(0, first.distance(to: lastFull) / 7 + 1))
    let from = lastFull.advanced(by: -7 * (full - 1))
    ofLast =
      figures.firstDay == nil || first > lastFull
      ? Proportion()
      : Proportion(count: met.count { (from...lastFull).contains($0) }, of: full)
  }
}
