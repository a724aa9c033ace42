// SPDX-License-Identifier: MIT
import Review

/// The heights of weeks, on an axis that begins at nothing and ends at a round number.
public struct WeekAxis: Hashable, Sendable {
  /// What each week comes to: whole minutes, or cramps.
  public let values: [Int]
  /// The least round number that no week is beyond.
  public let top: Int

  /// Makes the axis of a measure.
  public init(_ weeks: [WeekFigures], _ measure: ReviewMeasure) {
    values = weeks.map { Self.value($0.totals, measure) }
    top = Self.top(of: values.max() ?? 0, measure)
  }

  /// What is written beside the axis, from below.
  public var ticks: [Int] { [0, top / 2, top] }

  /// How high the bar of a week is, in so many parts of the axis.
  public func height(ofWeek week: Int, in parts: Int) -> Int {
    barLength(values[week], of: top, in: parts)
  }

  private static func value(_ totals: Totals, _ measure: ReviewMeasure) -> Int {
    measure == .time ? Int(totals.active.wholeSeconds / 60) : totals.cramps
  }

  /// All of them can be halved.
  private static func top(of most: Int, _ measure: ReviewMeasure) -> Int {
    let (steps, last) =
      measure == .time
      ? ([30, 60, 120, 180, 240, 360, 480, 600, 900, 1_200], 600)
      : ([4, 8, 12, 20, 40, 60, 100], 100)
    return steps.first { most <= $0 } ?? (most + last - 1) / last * last
  }
}
