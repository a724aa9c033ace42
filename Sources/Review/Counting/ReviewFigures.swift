// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// The figures for a review, counted in one pass over the entries in any order. All pages of a
/// review are made from them.
public struct ReviewFigures: Sendable {
  /// The question that they answer.
  public let question: ReviewQuestion
  /// The figures of each of its days, in order.
  public let days: [DayFigures]
  /// The cramps on its days, oldest first; at the same instant, by id.
  public let cramps: [ReviewedCramp]
  /// The totals of its days.
  public let totals: Totals
  /// The figures of each routine with a session that counts, the most sessions first; among equals,
  /// by id. Cramps are those in its sessions.
  public let routines: [RoutineFigures]
  /// The number of entries dated after today.
  public let afterToday: Int
  /// The day of the first entry in the log, ignoring the filter; `nil` for an empty log.
  public let firstDay: CivilDay?
  /// The days trained before those of the question, as far as known.
  let trainedBefore: Set<CivilDay>

  /// Counts the entries of a log for a question.
  public init(_ log: ReviewedLog, _ question: ReviewQuestion) {
    var counting = Counting(question, firstDay: log.firstDay)
    // By index, since copying a cramp costs more than counting it.
    for place in log.sessions.indices { counting.add(log.sessions[place]) }
    for place in log.cramps.indices { counting.add(log.cramps[place], at: place) }
    counting.finish()
    self.question = question
    days = counting.days
    cramps = counting.cramps.sorted { log.cramps[$0].record.isBefore(log.cramps[$1].record) }
      .map { log.cramps[$0] }
    totals = Totals(counting.days)
    routines = counting.routines.map { RoutineFigures(routine: $0.key, $0.value) }.sorted {
      ($1.sessions, $0.routine) < ($0.sessions, $1.routine)
    }
    afterToday = counting.afterToday
    firstDay = counting.firstDay
    trainedBefore = counting.trainedBefore
  }

  /// The figures of a day; `nil` outside the question.
  public subscript(day: CivilDay) -> DayFigures? {
    let index = question.days.lowerBound.distance(to: day)
    return days.indices.contains(index) ? days[index] : nil
  }

  /// The number of days observed: those of the question, from the first entry on.
  public var daysObserved: Int { observed?.count ?? 0 }

  /// The days observed; `nil` if there are none.
  public var observed: ClosedRange<CivilDay>? {
    guard let firstDay, firstDay <= question.days.upperBound else { return nil }
    return max(firstDay, question.days.lowerBound)...question.days.upperBound
  }

  /// Whether any of these days was observed. A day not observed is not a day without a cramp.
  public func isObserved(_ days: ClosedRange<CivilDay>) -> Bool {
    observed.map { $0.overlaps(days) } ?? false
  }

  /// The weeks of the days, in order.
  public var weeks: [WeekFigures] {
    let (asked, start) = (question.days, question.weekStart)
    let first = start.firstDay(ofWeekOf: asked.lowerBound)
    return stride(from: first, through: asked.upperBound, by: 7).map { monday in
      let sunday = monday.advanced(by: 6)
      let days = max(monday, asked.lowerBound)...min(sunday, asked.upperBound)
      return WeekFigures(
        days: days, firstDay: monday, isFull: days.count == 7 && sunday < question.today,
        totals: totals(of: days))
    }
  }

  /// The totals of some days, as far as they are in the question.
  public func totals(of days: ClosedRange<CivilDay>) -> Totals {
    guard days.overlaps(question.days) else { return Totals() }
    let days = days.clamped(to: question.days)
    let first = question.days.lowerBound.distance(to: days.lowerBound)
    return Totals(self.days[first..<first + days.count])
  }
}

/// The figures of a routine.
public struct RoutineFigures: Hashable, Sendable {
  /// The routine.
  public let routine: RoutineID
  /// The sessions that count.
  public let sessions: Int
  /// How many of them were completed.
  public let completed: Int
  /// The days with a session that counts.
  public let days: Int
  /// The active time of those that count.
  public let active: Duration
  /// The cramps in all its sessions, even in those that do not count.
  public let cramps: Int

  init(routine: RoutineID, _ counts: RoutineCounts) {
    self.routine = routine
    sessions = counts.sessions
    completed = counts.completed
    days = counts.days
    active = counts.active
    cramps = counts.cramps
  }
}

extension CrampRecord {
  fileprivate func isBefore(_ other: CrampRecord) -> Bool {
    let (at, otherAt) = (onsetAt.unixMilliseconds, other.onsetAt.unixMilliseconds)
    return at < otherAt || (at == otherAt && id.rawValue < other.id.rawValue)
  }
}
