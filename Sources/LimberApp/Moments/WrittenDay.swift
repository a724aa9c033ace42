// SPDX-License-Identifier: MIT
import SessionEngine

/// A day as a person writes it: `2026-11-22`, `today`, `yesterday`, `-2d` or `2 days ago`, `-1w`, a
/// week ago, `-1mo`, `-1y`, or `monday`, the last one, which may be today.
struct WrittenDay {
  /// The number of the day on the person's calendar, counted from 1970-01-01.
  let number: Int

  /// Reads a day; `nil` if it does not exist, or is in another form.
  ///
  /// - Parameter today: The number of the current day.
  init?(_ text: String, today: Int) {
    let words = Self.plain(WrittenClock.words(text))
    if let days = Self.daysAgo(words, today) {
      number = today - days.lowerBound
      return
    }
    guard words.count == 1 else { return nil }
    let parts = words[0].split(separator: "-", omittingEmptySubsequences: false)
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
    let isEarlier = words.count == 2 && words[0] == "last"
    guard words.count == 1 || isEarlier, let word = words.last else { return nil }
    if let weekday = WrittenWeekday.number(word) {
      let days = (CivilDay(number: today).weekday - weekday + 7) % 7
      if days > 0 { return days...days }
      return isEarlier ? 7...7 : 0...7
    }
    return isEarlier ? nil : daysAgo(word, today).map { $0...$0 }
  }

  private static func daysAgo(_ word: String, _ today: Int) -> Int? {
    if word == "today" { return 0 }
    if word == "yesterday" { return 1 }
    let digits = word.dropFirst().prefix { $0.isASCII && $0.isNumber }
    guard word.first == "-", (1...5).contains(digits.count), let count = Int(digits) else {
      return nil
    }
    switch word.dropFirst(1 + digits.count) {
    case "d": return count
    case "w": return count * 7
    case "mo": return day(count, before: today).map { today - $0 }
    case "y": return day(count * 12, before: today).map { today - $0 }
    default: return nil
    }
  }

  /// The day so many months before; the last of its month if that is shorter.
  private static func day(_ months: Int, before today: Int) -> Int? {
    let date = CivilDay(number: today).date
    let month = date.year * 12 + date.month - 1 - months
    return (1...date.day).reversed().lazy.compactMap {
      CivilDay(year: month / 12, month: month % 12 + 1, day: $0)?.number
    }.first
  }

  /// The words with `2 days ago` or `-2 days` as `-2d`, and `3 hours ago` as `-3h`.
  static func plain(_ words: [String]) -> [String] {
    if let end = words.firstIndex(of: "ago") {
      let length = words[..<end].joined()
      let one = length.hasPrefix("a") ? "1\(length.drop { $0 == "a" || $0 == "n" })" : length
      return brief(one[...]).map { [$0] + words[(end + 1)...] } ?? words
    }
    guard words.first?.hasPrefix("-") == true else { return words }
    for count in [2, 1] where words.count >= count {
      if let short = brief(words[..<count].joined().dropFirst()) {
        return [short] + words[count...]
      }
    }
    return words
  }

  /// A length such as `2days` counted back, as `-2d`; `nil` if it is none.
  private static func brief(_ length: Substring) -> String? {
    let digits = length.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty else { return nil }
    return units[String(length.dropFirst(digits.count))].map { "-\(digits)\($0)" }
  }

  /// The units; `m` could be minutes or months.
  private static let units = [
    "min": "min", "mins": "min", "minute": "min", "minutes": "min", "h": "h", "hour": "h",
    "hours": "h", "d": "d", "day": "d", "days": "d", "w": "w", "week": "w", "weeks": "w", "m": "m",
    "mo": "mo", "month": "mo", "months": "mo", "y": "y", "year": "y", "years": "y",
  ]
}
