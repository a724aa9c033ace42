// SPDX-License-Identifier: MIT

/// What happened on a day. A session belongs to the day on which it began, a cramp to the day of its
/// onset, a night to the day on which it began.
public struct DayFigures: Hashable, Sendable {
  /// The sessions that count.
  public var sessions = 0
  /// Those of them that were completed.
  public var completed = 0
  /// The active time of those that count.
  public var active: Duration = .zero
  /// The sessions that were begun and do not count, since they were too short or had no step done.
  public var tooShort = 0
  /// The cramps.
  public var cramps = 0
  /// Whether a cramp woke the person in the night that began on this day.
  public var isNightWoken = false

  /// Makes the figures of a day on which nothing happened.
  public init() {}

  /// Whether it is a day trained.
  public var isTrained: Bool { sessions > 0 }
}

/// What happened on some days.
public struct Totals: Hashable, Sendable {
  /// The days on which a session counts.
  public private(set) var daysTrained = 0
  /// The sessions that count.
  public private(set) var sessions = 0
  /// Those of them that were completed.
  public private(set) var completed = 0
  /// The active time of those that count.
  public private(set) var active: Duration = .zero
  /// The cramps.
  public private(set) var cramps = 0
  /// The days on which there was a cramp.
  public private(set) var crampDays = 0
  /// The nights in which a cramp woke the person.
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
