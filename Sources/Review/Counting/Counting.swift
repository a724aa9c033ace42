// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

struct RoutineCounts {
  private(set) var sessions = 0
  private(set) var completed = 0
  private(set) var active: Duration = .zero
  var cramps = 0
  /// For each day of the review, whether a session of the routine counts.
  private var isTrained: [Bool]

  init(days: Int) { isTrained = Array(repeating: false, count: days) }

  var days: Int { isTrained.count { $0 } }

  mutating func add(_ session: ReviewedSession, onDay index: Int) {
    sessions += 1
    if session.outcome == .completed { completed += 1 }
    active += session.active
    isTrained[index] = true
  }
}

/// One pass over the entries of a log. The counts are complete after `finish`.
struct Counting {
  private let question: ReviewQuestion
  private let first: Int
  private(set) var days: [DayFigures]
  /// The indexes in the log of cramps that count.
  private(set) var cramps: [Int] = []
  private(set) var routines: [RoutineID: RoutineCounts] = [:]
  private(set) var afterToday = 0
  private(set) var firstDay: CivilDay?
  /// The days trained before those of the review.
  private(set) var trainedBefore: Set<CivilDay> = []
  /// The one added last, since most sessions are on the same day as the one before, or later.
  private var lastTrainedBefore: CivilDay?
  private var wakings: [LocalMoment] = []
  private var crampsOf: [RoutineID: Int] = [:]

  init(_ question: ReviewQuestion, firstDay: CivilDay?) {
    self.question = question
    self.firstDay = firstDay.flatMap { $0 <= question.today ? $0 : nil }
    first = question.days.lowerBound.number
    days = Array(repeating: DayFigures(), count: question.days.count)
  }

  mutating func add(_ session: ReviewedSession) {
    guard !session.isRunning else { return }
    let day = session.startedAt.day
    let passes = question.filter.passes(session)
    guard isObserved(day, passes), passes, session.isOfTraining,
      day <= question.days.upperBound
    else { return }
    let index = day.number - first
    guard session.counts else {
      if index >= 0 { days[index].tooShort += 1 }
      return
    }
    guard index >= 0 else {
      if day != lastTrainedBefore { trainedBefore.insert(day) }
      lastTrainedBefore = day
      return
    }
    days[index].sessions += 1
    days[index].active += session.active
    if session.outcome == .completed { days[index].completed += 1 }
    routines[session.routine, default: RoutineCounts(days: days.count)]
      .add(session, onDay: index)
  }

  mutating func add(_ cramp: ReviewedCramp, at place: Int) {
    let day = cramp.day
    let passes = question.filter.passes(cramp)
    guard isObserved(day, passes), passes else { return }
    let index = day.number - first
    // The last night reaches into the day after; one on the day before decides on the first.
    if cramp.record.woke == true, (-1...days.count).contains(index) {
      wakings.append(cramp.record.onsetAt)
    }
    guard days.indices.contains(index) else { return }
    days[index].cramps += 1
    cramps.append(place)
    if let routine = cramp.session?.routine { crampsOf[routine, default: 0] += 1 }
  }

  /// Marks the nights woken and assigns cramps to routines; both need all entries.
  mutating func finish() {
    for night in RecentCramps.nights(of: wakings) {
      let index = night - first
      if days.indices.contains(index) { days[index].isNightWoken = true }
    }
    for routine in routines.keys { routines[routine]?.cramps = crampsOf[routine] ?? 0 }
  }

  /// Notes an entry's day; `false` if that is after today.
  private mutating func isObserved(_ day: CivilDay, _ passes: Bool) -> Bool {
    guard day <= question.today else {
      if passes { afterToday += 1 }
      return false
    }
    firstDay = min(firstDay ?? day, day)
    return true
  }
}
