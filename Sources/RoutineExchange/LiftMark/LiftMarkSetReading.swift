// SPDX-License-Identifier: MIT
import RoutineModel
import StrictYAML

// The rule of this file: a set is a weight with repetitions or a time, or a time, a distance, or
// repetitions alone. Words and numbers need no space between them. Text after these is a note;
// after an at sign it is a modifier, or a note if unknown.

struct LiftMarkSetReading {
  let source: SourceText
  private let unit: String?
  private let end: Int
  private var position: Int
  private let start: Int
  var set: LiftMarkSet
  /// What is kept only as text, or may be misread.
  var losses: [Loss.What] = []

  /// Reads a set.
  ///
  /// - Parameters:
  ///   - line: Its line.
  ///   - unit: The unit for weights without one.
  /// - Throws: What is wrong with the set.
  init(_ line: LiftMarkLine, in source: SourceText, unit: String?) throws(SyntaxFault) {
    self.source = source
    self.unit = unit
    set = LiftMarkSet(line: line.number)
    start = line.range.lowerBound
    position = start
    let sign = line.range.first { source.bytes[$0] == UInt8(ascii: "@") }
    end = sign ?? line.range.upperBound
    try readAmount()
    noteRest()
    if let sign { try readModifiers(sign..<line.range.upperBound) }
  }

  private var written: String { source.text((start..<end).trimmed(in: source)) }

  // MARK: Amounts

  private mutating func readAmount() throws(SyntaxFault) {
    skipSpace()
    if isTimes() { return try readRepetitions() }
    guard let number = number() else {
      let word = word()
      if ["bw", "bodyweight"].contains(word) {
        if isTimes() { return try readRepetitions() }
        if self.word() == "for" { return try readTime() }
      }
      if word == "amrap" {
        throw fault("'AMRAP' has no weight; write 'x AMRAP' or 'bw x AMRAP'")
      }
      throw notASet
    }
    if isTimes() { return try readRepetitions(weight: number, unit: unit) }
    let afterNumber = position
    let word = word()
    switch word {
    case "lbs", "lb", "kg", "kgs":
      let unit = word.hasPrefix("lb") ? "lbs" : "kg"
      if isTimes() { return try readRepetitions(weight: number, unit: unit) }
      let afterUnit = position
      if self.word() == "for" {
        label(weight: number, unit: unit)
        return try readTime()
      }
      position = afterUnit
      throw fault(
        "a weight alone is not a set; add repetitions, '\(number) \(unit) x 5', or a time")
    case "for":
      label(weight: number, unit: unit)
      return try readTime()
    case _ where Self.seconds(ofUnit: word) != nil: return try hold(number, word)
    case _ where Self.distanceUnits.contains(word):
      try checkPositive(number)
      if isTimes() { throw fault("a distance has no repetitions; write a set for each") }
      set.label.append("\(number) \(word)")
      losses.append(.distance)
    case "reps", "rep": return try repetitions(number)
    default:
      // Another unit, as in '24 inches x 10', or a note.
      if !word.isEmpty, isTimes() { return try readRepetitions(weight: number, unit: word) }
      position = afterNumber
      return try repetitions(number)
    }
  }

  private mutating func readRepetitions(
    weight: String? = nil, unit: String? = nil
  ) throws(SyntaxFault) {
    skipSpace()
    if let weight { label(weight: weight, unit: unit) }
    let beforeWord = position
    guard let number = number() else {
      guard word() == "amrap" else {
        position = beforeWord
        throw fault("no repetitions after 'x'; write a number, a time or AMRAP")
      }
      set.label.append("as many as you can")
      return losses.append(.maximum)
    }
    let afterNumber = position
    let word = word()
    switch word {
    case _ where Self.seconds(ofUnit: word) != nil: try hold(number, word)
    case _ where Self.distanceUnits.contains(word):
      throw fault("a weight with a distance is not a LiftMark set; write a time, or two sets")
    case "reps", "rep": try repetitions(number)
    default:
      position = afterNumber
      try repetitions(number)
    }
  }

  private mutating func readTime() throws(SyntaxFault) {
    guard let number = number() else { throw fault("no time after 'for'; write one such as '30s'") }
    let word = word()
    guard Self.seconds(ofUnit: word) != nil else {
      throw fault("no time after 'for'; write one such as '30s'")
    }
    try hold(number, word)
  }

  private mutating func label(weight: String, unit: String?) {
    // A weight of 0 means body weight.
    if weight.allSatisfy({ $0 == "0" || $0 == "." }) { return }
    set.label.append(unit.map { "\(weight) \($0)" } ?? "weight \(weight)")
    losses.append(.weight)
  }

