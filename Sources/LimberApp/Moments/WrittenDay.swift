// SPDX-License-Identifier: MIT

/// A day as a person writes it: `2026-11-22`, `today`, `yesterday`, `-2d`, two days ago, or `-1w`, a
/// week ago.
struct WrittenDay {
  /// The number of the day on the person's calendar, counted from 1970-01-01.
  let number: Int

  /// Reads a day; `nil` if it does not exist, or is in another form.
  ///
  /// - Parameter today: The number of the current day.
  init?(_ text: some StringProtocol, today: Int) {
    if let days = Self.daysAgo(text) {
      number = today - days
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

  /// How many days ago a relative day is; `nil` for other forms.
  static func daysAgo(_ text: some StringProtocol) -> Int? {
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
}
