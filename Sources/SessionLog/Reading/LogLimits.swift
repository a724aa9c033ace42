// SPDX-License-Identifier: MIT
import RoutineModel

/// The bounds of the numbers and texts in a log; anything beyond was not written by this program.
enum LogLimits {
  /// Times and lengths within a session: up to a hundred years.
  static let milliseconds: ClosedRange<Int64> = 0...3_155_760_000_000
  /// The length of one dose.
  static let doseMilliseconds: ClosedRange<Int64> = 0...86_400_000
  /// Moments of the world, as far as `LocalMoment` goes: the years 1 to 9998.
  static let unixMilliseconds: ClosedRange<Int64> = -62_135_510_400_000...253_370_678_400_000
  /// Offsets from UTC, as far as `LocalMoment` goes: less than a day.
  static let offsetSeconds: ClosedRange<Int64> = -86_340...86_340
  /// Counts of segments, sets, repetitions, steps and episodes.
  static let count: ClosedRange<Int64> = 0...1_000_000
  /// Row numbers.
  static let rowNumber: ClosedRange<Int64> = 1...Int64.max
  /// The most bytes of a text.
  static let textBytes = 65_536
  /// The most bytes of a note.
  static let noteBytes = 10_000
  /// The most entries of one session: a key every second for a day and a night.
  static let entries = 100_000
  /// The most bytes of a row, which SQLite itself is held to.
  static let rowBytes: Int32 = 1 << 20
  /// The most bytes that SQLite may take into memory.
  static let databaseBytes = 32 << 20
  /// The most bytes that one question may take into memory.
  static let readingBytes = 32 << 20
  /// The most routines of which an overview tells.
  static let routines = 5_000
  /// The most sessions of a week.
  static let weekSessions = 50_000
}
