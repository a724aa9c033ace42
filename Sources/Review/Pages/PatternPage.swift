// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// When cramps come, by hour and weekday, and the triggers told. It says nothing about causes.
public struct PatternPage: Sendable {
  /// The rows of `hours`: days from noon to noon, by the weekday on which each begins, in the order
  /// of the week.
  public let rows: [Int]
  /// The number of cramps by row and hour, from noon: 12, 13, … 23, 0, … 11.
  public let hours: [[Int]]
  /// The number of cramps on each calendar weekday, in the order of the week.
  public let weekdays: [Int]
  /// The number of cramps.
  public let cramps: Int
  /// How many began between 22:00 and 06:00.
  public let atNight: Proportion
  /// How many woke the person, of those with an answer.
  public let woke: Proportion
  /// The nights woken.
  public let nightsWoken: Int
  /// The nights woken per 28 days; `nil` if fewer days were observed.
  public let nightRate: Rate?
  /// How often each trigger was told, the most frequent first; among equals, in their own order.
  public let triggers: [Trigger]
  /// How many cramps have no trigger told.
  public let withoutTrigger: Int

  /// A trigger and how often it was told.
  public struct Trigger: Hashable, Sendable {
    /// The trigger.
    public let condition: Condition
    /// The number of cramps.
    public let cramps: Int
  }

  /// A cell of `hours`.
  public struct Cell: Hashable, Sendable {
    /// The row and the column, each from 0.
    public let row: Int, column: Int

    /// Makes a cell.
    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }

    /// The cell of a moment.
    public init(_ moment: LocalMoment, weekStart: WeekStart) {
      row = weekStart.place(of: CivilDay(number: moment.nightNumber))
      column = (moment.hour + 12) % 24
    }

    /// The hour of a column.
    public static func hour(ofColumn column: Int) -> Int { (column + 12) % 24 }
  }

  /// Makes the page.
  public init(_ figures: ReviewFigures) {
    let weekStart = figures.question.weekStart
    rows = weekStart.weekdays
    var hours = Array(repeating: Array(repeating: 0, count: 24), count: 7)
    var weekdays = Array(repeating: 0, count: 7)
    var (atNight, woke) = (Proportion(), Proportion())
    var told: [Condition: Int] = [:]
    var withoutTrigger = 0
    for cramp in figures.cramps {
      let (onset, triggers) = (cramp.record.onsetAt, cramp.triggers)
      let cell = Cell(onset, weekStart: weekStart)
      hours[cell.row][cell.column] += 1
      weekdays[weekStart.place(of: onset.day)] += 1
      atNight.total += 1
      if !(6..<22).contains(onset.hour) { atNight.count += 1 }
      if let didWake = cramp.record.woke {
        woke.total += 1
        if didWake { woke.count += 1 }
      }
      for trigger in Set(triggers) { told[trigger, default: 0] += 1 }
      if triggers.isEmpty { withoutTrigger += 1 }
    }
    (self.hours, self.weekdays, self.atNight, self.woke) = (hours, weekdays, atNight, woke)
    self.withoutTrigger = withoutTrigger
    cramps = figures.cramps.count
    nightsWoken = figures.totals.nightsWoken
    nightRate = Rate(figures.totals.nightsWoken, days: figures.daysObserved)
    triggers = ReviewedCramp.triggers.enumerated().compactMap { place, condition in
      told[condition].map { (place, Trigger(condition: condition, cramps: $0)) }
    }.sorted { ($1.1.cramps, $0.0) < ($0.1.cramps, $1.0) }.map(\.1)
  }

  /// The cramps of each hour, in the order of the columns.
  public var ofHours: [Int] { (0..<24).map { column in hours.reduce(0) { $0 + $1[column] } } }

  /// The number of cramps in each row.
  public var ofRows: [Int] { hours.map { $0.reduce(0, +) } }
}
