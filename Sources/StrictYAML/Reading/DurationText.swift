// SPDX-License-Identifier: MIT

/// Durations as files write them: `30s`, `1.5min`, `1min30s`, and ranges, `10-15s`.
///
/// Numbers have no leading zero and no sign. The units are ms, s, min and h, each smaller than the
/// one before; spaces, also unbreakable ones, may surround them. The total is in whole milliseconds
/// and at most 24 hours.
package enum DurationText {
  /// Why a text is not a duration, and what to write.
  package struct Fault: Error {
    /// Empty if the text is not a duration at all, until an explanation is added.
    package let message: String

    /// The message with the mark that ends a sentence.
    package var sentence: String { message.hasSuffix("?") ? message : message + "." }

    init(_ message: String) { self.message = message }
  }

  private static let units: [(name: String, milliseconds: Int)] = [
    ("ms", 1), ("s", 1_000), ("min", 60_000), ("h", 3_600_000),
  ]
  /// The names of the units, from small to large.
  package static var unitNames: [String] { units.map(\.name) }
  private static let longest = 24 * 3_600_000

  /// Reads one duration. A number alone is refused, and the usual unit is offered for it.
  package static func single(
    _ text: String, allowsZero: Bool, usualUnit: String = "s"
  ) -> Result<Duration, Fault> {
    Result { () throws(Fault) in
      let bytes = Array(withPlainSpaces(text).utf8)
      return try .milliseconds(milliseconds(bytes[...], allowsZero: allowsZero, whole: text))
    }.mapError { $0.message.isEmpty ? formFault(text, usualUnit: usualUnit) : $0 }
  }

  /// Reads a duration or a range; the first of a range may omit its unit.
  package static func hold(
    _ text: String
  ) -> Result<(least: Duration, most: Duration), Fault> {
    Result { () throws(Fault) in try range(withPlainSpaces(text)) }
      .mapError { $0.message.isEmpty ? formFault(text) : $0 }
  }

  /// The spaces that typography puts between a number and its unit.
  package static let unbreakableSpaces = "\u{A0}\u{202F}\u{2009}"

  private static func withPlainSpaces(_ text: String) -> String {
    String(text.map { unbreakableSpaces.contains($0) ? " " : $0 })
  }

  /// Writes a duration, which must not be negative, to the millisecond.
  package static func written(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    var rest = seconds * 1_000 + attoseconds / 1_000_000_000_000_000
    var text = ""
    for unit in units.reversed() {
      let size = Int64(unit.milliseconds)
      if rest >= size { text += "\(rest / size)\(unit.name)" }
      rest %= size
    }
    return text.isEmpty ? "0s" : text
  }

  static func range(_ text: String) throws(Fault) -> (least: Duration, most: Duration) {
    let bytes = Array(text.utf8)
    guard let dash = bytes.dropFirst().firstIndex(of: .dash) else {
      let value = try milliseconds(bytes[...], allowsZero: false, whole: text)
      return (.milliseconds(value), .milliseconds(value))
    }
    let second = bytes[(dash + 1)...]
    let unit = second.drop { $0.isDigit || $0 == .point }
    var first = bytes[..<dash]
    let isShared = first.allSatisfy { $0.isDigit || $0 == .point }
    if isShared { first += unit }
    let least = try milliseconds(first, allowsZero: false, whole: text)
    let most = try milliseconds(second, allowsZero: false, whole: text)
    if least > most {
      let number = second.dropLast(unit.count)
      let turned = isShared ? number + [.dash] + bytes[..<dash] + unit : second + [.dash] + first
      let near = String(decoding: turned, as: UTF8.self)
      throw Fault("the range is reversed\(suggestion(near))")
    }
    return (.milliseconds(least), .milliseconds(most))
  }

  /// Reads the numbers and units of one duration.
  private static func milliseconds(
    _ bytes: ArraySlice<UInt8>, allowsZero: Bool, whole: String
  ) throws(Fault) -> Int {
    if bytes.first == .dash, bytes.dropFirst().first?.isDigit == true {
      throw Fault("\(quoted(whole)) is negative; write a duration such as '30s'")
    }
    var rest = bytes
    var sum = 0
    var smallest = Int.max
    repeat {
      let number = rest.prefix { $0.isDigit || $0 == .point }
      rest = rest.dropFirst(number.count)
      var name = rest.prefix { !$0.isDigit && $0 != .point }
      rest = rest.dropFirst(name.count)
      if name.first == .space { name.removeFirst() }
      if name.last == .space, !rest.isEmpty { name.removeLast() }
      let unit = units.first { name.elementsEqual($0.name.utf8) }
      let pieces = number.split(separator: .point, omittingEmptySubsequences: false)
      guard let size = unit?.milliseconds, size < smallest, pieces.count <= 2,
        let digits = pieces.first, pieces.allSatisfy({ !$0.isEmpty })
      else { throw Fault("") }
      if digits.count > 1, digits.first == 0x30 {
        throw Fault(
          "\(quoted(whole)) has a number that begins with a zero, which some read as octal; "
            + "leave the zero out")
      }
      smallest = size
      sum += try scaled(digits, pieces.count == 2 ? pieces[1] : [], by: size)
    } while !rest.isEmpty
    if sum > longest { throw Fault("longer than 24h; write a shorter duration") }
    if sum == 0, !allowsZero { throw Fault("must be longer than zero") }
    return sum
  }

  /// The number in milliseconds, clamped just above the longest, so that nothing overflows.
  private static func scaled(
    _ whole: ArraySlice<UInt8>, _ fraction: ArraySlice<UInt8>, by size: Int
  ) throws(Fault) -> Int {
    var value = 0
    for digit in whole { value = min(value * 10 + Int(digit - 0x30), longest + 1) }
    // Trailing zeros do not count; more than nine other digits cannot give whole milliseconds.
    var digits = fraction
    while digits.last == 0x30 { digits.removeLast() }
    var part = 0
    var denominator = 1
    for digit in digits.prefix(9) {
      part = part * 10 + Int(digit - 0x30)
      denominator *= 10
    }
    guard digits.count <= 9, part * size % denominator == 0 else {
      throw Fault("finer than a millisecond; write a whole number of ms")
    }
    return min(value * size, longest + 1) + part * size / denominator
  }
}
