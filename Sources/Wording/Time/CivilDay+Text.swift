// SPDX-License-Identifier: MIT
import SessionEngine

extension CivilDay {
  /// The start of the day, to format its date.
  package var moment: LocalMoment {
    LocalMoment(unixMilliseconds: Int64(number) * 86_400_000, offsetSeconds: 0)
  }

  /// The date as `2 Nov 2026`.
  package var dateText: String { "\(date.day) \(monthText) \(date.year)" }

  /// The month as `Nov`.
  package var monthText: String { LocalMoment.months[date.month - 1] }
}

/// A range of days as a person would say it: `3–30 Nov 2026`, `30 Nov – 27 Dec 2026`, `Jun – Nov
/// 2026`, `Dec 2025 – Nov 2026`.
package func periodText(_ days: ClosedRange<CivilDay>) -> String {
  let (first, last) = (days.lowerBound, days.upperBound)
  let (from, to) = (first.date, last.date)
  let isOneYear = from.year == to.year
  if first == last { return last.dateText }
  if isOneYear, from.month == to.month { return "\(from.day)–\(last.dateText)" }
  guard days.count > 35 else {
    return isOneYear
      ? "\(from.day) \(first.monthText) – \(last.dateText)" : "\(first.dateText) – \(last.dateText)"
  }
  return "\(first.monthText)\(isOneYear ? "" : " \(from.year)") – \(last.monthText) \(to.year)"
}

extension Duration {
  /// The time in hours and minutes, without days: `92 h 24 min`, `12 min`.
  package var hoursText: String {
    let minutes = max(0, wholeSeconds) / 60
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }

  /// The same for a table: `92:24 h`.
  package var tableText: String {
    let minutes = max(0, wholeSeconds) / 60
    return "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60) h"
  }
}
