// SPDX-License-Identifier: MIT
import RoutineModel

/// Which moments within a segment are signalled. This does not belong to the session: the log is
/// the same with any rule.
public struct CueRule: Hashable, Sendable {
  /// How many of the last seconds are counted; 0 for none.
  public var lastSeconds: Int64
  /// The interval of a recurring cue in a step; `nil` for none.
  public var period: Duration?

  /// The possible values of `lastSeconds`.
  public static let secondCounts: ClosedRange<Int64> = 0...10
  /// The possible values of `period`.
  public static let periods = SoundWish.periods
  /// Counts down the last three seconds.
  public static let standard = CueRule()

  /// Makes a rule; values are clamped.
  public init(lastSeconds: Int64 = 3, period: Duration? = nil) {
    self.lastSeconds = min(
      max(lastSeconds, Self.secondCounts.lowerBound), Self.secondCounts.upperBound)
    self.period = period.map {
      min(
        max(.milliseconds($0.wholeMilliseconds), Self.periods.lowerBound), Self.periods.upperBound)
    }
  }

  /// How many of the last seconds are counted in a segment of this length. Three seconds or less
  /// are not counted, which would be mere noise. Otherwise at most half is, but at least three
  /// seconds, to leave room for speech at the beginning.
  public func countdown(of length: Duration) -> Int64 {
    guard length > .seconds(3) else { return 0 }
    return min(lastSeconds, max(3, length.wholeSeconds / 2))
  }
}
