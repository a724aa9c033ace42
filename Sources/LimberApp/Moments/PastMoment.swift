// SPDX-License-Identifier: MIT
import SessionEngine
import StrictYAML

/// A moment in the past as a person writes it: by their own clock, as `2026-11-21 03:10`, `today
/// 03:10`, `yesterday 22:00`, `monday 22:00`, `last night 3am`, `-2d 03:10` or `03:10`, or in RFC 3339
/// with an offset from UTC. A time alone is the last time the clock showed it. `-20min` and `2 hours
/// ago` count back from now; `-2d` and `-1mo` are two days and a month ago at the current time. Times
/// of day are read as `WrittenClock` does, and days as `WrittenDay` does.
struct PastMoment {
  /// The moment; for an hour that the clock showed twice, the first.
  let moment: LocalMoment
  /// The second moment, if the clock showed that time twice.
  let again: LocalMoment?

  /// Why a text is not a moment in the past.
  enum Fault: Error {
    /// It is in no known form.
    case form
    /// It is only a day, or a night.
    case timeMissing
    /// Its unit is `m`.
    case minutesOrMonths
    /// Such a date or time does not exist.
    case impossible
    /// Daylight saving skipped it.
    case skipped
    case future
    /// It is too long ago to be real.
    case tooEarly
  }

  /// The earliest plausible year.
  static let firstYear = 1900

  /// Reads a moment.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - now: The current moment, the latest possible.
  ///   - offset: How many seconds the person's clock is ahead of UTC at a Unix time in seconds.
  init(_ text: String, now: LocalMoment, offset: (Int64) -> Int) throws(Fault) {
    let words = WrittenDay.plain(WrittenClock.words(text))
    if let ago = Self.ago(words.joined(separator: " ")) {
      let milliseconds = now.unixMilliseconds - ago.wholeMilliseconds
      moment = LocalMoment(
        unixMilliseconds: milliseconds, offsetSeconds: offset(milliseconds / 1_000))
      again = nil
      return
    }
    var time = words.last ?? ""
    if time.wholeMatch(of: /-[0-9]+m/) != nil { throw .minutesOrMonths }
    var days = WrittenDay.daysAgo(Array(words.dropLast()), now.dayNumber)
    if words == ["last", "night"] { throw .timeMissing }
    if let ago = WrittenDay.daysAgo(words, now.dayNumber) {
      // Only one that is counted back to is at the current time.
      guard time.hasPrefix("-") else { throw .timeMissing }
      days = ago
      time = String(now.rfc3339.dropFirst(11).prefix(8))
    } else if words.count == 1 {
      if let day = WrittenMoment("\(time) 00:00") {
        throw day.clockMilliseconds == nil ? .impossible : .timeMissing
      }
      if !time.contains("-") { days = 0...1 }
    } else if words.count == 3, words.starts(with: ["last", "night"]) {
      // A night is from noon to noon; a time of its morning that is still to come was the night before.
      days = time < "12" ? 0...1 : 1...1
    }
    guard let days else {
      self = try Self(written: words.joined(separator: " "), now: now, offset: offset)
      return
    }
    let date = { (day: Int) in
      let moment = LocalMoment(
        unixMilliseconds: Int64(now.dayNumber - day) * 86_400_000, offsetSeconds: 0)
      return "\(moment.rfc3339.prefix(10)) \(time)"
    }
    do throws(Fault) {
      self = try Self(written: date(days.lowerBound), now: now, offset: offset)
    } catch {
      guard error == .future, days.count > 1 else { throw error }
      self = try Self(written: date(days.upperBound), now: now, offset: offset)
    }
  }

  /// How long ago `-20min` and the like are; `nil` for anything else.
  private static func ago(_ text: String) -> Duration? {
    guard text.first == "-" else { return nil }
    let digits = text.dropFirst().prefix { $0.isASCII && $0.isNumber }
    // Durations end at 24 hours.
    if (1...5).contains(digits.count), let hours = Int(digits), hours > 24,
      text.dropFirst(1 + digits.count) == "h"
    {
      return .seconds(hours * 3_600)
    }
    return try? DurationText.single(String(text.dropFirst()), allowsZero: false).get()
  }

