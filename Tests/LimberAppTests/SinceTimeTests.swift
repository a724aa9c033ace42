// SPDX-License-Identifier: MIT
import SessionEngine
import Testing

@testable import LimberApp

@Suite struct SinceTimeTests {
  /// 2026-11-22 13:00, UTC+1.
  private let now = LocalMoment(unixMilliseconds: 1_795_348_800_000, offsetSeconds: 3_600)

  private func since(_ text: String) throws(PastMoment.Fault) -> SinceTime {
    try SinceTime(text, now: now, offset: { _ in 3_600 })
  }

  @Test(arguments: [
    ("2026-11-22", "2026-11-22", "00:00"), ("2024-02-29", "2024-02-29", "00:00"),
    ("1999-12-31", "1999-12-31", "00:00"), ("1969-12-31", "1969-12-31", "00:00"),
    ("2027-01-01", "2027-01-01", "00:00"), ("today", "2026-11-22", "00:00"),
    ("Yesterday", "2026-11-21", "00:00"), ("-2d", "2026-11-20", "00:00"),
    ("-2w", "2026-11-08", "00:00"), ("2 weeks ago", "2026-11-08", "00:00"),
    ("2 days ago", "2026-11-20", "00:00"), ("monday", "2026-11-16", "00:00"),
    ("Sun", "2026-11-22", "00:00"), ("last sunday", "2026-11-15", "00:00"),
    ("last tue", "2026-11-17", "00:00"), ("monday 22:00", "2026-11-16 22:00", "22:00"),
    ("3 hours ago", "2026-11-22 10:00", "10:00"),
    ("-48h", "2026-11-20 13:00", "13:00"), ("\u{2212}2d", "2026-11-20", "00:00"),
    ("-1mo", "2026-10-22", "00:00"), ("-9 months", "2026-02-22", "00:00"),
    ("-1y", "2025-11-22", "00:00"), ("last night", "2026-11-21 12:00", "12:00"),
    ("-365d", "2025-11-22", "00:00"), ("yesterday 03:10", "2026-11-21 03:10", "03:10"),
    ("yesterday 3:10", "2026-11-21 03:10", "03:10"),
    ("last night 11 pm", "2026-11-21 23:00", "23:00"), ("03:10", "2026-11-22 03:10", "03:10"),
    ("13:30", "2026-11-21 13:30", "13:30"),
    ("-2d 22:00", "2026-11-20 22:00", "22:00"), ("-2h", "2026-11-22 11:00", "11:00"),
    ("2026-11-20 22:00", "2026-11-20 22:00", "22:00"),
    ("2026-11-20T22:00:00-05:00", "2026-11-20 22:00", "22:00"),
  ])
  func aDayOrATimeIsWhatAClockShowed(text: String, told: String, time: String) throws {
    let since = try since(text)

    #expect(since.text == told)
    #expect(since.clock.clockMinute == "\(told.prefix(10)) \(time)")
  }

  @Test func aMonthBeforeTheEndOfALongOneIsTheEndOfAShortOne() {
    // 2026-03-31.
    #expect(WrittenDay("-1mo", today: 20_543)?.number == 20_512)
  }

  @Test(arguments: [
    ("", PastMoment.Fault.form), ("2026", .form), ("2026-11", .form), ("2026-11-22-", .form),
    ("2026-13-01", .impossible), ("2026-02-30", .impossible), ("2025-02-29", .impossible),
    ("-1m", .minutesOrMonths), ("26-11-22", .form),
    ("2026-1-2", .form), ("２０２６-11-22", .form), ("-026-11-22", .form), ("someday", .form),
    ("-2x", .form), ("last week", .form), ("2026-02-30 10:00", .impossible),
    ("today 13:01", .future),
  ])
  func whatIsNeitherIsRefused(text: String, fault: PastMoment.Fault) {
    #expect(throws: fault) { try since(text) }
  }
}
