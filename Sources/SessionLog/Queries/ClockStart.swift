// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

// The rule of this file: a day is the one that the person's clock showed then, wherever that was.
// So "since" is compared on the clock of each record, never as instants.

/// The earliest time asked for, as the clocks of the records showed it.
struct ClockStart {
  /// The milliseconds from 1970-01-01 00:00 to it on the same clock; `nil` for all.
  private let clockMs: Int64?

  /// Uses the clock time of a moment.
  init(_ moment: LocalMoment?) { clockMs = moment?.clockMilliseconds }

  /// No clock is more than a day ahead of UTC: a bound that the index can use.
  private static let mostAhead: Int64 = 86_400_000

  /// The condition on sessions, with its two arguments below.
  static let started = "started_at_ms >= ? AND started_at_ms + utc_offset_s * 1000 >= ?"

  /// The earliest instant, and the earliest clock time.
  ///
  /// - Parameter start: An instant before which nothing counts, whatever the clock showed.
  func arguments(notBefore start: LocalMoment? = nil) -> StatementArguments {
    [max(earliestMs, start?.unixMilliseconds ?? .min), leastClockMs]
  }

  /// The earliest instant at which any clock can have shown it.
  var earliestMs: Int64 { clockMs.map { $0 - Self.mostAhead } ?? .min }
  /// The earliest clock time.
  var leastClockMs: Int64 { clockMs ?? .min }
}