  private init(
    written text: String, now: LocalMoment, offset: (Int64) -> Int
  ) throws(Fault) {
    guard let written = WrittenMoment(text) else { throw .form }
    guard let clock = written.clockMilliseconds else { throw .impossible }
    let moments: [LocalMoment]
    if let ahead = written.offsetSeconds {
      guard abs(ahead) < 86_400 else { throw .impossible }
      moments = [
        LocalMoment(unixMilliseconds: clock - Int64(ahead) * 1_000, offsetSeconds: ahead)
      ]
    } else {
      moments = WorldClock.moments(clockMilliseconds: clock, offset: offset)
    }
    guard let first = moments.first else { throw .skipped }
    guard written.year >= Self.firstYear else { throw .tooEarly }
    guard first.unixMilliseconds <= now.unixMilliseconds else { throw .future }
    moment = first
    let last = moments.last.flatMap { $0 == first ? nil : $0 }
    again = last.flatMap { $0.unixMilliseconds <= now.unixMilliseconds ? $0 : nil }
  }
}

/// A date, a time and perhaps an offset as written, whether or not they exist.
private struct WrittenMoment {
  let year: Int
  private let month: Int
  private let day: Int
  private let hour: Int
  private let minute: Int
  private let second: Int
  private let millisecond: Int
  /// The offset, if any.
  let offsetSeconds: Int?

  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    guard let year = rest.digits(4), rest.skip("-"), let month = rest.digits(2), rest.skip("-"),
      let day = rest.digits(2), rest.skip("T") || rest.skip("t") || rest.skip(" "),
      let hour = rest.digits(2), rest.skip(":"), let minute = rest.digits(2)
    else { return nil }
    var second = 0
    var millisecond = 0
    if rest.skip(":") {
      guard let seconds = rest.digits(2) else { return nil }
      second = seconds
      if rest.skip(".") {
        let fraction = rest.prefix { $0.isDigit }
        guard !fraction.isEmpty else { return nil }
        // Cut to milliseconds.
        let digits = fraction.prefix(3).reduce(0) { $0 * 10 + Int($1 - 0x30) }
        millisecond = [digits * 100, digits * 10, digits][min(3, fraction.count) - 1]
        rest = rest.dropFirst(fraction.count)
      }
    }
    var offset: Int?
    if rest.skip("Z") || rest.skip("z") {
      offset = 0
    } else if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      rest = rest.dropFirst()
      guard let hours = rest.digits(2), rest.skip(":"), let minutes = rest.digits(2) else {
        return nil
      }
      // An impossible offset becomes a whole day, which is invalid.
      let size = hours < 24 && minutes < 60 ? hours * 3_600 + minutes * 60 : 86_400
      offset = sign == UInt8(ascii: "-") ? -size : size
    }
    guard rest.isEmpty else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
    (self.hour, self.minute, self.second) = (hour, minute, second)
    self.millisecond = millisecond
    offsetSeconds = offset
  }

  /// The milliseconds from 1970 on a clock that shows this; `nil` if none can.
  var clockMilliseconds: Int64? {
    WorldClock.clockMilliseconds(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second
    ).map { $0 + Int64(millisecond) }
  }
}

extension ArraySlice<UInt8> {
  /// Reads a number with exactly this many digits.
  fileprivate mutating func digits(_ count: Int) -> Int? {
    let digits = prefix(count)
    guard digits.count == count, digits.allSatisfy(\.isDigit) else { return nil }
    self = dropFirst(count)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Skips a character if it comes next.
  fileprivate mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard first == UInt8(ascii: character) else { return false }
    self = dropFirst()
    return true
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
