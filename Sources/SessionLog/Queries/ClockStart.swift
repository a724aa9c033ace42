// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

// The rule of this file: a day is the one that the person's clock showed then, wherever that was. So what
// is asked for since a time is compared by the clock of each record, and never by instants.

/// The earliest time that is asked for, as the clocks of the records showed it.
struct ClockStart {
  /// The milliseconds from 1970-01-01 00:00 to it on the same clock; `nil` for all.
  private let clockMs: Int64?

  /// Takes what the clock of a moment shows.
  init(_ moment: LocalMoment?) { clockMs = moment?.clockMilliseconds }

  /// Wherever it was, the clock was less than a day ahead: what the index can look for.
  private static let mostAhead: Int64 = 86_400_000

  /// The condition on a session, for the two arguments.
  static let started = "started_at_ms >= ? AND started_at_ms + utc_offset_s * 1000 >= ?"

  /// The earliest instant, and what the clock has to show.
  ///
  /// - Parameter start: An instant before which nothing counts, whatever a clock showed.
  func arguments(notBefore start: LocalMoment? = nil) -> StatementArguments {
    [max(earliestMs, start?.unixMilliseconds ?? .min), leastClockMs]
  }

  /// The earliest instant at which a clock can have shown it.
  var earliestMs: Int64 { clockMs.map { $0 - Self.mostAhead } ?? .min }
  /// What the clock has to show at least.
  var leastClockMs: Int64 { clockMs ?? .min }
}
