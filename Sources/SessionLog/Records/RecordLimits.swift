// SPDX-License-Identifier: MIT
import RoutineModel

/// The bounds of what records hold. Whatever is beyond them is written as the nearest within, and was
/// not written by this program where it is read.
enum RecordLimits {
  /// Times and lengths within a session: up to a hundred years.
  static let milliseconds: ClosedRange<Int64> = 0...3_155_760_000_000
  /// The length of one dose: up to a day, and at least as long as a plan takes it.
  static let doseMilliseconds: ClosedRange<Int64> = 1...86_400_000
  /// Moments of the world, as far as `LocalMoment` goes: the years 1 to 9998.
  static let unixMilliseconds: ClosedRange<Int64> = -62_135_510_400_000...253_370_678_400_000
  /// Stamps of changes: moments of the world, and room for changes beyond the latest of them.
  static let stamp: ClosedRange<Int64> = unixMilliseconds.lowerBound...1 << 53
  /// Counts, and numbers that count from 1.
  static let count: ClosedRange<Int64> = 1...1_000_000
  /// Indexes of the segments of a plan, from 0.
  static let segment: ClosedRange<Int64> = 0...Int64(RoutineLimits.mostSegments) - 1
  /// The most bytes of a note.
  static let noteBytes = 10_000
  /// The most bytes of a line: the longest plan with the longest texts that routine files may hold.
  static let lineBytes = 4 << 20
  /// The most bytes of a file.
  static let fileBytes = 64 << 20
  /// The most entries of one session: a key every second for a day and a night.
  static let entries = 100_000
  /// Offsets from UTC, as far as `LocalMoment` goes: less than a day.
  static let offsetSeconds: ClosedRange<Int64> = -86_340...86_340
}
