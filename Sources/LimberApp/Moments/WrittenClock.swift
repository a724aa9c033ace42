// SPDX-License-Identifier: MIT

/// A time of day as people write it: `03:10`, `3:10`, `3am`, `3:10 pm`.
enum WrittenClock {
  /// The words of a text in lower case. If the last is a time of day, it comes with two digits for the
  /// hour of 24, as in `15:10`.
  static func words(_ text: String) -> [String] {
    var words = text.lowercased().split(separator: " ").map(String.init)
    guard var time = words.popLast() else { return [] }
    if halves[time] != nil, let hour = words.popLast() { time = hour + time }
    return words + [plain(time)]
  }

  /// The hours that follow the half of the day.
  private static let halves = ["am": 0, "a.m.": 0, "pm": 12, "p.m.": 12]

  /// The time in the form `15:10`; a word that is no time as it is.
  private static func plain(_ word: String) -> String {
    let half = halves.first { word.hasSuffix($0.key) }
    let time = word.dropLast(half?.key.count ?? 0)
    let digits = time.prefix { $0.isASCII && $0.isNumber }
    let rest = time.dropFirst(digits.count)
    guard (1...2).contains(digits.count), var hour = Int(digits),
      rest.first == ":" || rest.isEmpty && half != nil
    else { return word }
    // There is no hour 0 or 13 with a half, and none of 24 without.
    if let half { hour = (1...12).contains(hour) ? hour % 12 + half.value : 24 }
    return (hour < 10 ? "0" : "") + "\(hour)" + (rest.isEmpty ? ":00" : rest)
  }
}
