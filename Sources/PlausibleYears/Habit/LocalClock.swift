// SPDX-License-Identifier: MIT
import SessionEngine

/// The clock of a place.
public struct LocalClock: Sendable {
  private let offset: @Sendable (_ unixSeconds: Int64) -> Int

  /// Makes a clock.
  ///
  /// - Parameter offset: How many seconds it is ahead of UTC at a Unix time in seconds.
  public init(offset: @escaping @Sendable (_ unixSeconds: Int64) -> Int) { self.offset = offset }

  /// The moment at which the person's clock shows a time of day, in milliseconds. For a time that
  /// daylight saving skips it is an hour later; for a time that occurs twice, the first.
  ///
  /// - Parameter ahead: How many seconds that clock is ahead of this one.
  func moment(_ day: CivilDay, milliseconds: Int, ahead: Int = 0) -> LocalMoment {
    let shown = Int64(day.number) * 86_400_000 + Int64(milliseconds)
    // The offset changes at most once in these days, so it is one of two.
    let days: [Int64] = [-86_400, 86_400]
    let offsets = days.map { offset(shown / 1_000 + $0) }
    let unix = offsets.map { shown - Int64($0 + ahead) * 1_000 }
    let fits = zip(offsets, unix).first { offset($1 / 1_000) == $0 }?.1 ?? unix[0]
    return LocalMoment(unixMilliseconds: fits, offsetSeconds: offset(fits / 1_000) + ahead)
  }
}
