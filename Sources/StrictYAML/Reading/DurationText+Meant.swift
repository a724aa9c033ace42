// SPDX-License-Identifier: MIT

/// Suggestions for texts that are not durations.
extension DurationText {
  /// Says what is wrong with the text, and what was probably meant.
  static func formFault(_ text: String, usualUnit: String = "s") -> Fault {
    let near = meant(text, usualUnit)
    if text.utf8.allSatisfy(\.isDigit) {
      return Fault("\(quoted(text)) has no unit; write ms, s, min or h\(suggestion(near))")
    }
    let advice = near == nil ? "; write a number with ms, s, min or h, such as '30s'" : ""
    return Fault("\(quoted(text)) is not a duration\(advice)\(suggestion(near))")
  }

  /// Reads one duration whose units are written in some other way, such as `4 minutes` or `1h30`; `nil`
  /// if they are not, or if they are left out.
  package static func spoken(_ text: String) -> Duration? {
    guard text.contains(where: \.isLetter), let near = meant(text, "") else { return nil }
    return try? single(near, allowsZero: false).get()
  }

  /// The duration, or the range of two, that was probably meant.
  private static func meant(_ text: String, _ usualUnit: String) -> String? {
    guard text.utf8.count <= 40 else { return nil }
    var plain = PlainNumbers.plain(text)
    for sign in ["\u{2026}", "..", "to", "~"] { plain = plain.replacing(sign, with: "-") }
    if plain.hasSuffix(".") { plain.removeLast() }
    let parts = plain.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, let last = parts.last.flatMap(MeantDuration.init) else { return nil }
    var near = last.unit == nil ? last.text + usualUnit : last.text
    if parts.count == 2 {
      guard let first = MeantDuration(parts[0]) else { return nil }
      near = "\(first.text)-\(near)"
    }
    return near != text && (try? range(near)) != nil ? near : nil
  }
}

/// A duration in one of the ways people write them: `1m30s`, `01:02:03`, `.5 min`, `1h30`.
private struct MeantDuration {
  /// The duration as files write it, as far as units are known.
  private(set) var text = ""
  /// The smallest unit, if there is one.
  private(set) var unit: String?

  /// The units as people write them.
  private static let units: [String: String] = [
    "ms": "ms", "msec": "ms", "millis": "ms", "milliseconds": "ms",
    "s": "s", "sec": "s", "secs": "s", "second": "s", "seconds": "s", "sek": "s", "\"": "s",
    "\u{2033}": "s", "\u{201D}": "s", "''": "s",
    "m": "min", "min": "min", "mins": "min", "minute": "min", "minutes": "min", "minuten": "min",
    "'": "min", "\u{2032}": "min", "\u{2019}": "min",
    "h": "h", "hr": "h", "hrs": "h", "hour": "h", "hours": "h", "std": "h",
  ]
  private static let smaller = ["h": "min", "min": "s"]

  init?(_ part: Substring) {
    if part.contains(":") {
      guard let clock = Self.clock(part) else { return nil }
      (text, unit) = (clock, "s")
      return
    }
    var rest = part
    repeat {
      let number = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
      rest = rest.dropFirst(number.count)
      let word = rest.prefix { !($0.isASCII && $0.isNumber || $0 == ".") }
      rest = rest.dropFirst(word.count)
      guard let value = PlainNumbers.canonical(number) else { return nil }
      if word.isEmpty {
        // `1h30` means minutes: the next smaller unit. Without a unit before it there is none.
        unit = unit.flatMap { Self.smaller[$0] }
      } else {
        guard let known = Self.units[String(word)] else { return nil }
        unit = known
      }
      text += value + (unit ?? "")
    } while !rest.isEmpty
  }

  /// A clock time: minutes and seconds, with or without hours.
  private static func clock(_ text: Substring) -> String? {
    let fields = text.split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count <= 3, fields.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) })
    else { return nil }
    let numbers = fields.compactMap { Int($0) }
    guard numbers.count == fields.count, numbers.dropFirst().allSatisfy({ $0 < 60 }) else {
      return nil
    }
    let units = ["h", "min", "s"].suffix(numbers.count)
    return zip(numbers, units).map { $0 > 0 ? "\($0)\($1)" : "" }.joined()
  }
}

/// Numbers as people write them.
enum PlainNumbers {
  /// The text in lower case and ASCII, for reading numbers: no spaces, a point for a comma, a
  /// hyphen for a dash.
  static func plain(_ text: String) -> String {
    var plain = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar.value {
      case 0x200B...0x200D, 0x2060: continue
      case 0x2C, 0x66B, 0xFF0C: plain.append(".")
      case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: plain.append("-")
      case 0xBC: plain.append(".25")
      case 0xBD: plain.append(".5")
      case 0xBE: plain.append(".75")
      case 0xFF01...0xFF5E:
        plain.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      default:
        let properties = scalar.properties
        if properties.isWhitespace { continue }
        if properties.numericType == .decimal, let value = properties.numericValue {
          plain.append(String(Int(value)))
        } else {
          plain.unicodeScalars.append(scalar)
        }
      }
    }
    return plain
  }

  /// The number without needless zeros; `.5` gets its zero.
  static func canonical(_ number: Substring) -> String? {
    let pieces = number.split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.count <= 2, number.utf8.contains(where: \.isDigit),
      pieces.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) })
    else { return nil }
    let whole = pieces[0].drop { $0 == "0" }
    var fraction = pieces.count == 2 ? pieces[1] : Substring()
    while fraction.last == "0" { fraction.removeLast() }
    return (whole.isEmpty ? "0" : String(whole)) + (fraction.isEmpty ? "" : ".\(fraction)")
  }

  /// The whole number that was probably meant by a text such as `10x`, `3 sets` or `10.0`.
  static func meantCount(_ text: String) -> String? {
    guard text.utf8.count <= 40 else { return nil }
    var plain = plain(text)[...]
    if let sign = plain.first, "x\u{D7}+".contains(sign) { plain.removeFirst() }
    let word = plain.reversed().prefix { !$0.isNumber }
    guard counted.contains(String(word.reversed())) else { return nil }
    plain = plain.dropLast(word.count)
    // A point before three digits may well separate thousands.
    let thousands = plain.split(separator: ".", omittingEmptySubsequences: false)
    if thousands.count == 2, thousands[1].count == 3 { plain = thousands.joined()[...] }
    return canonical(plain).flatMap { Int($0) }.map(String.init)
  }

  private static let counted: Set<String> = [
    "", "x", "\u{D7}", "rep", "reps", "repetitions", "time", "times", "set", "sets", "round",
    "rounds", "mal",
  ]
}
