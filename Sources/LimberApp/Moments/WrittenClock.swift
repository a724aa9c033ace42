// SPDX-License-Identifier: MIT

/// A time of day as people write it: `03:10`, `3:10`, `3am`, `at 3:10 pm`, `noon`.
enum WrittenClock {
  /// The words of a text in lower case, with a hyphen for every dash. If the last is a time of day, it
  /// comes with two digits for the hour of 24, as in `15:10`, and without the `at` before it.
  static func words(_ text: String) -> [String] {
    let plainText = String(text.lowercased().map { dashes.contains($0) || $0 == minus ? "-" : $0 })
    var words = plainText.split(whereSeparator: \.isWhitespace).map(String.init)
    guard var time = words.popLast() else { return [] }
    if halves[time] != nil, let hour = words.popLast() { time = hour + time }
    if time == "noon" {
      time = "12:00"
      if words == ["last"] { words = [] }
    }
    if words.last == "at" { words.removeLast() }
    return words + [plain(time)]
  }

  private static let dashes: ClosedRange<Character> = "\u{2010}"..."\u{2015}"
  private static let minus: Character = "\u{2212}"

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
