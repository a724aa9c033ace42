// SPDX-License-Identifier: MIT

/// Why a text is no schedule, and where.
struct ScheduleFault: Error, Hashable, Sendable {
  /// What is wrong.
  let kind: Kind
  /// The part that is wrong; empty where something is missing.
  let part: String
  /// The place of its first character in the text, from 1.
  let column: Int

  /// What can be wrong.
  enum Kind: Hashable, Sendable {
    /// No time is said.
    case noTime
    /// A date is said.
    case date
    /// It is no day of the week.
    case weekday
    /// It is no number of what is counted from 0 to so many.
    case number(upTo: Int)
    /// A range ends before it begins.
    case reversed
    /// It is no step, or one from `*`.
    case step
    /// A second of the minute is said.
    case seconds
    /// Something follows the time, such as a time zone.
    case afterTime
  }
}

extension CalendarSchedule {
  /// Reads `[WEEKDAYS] [*-*-*] HOURS:MINUTES[:00]`, the part of systemd's OnCalendar that a crontab has, too.
  ///
  /// Weekdays, hours and minutes are lists of ranges, `Mon..Wed,Fri`, those of weekdays also `Mon-Wed`; hours and minutes may have steps,
  /// `9..17/2`, or be any, `*`.
  ///
  /// - Throws: `ScheduleFault`.
  init(reading text: String) throws(ScheduleFault) {
    var weekdays = Array(1...7)
    var (hours, minutes): ([Int], [Int]) = ([], [])
    for word in Part(text: text[...], column: 1).split(at: \.isWhitespace) where !word.text.isEmpty
    {
      if !hours.isEmpty { throw word.fault(.afterTime) }
      if word.text.contains(":") {
        let parts = word.split { $0 == ":" }
        hours = try parts[0].numbers(upTo: 23)
        minutes = try parts[1].numbers(upTo: 59)
        guard parts.count < 3 || parts[2].text == "00" && parts.count == 3 else {
          throw parts[2].fault(.seconds)
        }
      } else if word.text.first?.isLetter == true {
        weekdays = try word.weekdays()
      } else if word.text != "*-*-*" {
        throw word.fault(word.text.contains("-") ? .date : .weekday)
      }
    }
    if hours.isEmpty { throw ScheduleFault(kind: .noTime, part: "", column: text.count + 1) }
    self.init(weekdays: weekdays, hours: hours, minutes: minutes)
  }
}

extension CalendarSchedule {
  /// Reads a schedule whose time may be as people write it, such as `Mon 9pm`.
  ///
  /// - Throws: `ScheduleFault`.
  init(written text: String) throws(ScheduleFault) {
    let plain = WrittenClock.words(text).joined(separator: " ")
    if let schedule = try? CalendarSchedule(reading: plain) {
      self = schedule
    } else {
      // Its places are those of the text as it was written.
      self = try CalendarSchedule(reading: text)
    }
  }
}

/// A part of a text, and where it begins.
private struct Part {
  let text: Substring
  let column: Int

  func fault(_ kind: ScheduleFault.Kind) -> ScheduleFault {
    ScheduleFault(kind: kind, part: String(text), column: column)
  }

  /// The parts between characters that separate them, those without a character included.
  func split(at isSeparator: (Character) -> Bool) -> [Part] {
    text.split(omittingEmptySubsequences: false, whereSeparator: isSeparator).map(part)
  }

  /// The two ends of a range, which are the same where it is none.
  private func ends(at separators: String...) -> (first: Part, last: Part) {
    guard let dots = separators.lazy.compactMap({ text.firstRange(of: $0) }).first else {
      return (self, self)
    }
    return (part(text[..<dots.lowerBound]), part(text[dots.upperBound...]))
  }

  private func part(_ part: Substring) -> Part {
    Part(text: part, column: column + text.distance(from: text.startIndex, to: part.startIndex))
  }

  func weekdays() throws(ScheduleFault) -> [Int] {
    var found: Set<Int> = []
    for piece in split(at: { $0 == "," }) {
      let ends = piece.ends(at: "..", "-")
      let (first, last) = (try ends.first.weekday(), try ends.last.weekday())
      guard first <= last else { throw piece.fault(.reversed) }
      found.formUnion(first...last)
    }
    return found.sorted()
  }

  private func weekday() throws(ScheduleFault) -> Int {
    guard let number = WrittenWeekday.number(text) else { throw fault(.weekday) }
    return number
  }

  func numbers(upTo most: Int) throws(ScheduleFault) -> [Int] {
    if text == "*" { return Array(0...most) }
    var found: Set<Int> = []
    for piece in split(at: { $0 == "," }) {
      let parts = piece.split { $0 == "/" }
      let ends = parts[0].ends(at: "..")
      if ends.first.text == "*" { throw piece.fault(.step) }
      let first = try ends.first.number(upTo: most)
      guard parts.count > 1 else {
        let last = try ends.last.number(upTo: most)
        guard first <= last else { throw piece.fault(.reversed) }
        found.formUnion(first...last)
        continue
      }
      let isRange = ends.last.column != ends.first.column
      let last = isRange ? try ends.last.number(upTo: most) : most
      guard first <= last else { throw piece.fault(.reversed) }
      guard parts.count == 2, let step = try? parts[1].number(upTo: most), step > 0 else {
        throw parts[1].fault(.step)
      }
      found.formUnion(stride(from: first, through: last, by: step))
    }
    return found.sorted()
  }

  private func number(upTo most: Int) throws(ScheduleFault) -> Int {
    guard (1...2).contains(text.count), text.allSatisfy({ $0.isASCII && $0.isNumber }),
      let number = Int(text), number <= most
    else { throw fault(.number(upTo: most)) }
    return number
  }
}
