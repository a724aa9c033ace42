// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// What was told of cramps, answer by answer, with what is missing: nothing is filled in.
public struct CrampFigures: Sendable {
  /// How many there were.
  public let cramps: Int
  /// How many were written down when.
  public let writing: [ReviewedCramp.Writing: Int]
  /// Pain at onset.
  public let painOnset: Ratings
  /// Pain at its worst.
  public let painWorst: Ratings
  /// Pain after it.
  public let painAfter: Ratings
  /// Soreness after it, when the person was asked.
  public let soreness: Ratings
  /// The time until it eased, of those that did; `nil` of fewer than three.
  public let time: Median<Duration>?
  /// How many of those that eased took how long.
  public let lengths: [CrampLength: Int]
  /// How many have no time until they eased: they did not, or it was not told.
  public let withoutTime: Int
  /// How many have no answer to which side, and to whether it woke the person.
  public let withoutSide: Int, withoutWoke: Int
  /// The days of those that lasted longer than self-help is for, oldest first.
  public let tooLong: [CivilDay]
  /// The days of those at which signs of a blood clot were told, oldest first.
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

/// Answers on the Numeric Rating Scale.
public struct Ratings: Hashable, Sendable {
  /// How many answers were 0, 1, … 10.
  public let histogram: [Int]
  /// The median; `nil` of fewer than three.
  public let median: Median<Double>?
  /// How many answers there are.
  public let count: Int
  /// How many are missing.
  public let missing: Int

  /// Counts answers; one outside the scale is none.
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
  /// From there, less than three.
  case underThreeMinutes
  /// From there, ten at the most.
  case upToTenMinutes
  /// Longer than self-help is for.
  case overTenMinutes

  /// Which of them a time is.
  public init(_ time: Duration) {
    self =
      time > Episode.longestSelfHelp
      ? .overTenMinutes
      : time < .seconds(60)
        ? .underOneMinute : time < .seconds(180) ? .underThreeMinutes : .upToTenMinutes
  }
}
