// SPDX-License-Identifier: MIT
import Cues
import RoutineModel
import SessionEngine

// The rule of this file: nobody is reminded of what they have done, or where it disturbs, and of a routine
// never more than once, however many times went by.

/// Whether it is the moment to remind the person of something.
struct ReminderRule {
  /// What they want to be reminded of.
  let reminders: Reminders
  /// The quiet hours, if there are any.
  let quiet: ClockSpan?
  /// The present.
  let now: LocalMoment
  /// The seconds by which the person's clock is ahead of UTC at a Unix time in seconds.
  let offset: (Int64) -> Int

  /// Why nothing is said.
  enum Silence: Hashable, Sendable {
    /// Reminders are off, until then or until they are turned on.
    case off(until: LocalMoment?)
    /// These are quiet hours.
    case quiet
    /// A session runs.
    case session
    /// The routine was begun a short while ago.
    case done(LocalMoment)
  }

  /// For how long something missed is told of.
  private static let dueFor: Int64 = 24 * 3_600_000
  /// The most that something done counts ahead.
  private static let mostLately: Int64 = 12 * 3_600_000

  /// Why nothing at all is said now; `nil` if something may be.
  var silence: Silence? {
    if reminders.isOff { return .off(until: nil) }
    if let until = reminders.offUntil, until > now.unixMilliseconds {
      return .off(
        until: LocalMoment(unixMilliseconds: until, offsetSeconds: offset(until / 1_000)))
    }
    let fields = now.fields
    return quiet?.contains(fields.hour * 60 + fields.minute) == true ? .quiet : nil
  }

  /// The reminders whose last time was not long ago, whether the routine was done since or not.
  var recent: [Reminder] {
    guard silence == nil else { return [] }
    return reminders.all.filter { reminder in
      guard let time = lastTime(of: reminder)?.unixMilliseconds else { return false }
      return time > reminder.since && time >= reminders.offUntil ?? time
        && now.unixMilliseconds - time < Self.dueFor
    }
  }

  /// When a routine was begun, if that is why nothing is to be said of it: since its last time, or a
  /// short while before, which is half of the time since the one before that and at most half a day.
  func begun(_ reminder: Reminder, _ log: LogOverview) -> LocalMoment? {
    guard let begun = log.uses[reminder.routine]?.lastStartedAt,
      let time = lastTime(of: reminder)
    else { return nil }
    let earlier = LocalMoment(
      unixMilliseconds: time.unixMilliseconds - 1, offsetSeconds: time.offsetSeconds)
    let before = reminder.schedule.last(atOrBefore: earlier, offset: offset)
    let gap = before.map { time.unixMilliseconds - $0.unixMilliseconds } ?? 2 * Self.mostLately
    let lately = min(gap / 2, Self.mostLately)
    return begun.unixMilliseconds > time.unixMilliseconds - lately ? begun : nil
  }

  /// When it is time for any of them next; `nil` if that is not known.
  var next: LocalMoment? {
    reminders.all.compactMap(next).min { $0.unixMilliseconds < $1.unixMilliseconds }
  }

  /// When it is time next; `nil` while nobody knows when reminders will be on.
  func next(of reminder: Reminder) -> LocalMoment? {
    switch silence {
    case .off(until: nil): nil
    case .off(let end?):
      // The first moment at which they are on may be the time.
      reminder.schedule.next(
        after: LocalMoment(
          unixMilliseconds: end.unixMilliseconds - 1, offsetSeconds: end.offsetSeconds),
        offset: offset)
    case .quiet, .session, .done, nil: reminder.schedule.next(after: now, offset: offset)
    }
  }

  private func lastTime(of reminder: Reminder) -> LocalMoment? {
    reminder.schedule.last(atOrBefore: now, offset: offset)
  }
}
