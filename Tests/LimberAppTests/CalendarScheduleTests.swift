// SPDX-License-Identifier: MIT
import SessionEngine
import TestSupport
import Testing

@testable import LimberApp

@Suite struct CalendarScheduleTests {
  /// Central European time in 2026: clocks go forward on 29 March and back on 25 October, both at
  /// 01:00 UTC.
  private static func centralEurope(_ unixSeconds: Int64) -> Int {
    (1_774_746_000..<1_792_890_000).contains(unixSeconds) ? 7_200 : 3_600
  }

  private func moment(_ text: String) throws -> LocalMoment {
    try PastMoment(
      text, now: LocalMoment(unixMilliseconds: 1_900_000_000_000, offsetSeconds: 0),
      offset: Self.centralEurope
    ).moment
  }

  @Test(arguments: [
    ("Mon..Fri 09..17:50", "Mon..Fri 09..17:50", "50 9-17 * * 1-5"),
    ("21:30", "21:30", "30 21 * * *"),
    (" monday..FRIDAY  *-*-*  9:05:00 ", "Mon..Fri 09:05", "5 9 * * 1-5"),
    ("Sat,Sun 9,11,13:00", "Sat,Sun 09,11,13:00", "0 9,11,13 * * 0,6"),
    ("Fri-Sun 10:00", "Fri..Sun 10:00", "0 10 * * 0,5,6"),
    ("Mon..Sun *:0/20", "*:00,20,40", "0,20,40 * * * *"),
    ("9..17/2:0", "09,11,13,15,17:00", "0 9,11,13,15,17 * * *"),
    ("22..23,0..2:59", "00..02,22,23:59", "59 0-2,22,23 * * *"),
    ("8/5:*", "08,13,18,23:*", "* 8,13,18,23 * * *"),
  ])
  func timesAreReadAndWritten(text: String, written: String, crontab: String) throws {
    let schedule = try CalendarSchedule(reading: text)

    #expect(schedule.text == written)
    #expect(schedule.crontabFields == crontab)
    #expect(try CalendarSchedule(reading: written) == schedule)
  }

  @Test(arguments: [
    ("", 1, ScheduleFault.Kind.noTime), ("Mon..Fri", 9, .noTime),
    ("daily", 1, .weekday), ("Mon..Fry 09:50", 6, .weekday),
    ("Mon,,Fri 09:50", 5, .weekday), ("Mon 0950", 5, .weekday),
    ("Fri..Mon 09:50", 1, .reversed), ("Mon 17..09:50", 5, .reversed),
    ("2026-12-01 09:50", 1, .date), ("Mon *-*-1 09:50", 5, .date),
    ("Mon 24:00", 5, .number(upTo: 23)), ("Mon 9..25:00", 8, .number(upTo: 23)),
    ("Mon 09:60", 8, .number(upTo: 59)), ("09:5O", 4, .number(upTo: 59)),
    ("9:", 3, .number(upTo: 59)),
    (":30", 1, .number(upTo: 23)), ("009:50", 1, .number(upTo: 23)), ("９:50", 1, .number(upTo: 23)),
    ("*/2:00", 1, .step), ("0/0:00", 3, .step), ("0/1/2:00", 3, .step),
    ("09:50:30", 7, .seconds), ("09:50:00:00", 7, .seconds), ("09:50 UTC", 7, .afterTime),
    ("09:50 Mon", 7, .afterTime),
  ])
  func whatCannotBeSaidIsRefusedWithItsPlace(text: String, column: Int, kind: ScheduleFault.Kind) {
    do throws(ScheduleFault) {
      let schedule = try CalendarSchedule(reading: text)
      Issue.record("read as \(schedule.text)")
    } catch {
      #expect(error.kind == kind)
      #expect(error.column == column)
      let message = ReminderText.fault(error, in: text)
      #expect(message.contains("character \(column): ") && message.hasSuffix("."))
    }
  }

