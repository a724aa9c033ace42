// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// What the log says to a question: counted in one pass over its entries, whatever their order. All
/// pages of a review are made of it.
public struct ReviewFigures: Sendable {
  /// The question.
  public let question: ReviewQuestion
  /// What happened on each of its days, in their order.
  public let days: [DayFigures]
  /// The cramps on its days, oldest first by the instant; of one instant, by their ids.
  public let cramps: [ReviewedCramp]
  /// What happened on all of its days.
  public let totals: Totals
  /// The same of each routine of which a session counts, the one with the most sessions first; of
  /// equal ones, by their ids. The cramps are those in its sessions.
  public let routines: [RoutineFigures]
  /// How many entries are dated after the present day.
  public let afterToday: Int
  /// The day of the first entry in the log, whatever the filter leaves; `nil` of an empty log.
  public let firstDay: CivilDay?
  /// The days trained before those of the question, as many as are known.
  let trainedBefore: Set<CivilDay>

  /// Counts.
  public init(_ log: ReviewedLog, _ question: ReviewQuestion) {
    var counting = Counting(question, firstDay: log.firstDay)
    // By their places, since copying a cramp costs more than counting it.
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

  /// What happened on a day; `nil` if it was not asked for.
  public subscript(day: CivilDay) -> DayFigures? {
    let index = question.days.lowerBound.distance(to: day)
    return days.indices.contains(index) ? days[index] : nil
  }

  /// How many days were observed: those asked for, from the first entry on.
  public var daysObserved: Int { observed?.count ?? 0 }

  /// The days observed; `nil` if there are none.
  public var observed: ClosedRange<CivilDay>? {
    guard let firstDay, firstDay <= question.days.upperBound else { return nil }
    return max(firstDay, question.days.lowerBound)...question.days.upperBound
  }

  /// Whether any of some days was observed. What was not is no day without a cramp.
  public func isObserved(_ days: ClosedRange<CivilDay>) -> Bool {
    observed.map { $0.overlaps(days) } ?? false
  }

  /// The weeks that the days are of, in their order.
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

  /// What happened on some days, as far as they were asked for.
  public func totals(of days: ClosedRange<CivilDay>) -> Totals {
    guard days.overlaps(question.days) else { return Totals() }
    let days = days.clamped(to: question.days)
    let first = question.days.lowerBound.distance(to: days.lowerBound)
    return Totals(self.days[first..<first + days.count])
  }
}

/// What happened in the sessions of a routine.
public struct RoutineFigures: Hashable, Sendable {
  /// The routine.
  public let routine: RoutineID
  /// The sessions that count.
  public let sessions: Int
  /// Those of them that were completed.
  public let completed: Int
  /// The days on which one counts.
  public let days: Int
  /// The active time of those that count.
  public let active: Duration
  /// The cramps in its sessions, in those that do not count as well.
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