  private mutating func repetitions(_ number: String) throws(SyntaxFault) {
    try checkPositive(number)
    guard let count = Int(number), count <= RoutineLimits.mostRepetitions else {
      throw fault(
        "'\(number)' is not a whole number of repetitions up to \(RoutineLimits.mostRepetitions)")
    }
    set.dose = .reps(count: count, tempo: nil)
    guard position < end, source.bytes[position] == .dash else { return }
    let rest = restOfText()
    if let most = Int(rest.dropFirst()), count < most, most <= RoutineLimits.mostRepetitions {
      set.dose = .reps(count: most, tempo: nil, least: count)
    } else {
      set.notes.append(number + rest)
    }
  }

  private mutating func hold(_ number: String, _ unit: String) throws(SyntaxFault) {
    try checkPositive(number)
    let length = try length(number, unit, at: start)
    if unit == "m", length > .seconds(3_600) { losses.append(.minutes(number + unit)) }
    set.dose = .hold(length)
  }

  private func checkPositive(_ number: String) throws(SyntaxFault) {
    if number.allSatisfy({ $0 == "0" || $0 == "." }) { throw fault("must be more than 0") }
  }

  func length(
    _ number: String, _ unit: String, at offset: Int
  ) throws(SyntaxFault) -> Duration {
    let seconds = (Double(number) ?? 0) * (Self.seconds(ofUnit: unit) ?? 1)
    guard seconds <= 86_400 else {
      throw SyntaxFault(offset: offset, message: "longer than 24 hours")
    }
    guard seconds >= 0.001 else {
      throw SyntaxFault(offset: offset, message: "must be more than 0")
    }
    return .milliseconds(Int((seconds * 1_000).rounded()))
  }

  // MARK: What follows

  /// The text after the amount: a side, or a note.
  private mutating func noteRest() {
    let rest = restOfText()
    if rest.isEmpty { return }
    if Self.namesSide(rest) || (isTimed && rest.lowercased().contains("each")) {
      set.isPerSide = true
      if Self.sides.contains(rest.lowercased()) { return }
    }
    set.notes.append(rest)
    losses.append(.setNote)
  }

  /// Whether it is held for a time.
  var isTimed: Bool {
    if case .hold = set.dose { true } else { false }
  }

  /// Whether a text means each side.
  static func namesSide(_ text: String) -> Bool {
    let text = text.lowercased()
    return sides.contains { text.contains($0) }
  }

  private static let sides = [
    "per side", "per leg", "per arm", "each side", "each leg", "each arm",
  ]

  private mutating func restOfText() -> String {
    let rest = source.text((position..<end).trimmed(in: source))
    position = end
    return rest
  }

  // MARK: Words and numbers

  private static let distanceUnits: Set = [
    "meters", "meter", "km", "miles", "mile", "mi", "feet", "ft", "yards", "yard", "yd",
  ]

  static func seconds(ofUnit word: String) -> Double? {
    switch word {
    case "s", "sec", "secs", "second", "seconds": 1
    case "m", "min", "mins", "minute", "minutes": 60
    default: nil
    }
  }

  /// A number without a sign, as written.
  private mutating func number() -> String? {
    skipSpace()
    let first = position
    while position < end, source.bytes[position].isDigit { position += 1 }
    guard position > first else { return nil }
    if position + 1 < end, source.bytes[position] == .point, source.bytes[position + 1].isDigit {
      position += 1
      while position < end, source.bytes[position].isDigit { position += 1 }
    }
    let longest = 12
    guard position - first <= longest else {
      position = first
      return nil
    }
    return source.text(first..<position)
  }

  /// The next letters, in lower case.
  private mutating func word() -> String {
    skipSpace()
    let first = position
    while position < end, source.bytes[position].isLetter { position += 1 }
    return source.text(first..<position).lowercased()
  }

  /// Reads a multiplication sign, if there is one.
  private mutating func isTimes() -> Bool {
    skipSpace()
    guard position < end else { return false }
    let next = position + 1 < end ? source.bytes[position + 1] : .lineFeed
    if source.bytes[position] == 0xC3, next == 0x97 {
      position += 2
      return true
    }
    guard source.bytes[position] | 0x20 == UInt8(ascii: "x"), !next.isLetter || next | 0x20 == 0x61
    else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < end, source.bytes[position].isSpace { position += 1 }
  }

  private var notASet: SyntaxFault {
    fault("\(quoted(written)) is not a set; write '135 lbs x 5', '10', '60s' or '200 meters'")
  }

  private func fault(_ message: String) -> SyntaxFault {
    SyntaxFault(offset: start, message: message)
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
