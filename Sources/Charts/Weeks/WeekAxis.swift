// SPDX-License-Identifier: MIT
import Review

/// The heights of weeks, on an axis from 0 to a round number.
public struct WeekAxis: Hashable, Sendable {
  /// The value of each week: whole minutes, or cramps.
  public let values: [Int]
  /// The smallest round number that covers every week.
  public let top: Int

  /// Makes the axis of a measure.
  public init(_ weeks: [WeekFigures], _ measure: ReviewMeasure) {
    values = weeks.map { Self.value($0.totals, measure) }
    top = Self.top(of: values.max() ?? 0, measure)
  }

  /// The numbers beside the axis, from the bottom.
  public var ticks: [Int] { [0, top / 2, top] }

  /// The height of a week's bar, of `parts` for the whole axis.
  public func height(ofWeek week: Int, in parts: Int) -> Int {
    barLength(values[week], of: top, in: parts)
  }

  private static func value(_ totals: Totals, _ measure: ReviewMeasure) -> Int {
    measure == .time ? Int(totals.active.wholeSeconds / 60) : totals.cramps
  }

  /// Every top is even, so that the middle tick is a whole number.
  private static func top(of most: Int, _ measure: ReviewMeasure) -> Int {
    let (steps, last) =
      measure == .time
      ? ([30, 60, 120, 180, 240, 360, 480, 600, 900, 1_200], 600)
      : ([4, 8, 12, 20, 40, 60, 100], 100)
    return steps.first { most <= $0 } ?? (most + last - 1) / last * last
  }
}
