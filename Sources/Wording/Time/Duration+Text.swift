// SPDX-License-Identifier: MIT
import SessionEngine

extension Duration {
  /// A length, in as few digits as possible: `3:00`, `12:05`, `1:02:03`.
  public var lengthText: String { Self.clock(wholeSeconds) }

  /// The time as a person would say it: `45 s`, `5 min 30 s`, `1 h 2 min`; `0 s` for nothing.
  ///
  /// From an hour on the seconds are left out.
  public var spokenText: String {
    let total = max(0, wholeSeconds)
    let (hours, minutes, seconds) = (total / 3_600, total / 60 % 60, total % 60)
    if hours > 0 { return minutes > 0 ? "\(hours) h \(minutes) min" : "\(hours) h" }
    guard minutes > 0 else { return "\(seconds) s" }
    return seconds > 0 ? "\(minutes) min \(seconds) s" : "\(minutes) min"
  }

  /// The time in its largest unit, or its two largest from an hour on: `40 s`, `12 min`, `3 h 5
  /// min`, `2 d 4 h`.
  public var roughText: String {
    let total = max(0, wholeSeconds)
    let (days, hours, minutes) = (total / 86_400, total / 3_600 % 24, total / 60 % 60)
    if days > 0 { return hours > 0 ? "\(days) d \(hours) h" : "\(days) d" }
    if hours > 0 { return minutes > 0 ? "\(hours) h \(minutes) min" : "\(hours) h" }
    return minutes > 0 ? "\(minutes) min" : "\(total) s"
  }

  /// Whole minutes: `0 min`, `12 min`, `75 min`.
  package var minutesText: String { "\(max(0, wholeSeconds) / 60) min" }

  /// How long ago something was: `12 min ago`. Under a minute it is `just now`, because the text is
  /// not updated each second.
  package var agoText: String { wholeSeconds < 60 ? "just now" : "\(roughText) ago" }

  /// Seconds as on a clock, with as few digits for the minutes as possible.
  package static func clock(_ seconds: Int64) -> String {
    let total = Int(max(0, seconds))
    let (hours, minutes) = (total / 3_600, total / 60 % 60)
    let tail = (total % 60).padded(2)
    if hours > 0 { return "\(hours):\(minutes.padded(2)):\(tail)" }
    return "\(minutes):\(tail)"
  }
}

/// A range of times as a person would say it: `10–15 s`, `3–5 min`, `45 s – 2 min`.
public func spokenRange(_ least: Duration, _ most: Duration) -> String {
  let (least, most) = (least.roundedToSeconds, most.roundedToSeconds)
  guard least < most else { return most.spokenText }
  let (first, last) = (least.spokenText, most.spokenText)
  let (firstUnit, lastUnit) = (first.singleUnit, last.singleUnit)
  guard let firstUnit, let lastUnit, firstUnit.unit == lastUnit.unit else {
    return "\(first) – \(last)"
  }
  return "\(firstUnit.number)–\(lastUnit.number) \(lastUnit.unit)"
}

extension String {
  /// Number and unit of a time that needs only one unit.
  fileprivate var singleUnit: (number: Substring, unit: Substring)? {
    let words = split(separator: " ")
    return words.count == 2 ? (words[0], words[1]) : nil
  }
}
