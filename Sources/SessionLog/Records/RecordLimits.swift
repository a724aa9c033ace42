// SPDX-License-Identifier: MIT
import RoutineModel

/// The limits of values in records. Values are clamped to them when written; anything beyond them
/// in a file was not written by this program.
enum RecordLimits {
  /// Times and lengths within a session: up to a hundred years.
  static let milliseconds: ClosedRange<Int64> = 0...3_155_760_000_000
  /// The length of a dose: a millisecond to a day, as in plans.
  static let doseMilliseconds: ClosedRange<Int64> = 1...86_400_000
  /// Moments, within the range of `LocalMoment`: the years 1 to 9998.
  static let unixMilliseconds: ClosedRange<Int64> = -62_135_510_400_000...253_370_678_400_000
  /// Stamps of changes: moments, plus room for further changes.
  static let stamp: ClosedRange<Int64> = unixMilliseconds.lowerBound...1 << 53
  /// Counts and numbers, from 1.
  static let count: ClosedRange<Int64> = 1...1_000_000
  /// Indexes of a plan's segments.
  static let segment: ClosedRange<Int64> = 0...Int64(RoutineLimits.mostSegments) - 1
  /// The most bytes of a note.
  static let noteBytes = 10_000
  /// The most bytes in a line: the longest plan with the longest texts of routine files.
  static let lineBytes = 4 << 20
  /// The most bytes of a file.
  static let fileBytes = 64 << 20
  /// The most entries in a session: a key every second for more than a day.
  static let entries = 100_000
  /// Offsets from UTC, within the range of `LocalMoment`: less than a day.
  static let offsetSeconds: ClosedRange<Int64> = -86_340...86_340
}
