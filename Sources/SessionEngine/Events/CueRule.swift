// SPDX-License-Identifier: MIT
import RoutineModel

/// Which moments within a segment are signalled. It is no part of what a session is: the log is the
/// same whatever is signalled.
public struct CueRule: Hashable, Sendable {
  /// How many of the last seconds are counted down; 0 for none.
  public var lastSeconds: Int64
  /// After what time of a step, again and again, there is a signal; `nil` for never.
  public var period: Duration?

  /// The values that `lastSeconds` may have.
  public static let secondCounts: ClosedRange<Int64> = 0...10
  /// The values that `period` may have.
  public static let periods = SoundWish.periods
  /// Counts down the last three seconds.
  public static let standard = CueRule()

  /// Makes a rule; values outside what they may be are taken to the nearest.
  public init(lastSeconds: Int64 = 3, period: Duration? = nil) {
    self.lastSeconds = min(
      max(lastSeconds, Self.secondCounts.lowerBound), Self.secondCounts.upperBound)
    self.period = period.map {
      min(
        max(.milliseconds($0.wholeMilliseconds), Self.periods.lowerBound), Self.periods.upperBound)
    }
  }

  /// How many seconds at the end of a time of that length are counted down. A time as short as the
  /// shortest count is not counted, which would be nothing but noise, and of none more than half is,
  /// but for the last three: what is said at its beginning needs room.
  public func countdown(of length: Duration) -> Int64 {
    guard length > .seconds(3) else { return 0 }
    return min(lastSeconds, max(3, length.wholeSeconds / 2))
  }
}
