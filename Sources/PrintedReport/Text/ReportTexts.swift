// SPDX-License-Identifier: MIT
import Review
import RoutineModel
import SessionEngine
import Wording

/// Texts that several reports share.
enum ReportTexts {
  static let madeUp = "Made-up data"
  static let madeUpWords = "This is an invented diary. It says nothing about anybody."
  static let asTable = "The same numbers as a table"
  static let sumsAsTable = "The sums of months as a table"
  static let nothing =
    "Nothing is logged yet. Train, or log a cramp: from the first entry on, each day is shown here."
  static let noCramps = "No cramp was logged in these days."
  static let noTraining = "No training was logged in these days."
  static let withoutEntry = "Days without an entry count as days without a cramp."
  static let bothCount =
    "A cramp on both sides counts on each side of the picture; one without a side counts only in "
    + "the table."
  static let noteCut = "(cut short; 'limber cramps' has all of it)"
  static let total = "all"

  /// The first and the last day in full: `1 Sep 2026 – 1 Dec 2026`.
  static func period(_ days: ClosedRange<CivilDay>) -> String {
    days.lowerBound == days.upperBound
      ? days.lowerBound.dateText
      : "\(days.lowerBound.dateText) – \(days.upperBound.dateText)"
  }

  /// How many of the days were observed.
  static func observed(_ figures: ReviewFigures) -> String {
    let days = counted(figures.question.days.count, "day")
    guard let observed = figures.observed else { return "\(days), none of them observed" }
    guard observed.count < figures.question.days.count else { return "\(days), all observed" }
    return "\(days), \(observed.count) observed (first entry \(observed.lowerBound.dateText))"
  }

  /// When the cramps were written down.
  static func writing(_ writing: [ReviewedCramp.Writing: Int]) -> String {
    let parts = ReviewedCramp.Writing.allCases.compactMap { way -> String? in
      let count = writing[way, default: 0]
      guard count > 0 || way != .unknown else { return nil }
      return "\(word(way)) \(count)"
    }
    return parts.joined(separator: ", ")
  }

  private static func word(_ writing: ReviewedCramp.Writing) -> String {
    switch writing {
    case .atOnce: "at once"
    case .sameDay: "within 24 h"
    case .later: "later"
    case .unknown: "not known"
    }
  }

  /// How many answers of each kind are missing.
  static func missing(_ figures: CrampFigures) -> String {
    let fields = [
      ("side", figures.withoutSide), ("woken", figures.withoutWoke),
      ("pain at onset", figures.painOnset.missing), ("worst", figures.painWorst.missing),
      ("after", figures.painAfter.missing), ("time to relief", figures.withoutTime),
    ]
    return fields.map { "\($0.0) \($0.1)" }.joined(separator: ", ") + " of \(figures.cramps)"
  }

  /// A duration as `m:ss`.
  static func clock(_ time: Duration) -> String { Duration.clock(time.wholeSeconds) }

  /// The median of durations, such as `2:10 (1:50–2:40), from 0:20 to 12:00, of 61`.
  static func median(_ median: Median<Duration>?) -> String {
    guard let median else { return "too few to tell" }
    let bounds = median.bounds.map { " (\(clock($0.lowerBound))–\(clock($0.upperBound)))" } ?? ""
    return "\(clock(median.value))\(bounds), from \(clock(median.range.lowerBound)) to "
      + "\(clock(median.range.upperBound)), of \(median.count)"
  }

  /// The median of answers, such as `5.5 (5–6), of 31`.
  static func median(_ median: Median<Double>?) -> String {
    guard let median else { return "too few to tell" }
    let bounds = median.bounds.map { " (\(number($0.lowerBound))–\(number($0.upperBound)))" } ?? ""
    return "\(number(median.value))\(bounds)"
  }

  /// A number, with one decimal if it is not whole.
  private static func number(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))" : NumberTexts.tenths(value)
  }

  /// The longest time without a cramp.
  static func longest(_ frequency: Frequency) -> String? {
    frequency.longestStretch.map { "\(counted($0.count, "day")) (\(period($0)))" }
  }

  /// The triggers, the most frequent first.
  static func triggers(_ page: PatternPage) -> String {
    let told = page.triggers.map { "\($0.condition.word) \($0.cramps)" }
    return (told + ["no answer \(page.withoutTrigger)"]).joined(separator: ", ")
  }
}
