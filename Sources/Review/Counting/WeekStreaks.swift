// SPDX-License-Identifier: MIT
import SessionEngine

/// In how many weeks the person trained on as many days as they want to, and how many in a row.
///
/// A running week adds to a streak once it has the days, and never breaks one. Streaks reach back
/// before the days of the question, as far as the log that was given.
public struct WeekStreaks: Hashable, Sendable {
  /// Of the last full weeks, twelve at the most, those with the days; none before the first entry.
  public let ofLast: Proportion
  /// Whether there are enough weeks to tell of.
  public var isTold: Bool { ofLast.total > 1 }
  /// How many weeks in a row now.
  public let now: Int
  /// The longest streak; `nil` if there was none.
  public let best: Best?

  /// The longest streak.
  public struct Best: Hashable, Sendable {
    /// How many weeks.
    public let weeks: Int
    /// The first day of the first week.
    public let firstDay: CivilDay
    /// How many streaks are as long, this among them, which is the earliest.
    public let ties: Int
  }

  /// From how many full weeks `ofLast` is told at the most.
  public static let mostWeeks = 12

  /// Looks for streaks up to the last day of the question.
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
