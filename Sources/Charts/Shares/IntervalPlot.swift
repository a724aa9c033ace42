// SPDX-License-Identifier: MIT
import Review
import SessionEngine

/// A share with its 95 % interval, on an axis from 0 to 1.
public struct IntervalPlot: Hashable, Sendable {
  /// Each of the three, from 0 to 1.
  public let low: Double, share: Double, high: Double

  /// Places a share; `nil` if there is too little data to draw one.
  public init?(_ proportion: Proportion) {
    guard let share = proportion.share else { return nil }
    let bounds = proportion.wilsonBounds
    (low, self.share, high) = (bounds.lowerBound, share, bounds.upperBound)
  }

  /// The column of a value from 0 to 1, counted from 0.
  public static func column(_ share: Double, of columns: Int) -> Int {
    Int((share * Double(columns - 1)).rounded())
  }
}
