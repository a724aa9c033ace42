// SPDX-License-Identifier: MIT
import SessionEngine
import TestSupport
import Testing

@testable import LimberApp

@Suite struct PastMomentTests {
  /// 2026-11-22 13:00, UTC+1.
  private let now = LocalMoment(unixMilliseconds: 1_795_348_800_000, offsetSeconds: 3_600)

  /// Central European time in 2026: clocks go forward on 29 March and back on 25 October, both at
  /// 01:00 UTC.
  private func centralEurope(_ unixSeconds: Int64) -> Int {
    (1_774_746_000..<1_792_890_000).contains(unixSeconds) ? 7_200 : 3_600
  }

  @Test(arguments: [
    ("2026-11-21 03:10", "2026-11-21T03:10:00.000+01:00"),
    ("2026-11-21T03:10", "2026-11-21T03:10:00.000+01:00"),
    ("2026-11-21 03:10:59", "2026-11-21T03:10:59.000+01:00"),
    ("2026-07-01 00:00", "2026-07-01T00:00:00.000+02:00"),
    ("2024-02-29 23:59:59", "2024-02-29T23:59:59.000+01:00"),
    ("1900-01-01 00:00", "1900-01-01T00:00:00.000+01:00"),
    ("1969-12-31 23:59:59.9", "1969-12-31T23:59:59.900+01:00"),
    ("2026-03-29 01:59:59", "2026-03-29T01:59:59.000+01:00"),
    ("2026-03-29 03:00", "2026-03-29T03:00:00.000+02:00"),
    ("2026-11-21T03:10:00Z", "2026-11-21T03:10:00.000+00:00"),
    ("2026-11-21t03:10:00z", "2026-11-21T03:10:00.000+00:00"),
    ("2026-11-21 03:10:00-05:30", "2026-11-21T03:10:00.000-05:30"),
    ("2026-11-21T03:10:00.25+14:00", "2026-11-21T03:10:00.250+14:00"),
    ("2026-11-21T03:10:00.123456789Z", "2026-11-21T03:10:00.123+00:00"),
    ("2026-11-21T03:10+01:00", "2026-11-21T03:10:00.000+01:00"),
    ("2026-11-22 13:00", "2026-11-22T13:00:00.000+01:00"),
    ("2026-11-22T23:58:59+11:59", "2026-11-22T23:58:59.000+11:59"),
    ("today 03:10", "2026-11-22T03:10:00.000+01:00"),
    ("Yesterday 22:00", "2026-11-21T22:00:00.000+01:00"),
    ("-2d 03:10", "2026-11-20T03:10:00.000+01:00"), ("-0d 03:10", "2026-11-22T03:10:00.000+01:00"),
    ("-2d", "2026-11-20T13:00:00.000+01:00"), ("-30d", "2026-10-23T13:00:00.000+02:00"),
    ("-20min", "2026-11-22T12:40:00.000+01:00"), ("-2h", "2026-11-22T11:00:00.000+01:00"),
    ("-1h30min", "2026-11-22T11:30:00.000+01:00"), ("-24h", "2026-11-21T13:00:00.000+01:00"),
    ("12:59:30", "2026-11-22T12:59:30.000+01:00"), ("13:01", "2026-11-21T13:01:00.000+01:00"),
    ("3:10", "2026-11-22T03:10:00.000+01:00"), ("3am", "2026-11-22T03:00:00.000+01:00"),
    ("3 AM", "2026-11-22T03:00:00.000+01:00"), ("3:10 pm", "2026-11-21T15:10:00.000+01:00"),
    ("12am", "2026-11-22T00:00:00.000+01:00"), ("12:30 p.m.", "2026-11-22T12:30:00.000+01:00"),
    ("yesterday 3:10", "2026-11-21T03:10:00.000+01:00"),
    ("yesterday 11 pm", "2026-11-21T23:00:00.000+01:00"),
    ("-2d 3:10", "2026-11-20T03:10:00.000+01:00"),
    ("2026-11-21 3:10", "2026-11-21T03:10:00.000+01:00"),
    ("2026-11-21 03:10pm", "2026-11-21T15:10:00.000+01:00"),
    (" 2026-11-21  3:10:05-05:30 ", "2026-11-21T03:10:05.000-05:30"),
    ("last night 3:10", "2026-11-22T03:10:00.000+01:00"),
    ("Last night 3 am", "2026-11-22T03:00:00.000+01:00"),
    ("last night 23:00", "2026-11-21T23:00:00.000+01:00"),
    ("last night 11pm", "2026-11-21T23:00:00.000+01:00"),
    ("last night 12:30", "2026-11-21T12:30:00.000+01:00"),
    // It is a Sunday.
    ("monday 22:00", "2026-11-16T22:00:00.000+01:00"), ("Sat 3am", "2026-11-21T03:00:00.000+01:00"),
    ("sunday 3:10", "2026-11-22T03:10:00.000+01:00"),
    ("sun 10 pm", "2026-11-15T22:00:00.000+01:00"),
    ("last sunday 3:10", "2026-11-15T03:10:00.000+01:00"),
    ("last Monday 3:10", "2026-11-16T03:10:00.000+01:00"),
    ("2 days ago", "2026-11-20T13:00:00.000+01:00"),
    ("2 days ago 3:10", "2026-11-20T03:10:00.000+01:00"),
    ("2d ago 3:10", "2026-11-20T03:10:00.000+01:00"),
    ("1 week ago 3am", "2026-11-15T03:00:00.000+01:00"),
    ("A week ago 3am", "2026-11-15T03:00:00.000+01:00"),
    ("20 minutes ago", "2026-11-22T12:40:00.000+01:00"),
    ("20min ago", "2026-11-22T12:40:00.000+01:00"),
    ("2 Hours ago", "2026-11-22T11:00:00.000+01:00"),
    ("an hour ago", "2026-11-22T12:00:00.000+01:00"),
    ("-20 min", "2026-11-22T12:40:00.000+01:00"),
    ("-1 h 30 min", "2026-11-22T11:30:00.000+01:00"),
    ("-25h", "2026-11-21T12:00:00.000+01:00"), ("-48h", "2026-11-20T13:00:00.000+01:00"),
    ("25 hours ago", "2026-11-21T12:00:00.000+01:00"),
    ("\u{2212}20min", "2026-11-22T12:40:00.000+01:00"),
    ("\u{2013}2d 3:10", "2026-11-20T03:10:00.000+01:00"),
    ("- 2d", "2026-11-20T13:00:00.000+01:00"),
    ("-2 days", "2026-11-20T13:00:00.000+01:00"), ("-2days 3:10", "2026-11-20T03:10:00.000+01:00"),
    ("-1mo", "2026-10-22T13:00:00.000+02:00"), ("-1 month", "2026-10-22T13:00:00.000+02:00"),
    ("9 months ago 3am", "2026-02-22T03:00:00.000+01:00"),
    ("a year ago 3am", "2025-11-22T03:00:00.000+01:00"),
    ("yesterday at 3pm", "2026-11-21T15:00:00.000+01:00"),
    ("at\u{A0}3:10", "2026-11-22T03:10:00.000+01:00"),
    ("2026-11-21 at 3:10", "2026-11-21T03:10:00.000+01:00"),
    ("noon", "2026-11-22T12:00:00.000+01:00"), ("Last noon", "2026-11-22T12:00:00.000+01:00"),
    ("yesterday noon", "2026-11-21T12:00:00.000+01:00"),
    ("monday at noon", "2026-11-16T12:00:00.000+01:00"),
  ])
  func aTimeIsReadByTheOwnClockUnlessItHasAnOffset(text: String, rfc3339: String) throws {
    let read = try PastMoment(text, now: now, offset: centralEurope)

    #expect(read.moment.rfc3339 == rfc3339)
    #expect(read.again == nil)
    #expect(read.remark("x") == nil)
  }

