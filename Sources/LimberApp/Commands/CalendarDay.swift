// SPDX-License-Identifier: MIT
import ArgumentParser
import SessionEngine

/// A day that a person names, as `2026-11-22`.
struct CalendarDay: ExpressibleByArgument {
  /// The day's first moment by the person's clock.
  let start: LocalMoment

  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      let start = WorldClock.startOfDay(year: year, month: month, day: day)
    else { return nil }
    self.start = start
  }
}
