// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// The days of a made-up person.
struct MadeUpDays: Sendable {
  let seed: UInt64
  let clock: LocalClock
  let repertoire: Repertoire
  let habit: Habit
  let cramps: CrampHabit
  private let seasons: Seasons

  init(seed: UInt64, clock: LocalClock, _ repertoire: Repertoire) {
    var random = SplitMix64(seed: seed, .person)
    self.seed = seed
    self.clock = clock
    self.repertoire = repertoire
    habit = Habit(using: &random)
    cramps = CrampHabit(using: &random)
    seasons = Seasons(using: &random)
  }

  /// What is logged on a day, in order: night, day, late evening.
  ///
  /// - Parameter onsets: The cramps of recent weeks; those of the day are added.
  func records(of day: CivilDay, _ onsets: inout [RecentCramps.Onset]) -> [MadeUpRecord] {
    var random = SplitMix64(seed: seed, .day, day.number)
    let off = YearOff(day.date.year, seed: seed).kind(of: day)
    let night = day.advanced(by: -1)
    let offNight = YearOff(night.date.year, seed: seed).kind(of: night)
    var writer = DayWriter(self, day, ahead: off.ahead, onsets: onsets)
    let hasTrained = offNight.mayTrain && usually(trains: night)
    for at in nightCramps(of: day, off, hasTrained: hasTrained, &random) {
      writer.nightCramp(at: at, hasTrained: hasTrained, warmth: seasons.warmth(day), &random)
    }
    if off.mayTrain { train(on: day, off, &writer, &random) }
    if random.chance(perMille: 8) { writer.dayCramp(warmth: seasons.warmth(day), &random) }
    if off == .usual, seasons.drift(day) > -20, random.chance(habit.bedtime) {
      writer.session(
        Repertoire.bedtime, minute: 21 * 60 + 30 + random.below(45), .whole, cramp: nil, &random)
    }
    onsets = writer.recentOnsets
    return writer.records.sorted {
      ($0.beganAt, $0.loggedAt.unixMilliseconds) < ($1.beganAt, $1.loggedAt.unixMilliseconds)
    }
  }

  private func usually(trains day: CivilDay) -> Bool { habit.slots[day.weekday - 1] != nil }

  /// The times of the day's night cramps.
  private func nightCramps(
    of day: CivilDay, _ off: YearOff.Kind, hasTrained: Bool, _ random: inout SplitMix64
  ) -> [Int] {
    let weight =
      100 + seasons.warmth(day) / 4 + seasons.drift(day) * 2 / 5 + (hasTrained ? 20 : 0)
      + (off == .ill ? 40 : 0)
    guard random.chance(perMille: cramps.nights * weight / 100) else { return [] }
    let first = CrampCourse.night(using: &random)
    // A second one in the same night.
    guard random.chance(6) else { return [first] }
    let second = CrampCourse.night(using: &random)
    return abs(first - second) > 2_700_000 ? [first, second].sorted() : [first]
  }

  private func train(
    on day: CivilDay, _ off: YearOff.Kind, _ writer: inout DayWriter, _ random: inout SplitMix64
  ) {
    let slot = habit.slots[day.weekday - 1]
    // More training in spring than in the dark months.
    let season = seasons.warmth(day.advanced(by: 60)) / 10 + (off == .usual ? 0 : -45)
    guard random.chance(max(0, (slot?.chance ?? 5) + (slot == nil ? 0 : season))) else { return }
    let minute = (slot?.minute ?? 18 * 60) + random.bell(-35, 35)
    let routine = slot?.routine ?? habit.other
    if random.chance(3) {
      return writer.sessionWithoutProgram(routine, minute: minute, &random)
    }
    let cramp =
      random.chance(perMille: cramps.sessions)
      ? CrampCourse(
        cramps, isAtNight: false, isInSession: true, warmth: seasons.warmth(day), using: &random)
      : nil
    let course = SessionPlay.course(using: &random)
    let end = writer.session(routine, minute: minute, course, cramp: cramp, &random)
    // Somebody who only had a look may start again at once.
    if course == .glimpsed, let end, random.chance(60) {
      writer.session(
        routine, minute: end + 1 + random.below(4), .whole, cramp: nil, &random)
    }
  }
}

extension YearOff.Kind {
  /// How many seconds the person's clock is ahead of the one at home.
  fileprivate var ahead: Int { if case .away(let ahead) = self { ahead } else { 0 } }

  fileprivate var mayTrain: Bool {
    switch self {
    case .usual, .away: true
    case .holiday, .ill: false
    }
  }
}

extension MadeUpRecord {
  /// When the session or entry began, to sort a day by.
  fileprivate var beganAt: Int64 {
    if case .session(let session) = self {
      session.startedAt.unixMilliseconds
    } else {
      loggedAt.unixMilliseconds
    }
  }
}