  @Test(arguments: [
    ("", PastMoment.Fault.form), ("yesterday", .timeMissing), ("2026-11-21", .timeMissing),
    ("3", .form), ("2026-02-30", .impossible), ("-1m", .minutesOrMonths),
    ("10 m ago", .minutesOrMonths), ("at", .form), ("last noon yesterday", .form),
    ("-99999y", .form),
    ("3:1", .form), ("310", .form), ("am", .form), ("3:10 am pm", .form), ("last 3:10", .form),
    ("last night", .timeMissing), ("monday", .timeMissing), ("last monday", .timeMissing),
    ("ago", .form),
    ("2 ago", .form), ("days ago", .form), ("2 moons ago", .form), ("a ago", .form),
    ("2 days ago 3", .form), ("monday yesterday 3:10", .form),
    ("last week 3:10", .form), ("tonight 3:10", .form), ("003:10", .form),
    ("0am", .impossible), ("13pm", .impossible), ("15:10 pm", .impossible), ("25:10", .impossible),
    ("3:60", .impossible), ("last night 24:10", .impossible),
    ("2026-11-21 03:10:", .form), ("2026-11-21 03:10:5", .form),
    ("2026-11-21 03:10:05.", .form), ("2026-11-21 03:10+1", .form),
    ("2026-11-21 03:10:00+0100", .form), ("21.11.2026 03:10", .form),
    ("２０２６-11-21 03:10", .form), ("-026-11-21 03:10", .form),
    ("2026-13-01 00:00", .impossible), ("2026-00-01 00:00", .impossible),
    ("2026-02-30 03:10", .impossible), ("2025-02-29 03:10", .impossible),
    ("2026-11-21 24:00", .impossible), ("2026-11-21 03:60", .impossible),
    ("2026-11-21 03:10:60", .impossible), ("0000-11-21 03:10", .impossible),
    ("2026-11-21 03:10:00+24:00", .impossible), ("2026-11-21 03:10:00+01:60", .impossible),
    ("2026-03-29 02:00", .skipped), ("2026-03-29 02:59:59.999", .skipped),
    ("-2", .form), ("-d", .form), ("-2x", .form),
    ("--2d", .form), ("-0s", .form), ("-2d yesterday", .form), ("2d", .form), ("-123456d", .form),
    ("-0d 13:01", .future), ("-90000d 03:10", .tooEarly),
    ("today", .timeMissing), ("tomorrow 03:10", .form), ("today 24:10", .impossible),
    ("today 13:01", .future), ("2026-11-22 13:00:00.001", .future),
    ("2026-11-22T12:00:01Z", .future),
    ("9998-01-01 00:00", .future), ("1899-12-31 23:59", .tooEarly), ("0026-11-21 03:10", .tooEarly),
  ])
  func whatIsNoMomentOfThePastIsRefusedWithItsReason(text: String, fault: PastMoment.Fault) {
    #expect(throws: fault) { try PastMoment(text, now: now, offset: centralEurope) }
  }