  @Test(arguments: [
    // A Friday evening, the weekend, and the minute itself.
    ("Mon..Fri 09..17:50", "2026-11-27 17:49", "2026-11-27 16:50", "2026-11-27 17:50"),
    ("Mon..Fri 09..17:50", "2026-11-27 17:50", "2026-11-27 17:50", "2026-11-30 09:50"),
    ("Sun 18:00", "2026-11-29 18:01", "2026-11-29 18:00", "2026-12-06 18:00"),
    // 02:30 is not shown on the night when clocks go forward, and shown twice when they go back.
    ("02:30", "2026-03-28 12:00", "2026-03-28 02:30", "2026-03-30 02:30"),
    ("Sun 02:30", "2026-03-30 12:00", "2026-03-22 02:30", "2026-04-05 02:30"),
    ("02:30", "2026-10-24 12:00", "2026-10-24 02:30", "2026-10-25 02:30+02:00"),
    ("02:30", "2026-10-25 02:30+01:00", "2026-10-25 02:30+02:00", "2026-10-26 02:30"),
    ("09:00", "2026-03-29 01:00", "2026-03-28 09:00", "2026-03-29 09:00"),
  ])
  func timesFollowTheClock(text: String, now: String, last: String, next: String) throws {
    let (schedule, now) = (try CalendarSchedule(reading: text), try moment(now))

    #expect(
      schedule.last(atOrBefore: now, offset: Self.centralEurope) == (try moment(last)))
    #expect(schedule.next(after: now, offset: Self.centralEurope) == (try moment(next)))
  }

  @Test(arguments: Seeds.first(60)) func nothingLiesBetweenOneTimeAndTheNext(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let schedule = CalendarSchedule(
      weekdays: (1...7).shuffled(using: &random).prefix(.random(in: 1...7, using: &random))
        .sorted(),
      hours: (0...23).shuffled(using: &random).prefix(.random(in: 1...5, using: &random)).sorted(),
      minutes: (0...59).shuffled(using: &random).prefix(.random(in: 1...3, using: &random)).sorted()
    )
    let seconds = Int64.random(in: 1_772_000_000...1_796_000_000, using: &random)
    let now = LocalMoment(
      unixMilliseconds: seconds * 1_000, offsetSeconds: Self.centralEurope(seconds))

    let next = try #require(schedule.next(after: now, offset: Self.centralEurope))
    let last = try #require(schedule.last(atOrBefore: now, offset: Self.centralEurope))
    let before = LocalMoment(
      unixMilliseconds: next.unixMilliseconds - 1, offsetSeconds: next.offsetSeconds)

    #expect(last.unixMilliseconds <= now.unixMilliseconds)
    #expect(next.unixMilliseconds > now.unixMilliseconds)
    #expect(schedule.last(atOrBefore: before, offset: Self.centralEurope) == last)
    #expect(schedule.next(after: last, offset: Self.centralEurope) == next)
    #expect(try CalendarSchedule(reading: schedule.text) == schedule)
    #expect(schedule.weekdays.contains(next.fields.weekday))
  }

  @Test(arguments: [
    ("tomorrow", "2026-11-28 00:00"), ("2026-12-24", "2026-12-24 00:00"),
    ("17:00", "2026-11-28 17:00"), ("18:00", "2026-11-27 18:00"), ("Mon 09:00", "2026-11-30 09:00"),
    ("9am", "2026-11-28 09:00"), ("mon 9 am", "2026-11-30 09:00"), ("Saturday", "2026-11-28 00:00"),
    ("fri", "2026-12-04 00:00"),
    ("today", nil), ("yesterday", nil), ("2026-11-27", nil), ("2026-02-30", nil), ("soon", nil),
  ])
  func aMomentToComeIsNamed(text: String, expected: String?) throws {
    let read = ComingMoment.read(
      text, now: try moment("2026-11-27 17:30"), offset: Self.centralEurope)

    #expect(read == (try expected.map(moment)))
  }
}
