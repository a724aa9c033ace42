// SPDX-License-Identifier: MIT

/// The figures of a day. Sessions and nights belong to the day on which they began, cramps to the
/// day of their onset.
public struct DayFigures: Hashable, Sendable {
  /// The sessions that count.
  public var sessions = 0
  /// How many of them were completed.
  public var completed = 0
  /// The active time of those that count.
  public var active: Duration = .zero
  /// The sessions that do not count because they were too short or had no step done.
  public var tooShort = 0
  /// The cramps.
  public var cramps = 0
  /// Whether a cramp woke the person during the night that began on this day.
  public var isNightWoken = false

  /// Makes the figures of a day without entries.
  public init() {}

  /// Whether it is a day trained.
  public var isTrained: Bool { sessions > 0 }
}

/// The totals of some days.
public struct Totals: Hashable, Sendable {
  /// The days with a session that counts.
  public private(set) var daysTrained = 0
  /// The sessions that count.
  public private(set) var sessions = 0
  /// How many of them were completed.
  public private(set) var completed = 0
  /// The active time of those that count.
  public private(set) var active: Duration = .zero
  /// The cramps.
  public private(set) var cramps = 0
  /// The days with a cramp.
  public private(set) var crampDays = 0
  /// The nights woken.
  public private(set) var nightsWoken = 0

  /// Adds up days.
  public init(_ days: some Sequence<DayFigures> = []) {
    for day in days { add(day) }
  }

  /// Adds a day.
  public mutating func add(_ day: DayFigures) {
    if day.isTrained { daysTrained += 1 }
    sessions += day.sessions
    completed += day.completed
    active += day.active
    cramps += day.cramps
    if day.cramps > 0 { crampDays += 1 }
    if day.isNightWoken { nightsWoken += 1 }
  }
}