  /// A person who is up at two at night means by last night this night, as far as it has come.
  @Test(arguments: [
    ("last night 1:50", "2026-11-22T01:50:00.000+01:00"),
    ("last night 23:00", "2026-11-21T23:00:00.000+01:00"),
    ("last night 3:10", "2026-11-21T03:10:00.000+01:00"),
    ("3:10", "2026-11-21T03:10:00.000+01:00"),
  ])
  func atNightLastNightIsTheOneThatGoesOn(text: String, rfc3339: String) throws {
    let night = now.advanced(by: .seconds(-11 * 3_600))

    let read = try PastMoment(text, now: night, offset: centralEurope)

    #expect(read.moment.rfc3339 == rfc3339)
  }

  @Test func anHourThatTheClockShowedTwiceIsTheFirstAndThatIsSaid() throws {
    let read = try PastMoment("2026-10-25 02:30", now: now, offset: centralEurope)

    #expect(read.moment.rfc3339 == "2026-10-25T02:30:00.000+02:00")
    #expect(read.again?.rfc3339 == "2026-10-25T02:30:00.000+01:00")
    #expect(read.remark("x")?.contains("x '2026-10-25T02:30:00.000+01:00'") == true)
    let second = try PastMoment(
      "2026-10-25T02:30:00.000+01:00", now: now, offset: centralEurope)
    #expect(second.moment == read.again)
  }

  @Test func aTimeWhoseSecondPassIsStillToComeIsTheFirst() throws {
    let between = LocalMoment(unixMilliseconds: 1_792_889_000_000, offsetSeconds: 7_200)

    let read = try PastMoment("2026-10-25 02:30", now: between, offset: centralEurope)

    #expect(read.moment.rfc3339 == "2026-10-25T02:30:00.000+02:00")
    #expect(read.again == nil)
  }

  @Test(arguments: Seeds.first(20))
  func whatTheProgramWritesIsReadAsTheSameMoment(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let moment = LocalMoment(
        unixMilliseconds: Int64.random(
          in: -2_208_800_000_000...now.unixMilliseconds, using: &generator),
        offsetSeconds: Int.random(in: -1_439...1_439, using: &generator) * 60)
      guard moment.fields.year >= PastMoment.firstYear else { continue }

      let read = try PastMoment(moment.rfc3339, now: now, offset: centralEurope)

      #expect(read.moment == moment)
      // By the person's clock it is the same, unless clocks were set back in between.
      let own = LocalMoment(
        unixMilliseconds: moment.unixMilliseconds,
        offsetSeconds: centralEurope(
          moment.unixMilliseconds / 1_000 - (moment.unixMilliseconds % 1_000 < 0 ? 1 : 0)))
      let clock = String(own.rfc3339.dropLast(6))
      guard own.fields.year >= PastMoment.firstYear else { continue }
      let local = try PastMoment(clock, now: now, offset: centralEurope)
      #expect(local.moment == own || local.again == own)
    }
  }

  @Test(arguments: [
    (PastMoment.Fault.form, "'2026-11-21 03:10'"), (.timeMissing, "'yesterday 22:00'"),
    (.minutesOrMonths, "-1mo"), (.impossible, "Check"), (.skipped, "forward"),
    (.future, "in the future"), (.tooEarly, "1900"),
  ])
  func everyRefusalSaysWhatToDo(fault: PastMoment.Fault, words: String) {
    let message = UsageText.moment("'x'", fault)

    #expect(message.contains("'x'"))
    #expect(message.contains(words))
    #expect(message.hasSuffix("."))
  }
}
