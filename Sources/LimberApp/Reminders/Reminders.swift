// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import SessionEngine

/// A routine that the person wants to be reminded of, and when.
struct Reminder: Hashable, Sendable {
  let routine: RoutineID
  /// The times.
  let schedule: CalendarSchedule
  /// When the person asked for it, in milliseconds since 1970; no time before was missed.
  let since: Int64
}

/// What the person wants to be reminded of.
struct Reminders: Hashable, Sendable {
  /// The reminders, one a routine, in the order of their routines.
  private(set) var all: [Reminder] = []
  /// Whether they are off until the person turns them on.
  private(set) var isOff = false
  /// Until when they are off or were last, in milliseconds since 1970; no time before was missed.
  private(set) var offUntil: Int64?

  subscript(routine: RoutineID) -> Reminder? { all.first { $0.routine == routine } }

  /// Puts a reminder in the place of the one of its routine, if there is one.
  mutating func set(_ reminder: Reminder) {
    remove(reminder.routine)
    all = (all + [reminder]).sorted { $0.routine < $1.routine }
  }

  /// Removes the reminder of a routine.
  mutating func remove(_ routine: RoutineID) { all.removeAll { $0.routine == routine } }

  /// Turns them off, until a moment or until they are turned on.
  mutating func turnOff(until moment: LocalMoment?) {
    isOff = moment == nil
    offUntil = moment?.unixMilliseconds ?? offUntil
  }

  /// Turns them on.
  mutating func turnOn(at now: LocalMoment) {
    if isOff || offUntil.map({ $0 > now.unixMilliseconds }) == true {
      offUntil = now.unixMilliseconds
    }
    isOff = false
  }
}

extension Reminder: Codable {
  private enum CodingKeys: String, CodingKey { case routine, when, since }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    routine = RoutineID(try container.decode(String.self, forKey: .routine))
    schedule = try CalendarSchedule(reading: try container.decode(String.self, forKey: .when))
    since = try container.decode(Int64.self, forKey: .since)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(routine.rawValue, forKey: .routine)
    try container.encode(schedule.text, forKey: .when)
    try container.encode(since, forKey: .since)
  }
}

extension Reminders: Codable {
  private enum CodingKeys: String, CodingKey {
    case all = "reminders", isOff = "off", offUntil = "off-until"
  }
}
