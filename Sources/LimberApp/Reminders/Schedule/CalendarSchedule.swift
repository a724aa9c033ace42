// SPDX-License-Identifier: MIT
import SessionEngine

/// Times of the week, at whole minutes: what systemd's OnCalendar and a line of a crontab can both say.
struct CalendarSchedule: Hashable, Sendable {
  /// The days of the week, Monday being 1 and Sunday 7, in order.
  let weekdays: [Int]
  /// The hours, 0 to 23, in order.
  let hours: [Int]
  /// The minutes of each hour, 0 to 59, in order.
  let minutes: [Int]

  /// The days of the week, Monday first, as systemd writes them.
  static let weekdayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// How systemd takes it, and a person reads it: `Mon..Fri 09..17:50`.
  var text: String {
    let days = Self.listed(weekdays, of: 7, range: "..") { Self.weekdayNames[$0 - 1] }
    let hours = Self.listed(hours, of: 24, range: "..") { $0.padded(2) }
    let minutes = Self.listed(minutes, of: 60, range: "..") { $0.padded(2) }
    return "\(days == "*" ? "" : "\(days) ")\(hours):\(minutes)"
  }

  /// The fields of time of a line in a crontab: `50 9-17 * * 1-5`.
  var crontabFields: String {
    // Not every cron knows Sunday as 7.
    let days = Self.listed(weekdays.map { $0 % 7 }.sorted(), of: 7, range: "-") { "\($0)" }
    let hours = Self.listed(hours, of: 24, range: "-") { "\($0)" }
    let minutes = Self.listed(minutes, of: 60, range: "-") { "\($0)" }
    return "\(minutes) \(hours) * * \(days)"
  }

  /// Numbers in order as a list in which three or more in a row are a range; all that there are as `*`.
  private static func listed(
    _ numbers: [Int], of all: Int, range: String, name: (Int) -> String
  ) -> String {
    guard numbers.count < all else { return "*" }
    var parts: [String] = []
    var rest = numbers[...]
    while let first = rest.first {
      let run = zip(rest, first...).prefix { $0 == $1 }.count
      parts.append(run > 2 ? "\(name(first))\(range)\(name(first + run - 1))" : name(first))
      rest = rest.dropFirst(run > 2 ? run : 1)
    }
    return parts.joined(separator: ",")
  }
}
