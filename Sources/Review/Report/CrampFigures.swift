// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// Figures on cramps, answer by answer, with the number of missing answers; nothing is filled in.
public struct CrampFigures: Sendable {
  /// The number of cramps.
  public let cramps: Int
  /// How many were logged at once, later, and so on.
  public let writing: [ReviewedCramp.Writing: Int]
  /// Pain at onset.
  public let painOnset: Ratings
  /// Pain at its worst.
  public let painWorst: Ratings
  /// Pain after it.
  public let painAfter: Ratings
  /// Soreness after it.
  public let soreness: Ratings
  /// The time until they eased, for those that did; `nil` for fewer than three.
  public let time: Median<Duration>?
  /// How many of those that eased took how long.
  public let lengths: [CrampLength: Int]
  /// How many have no time until they eased, because they did not or it was not told.
  public let withoutTime: Int
  /// How many have no answer about the side, and about whether it woke the person.
  public let withoutSide: Int, withoutWoke: Int
  /// The days of cramps that lasted longer than self-help is meant for, oldest first.
  public let tooLong: [CivilDay]
  /// The days on which signs of a blood clot were told, oldest first.
  public let clotSigns: [CivilDay]

  /// Counts.
  public init(_ figures: ReviewFigures) {
    let records = figures.cramps.map(\.record)
    cramps = records.count
    writing = figures.cramps.reduce(into: [:]) { $0[$1.writing, default: 0] += 1 }
    painOnset = Ratings(records.map(\.painOnset))
    painWorst = Ratings(records.map(\.painWorst))
    painAfter = Ratings(records.map(\.painAfter))
    soreness = Ratings(records.map(\.soreness))
    let times = records.compactMap(\.timeToRelief)
    time = Median(times)
    lengths = times.reduce(into: [:]) { $0[CrampLength($1), default: 0] += 1 }
    withoutTime = records.count - times.count
    withoutSide = records.count { $0.side == nil }
    withoutWoke = records.count { $0.woke == nil }
    tooLong = records.filter { $0.lasted.map { $0 > Episode.longestSelfHelp } ?? false }
      .map(\.onsetAt.day)
    clotSigns = records.filter { $0.conditions.contains(.suspectedClot) }.map(\.onsetAt.day)
  }
}

/// Answers on a scale from 0 to 10.
public struct Ratings: Hashable, Sendable {
  /// How many answers were 0, 1, … 10.
  public let histogram: [Int]
  /// The median; `nil` for fewer than three.
  public let median: Median<Double>?
  /// The number of answers.
  public let count: Int
  /// The number of missing answers.
  public let missing: Int

  /// Counts answers; one outside the scale counts as missing.
  init(_ answers: [Int?]) {
    let given = answers.compactMap { $0 }.filter(EpisodeNotes.painScale.contains)
    var histogram = Array(repeating: 0, count: EpisodeNotes.painScale.count)
    for answer in given { histogram[answer] += 1 }
    self.histogram = histogram
    median = Median(ratings: given)
    count = given.count
    missing = answers.count - given.count
  }
}

/// How long a cramp took to ease.
public enum CrampLength: Int, CaseIterable, Hashable, Sendable {
  /// Less than a minute.
  case underOneMinute
  /// One minute to less than three.
  case underThreeMinutes
  /// Three minutes to ten.
  case upToTenMinutes
  /// Longer than self-help is meant for.
  case overTenMinutes

  /// Makes the class of a time.
  public init(_ time: Duration) {
    self =
      time > Episode.longestSelfHelp
      ? .overTenMinutes
      : time < .seconds(60)
        ? .underOneMinute : time < .seconds(180) ? .underThreeMinutes : .upToTenMinutes
  }
}
