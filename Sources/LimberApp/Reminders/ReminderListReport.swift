// SPDX-License-Identifier: MIT
import SessionEngine

/// What the person wants to be reminded of, as JSON.
struct ReminderListReport: Encodable {
  struct Entry: Encodable {
    let routine: String
    let when: String
    let next: Nullable<String>
  }

  let off: Bool
  let offUntil: Nullable<String>
  let reminders: [Entry]

  /// The report of all reminders.
  init(_ rule: ReminderRule) {
    let end: LocalMoment??
    if case .off(let until) = rule.silence { end = .some(until) } else { end = nil }
    off = end != nil
    offUntil = Nullable(end.flatMap(\.self)?.rfc3339)
    reminders = rule.reminders.all.map { reminder in
      Entry(
        routine: reminder.routine.rawValue, when: reminder.schedule.text,
        next: Nullable(rule.next(of: reminder)?.rfc3339))
    }
  }
}
