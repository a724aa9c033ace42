// SPDX-License-Identifier: MIT
import SessionEngine

/// A day as a person writes it: `2026-11-22`, `today`, `yesterday`, `-2d` or `2 days ago`, `-1w`, a
/// week ago, or `monday`, the last one, which may be today.
struct WrittenDay {
  /// The number of the day on the person's calendar, counted from 1970-01-01.
  let number: Int

  /// Reads a day; `nil` if it does not exist, or is in another form.
  ///
  /// - Parameter today: The number of the current day.
  init?(_ text: some StringProtocol, today: Int) {
    let words = String(text).split(separator: " ").map(String.init)
    if let days = Self.daysAgo(Self.plain(words), today) {
      number = today - days.lowerBound
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      let start = WorldClock.clockMilliseconds(
        year: year, month: month, day: day, hour: 0, minute: 0, second: 0)
    else { return nil }
    number = Int(start / 86_400_000)
  }

  /// How many days ago a relative day is; `nil` for other forms. A day of the week may be today or, if
  /// what is told of today is still to come, the one a week before.
  static func daysAgo(_ words: [String], _ today: Int) -> ClosedRange<Int>? {
    let isEarlier = words.count == 2 && words[0].lowercased() == "last"
    guard words.count == 1 || isEarlier, let word = words.last else { return nil }
    if let weekday = WrittenWeekday.number(word) {
      let days = (CivilDay(number: today).weekday - weekday + 7) % 7
      if days > 0 { return days...days }
      return isEarlier ? 7...7 : 0...7
    }
    return isEarlier ? nil : daysAgo(word).map { $0...$0 }
  }

  private static func daysAgo(_ text: String) -> Int? {
    switch text.lowercased() {
    case "today": return 0
    case "yesterday": return 1
    case let word:
      let digits = word.dropFirst().dropLast()
      let unit = word.last.flatMap { ["d": 1, "w": 7][$0] }
      guard word.first == "-", let unit, (1...5).contains(digits.count),
        digits.allSatisfy({ $0.isASCII && $0.isNumber })
      else { return nil }
      return Int(digits).map { $0 * unit }
    }
  }

  /// The words with `2 days ago` as `-2d`, and `3 hours ago` as `-3h`.
  static func plain(_ words: [String]) -> [String] {
    guard let end = words.firstIndex(where: { $0.lowercased() == "ago" }) else { return words }
    let written = words[..<end].joined().lowercased()
    let digits = written.prefix { $0.isASCII && $0.isNumber }
    let isOne = digits.isEmpty && written.hasPrefix("a")
    let unit = isOne ? written.drop { $0 == "a" || $0 == "n" } : written.dropFirst(digits.count)
    guard let short = units[String(unit)], isOne || !digits.isEmpty else { return words }
    return ["-\(isOne ? "1" : digits)\(short)"] + words[(end + 1)...]
  }

  private static let units = [
    "min": "min", "minute": "min", "minutes": "min", "h": "h", "hour": "h", "hours": "h",
    "d": "d", "day": "d", "days": "d", "w": "w", "week": "w", "weeks": "w",
  ]
}
