// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import TestSupport
import Testing

@Suite struct LocalMomentTests {
  @Test(
    arguments: [
      (0, 0, "1970-01-01T00:00:00.000+00:00", 4, 0),
      (-1, 0, "1969-12-31T23:59:59.999+00:00", 3, -1),
      (0, -3_600, "1969-12-31T23:00:00.000-01:00", 3, -1),
      (951_782_400_000, 0, "2000-02-29T00:00:00.000+00:00", 2, 11_016),
      (4_107_542_399_999, 0, "2100-02-28T23:59:59.999+00:00", 7, 47_540),
      (4_107_542_400_000, 0, "2100-03-01T00:00:00.000+00:00", 1, 47_541),
      (1_795_350_309_250, 19_800, "2026-11-22T17:55:09.250+05:30", 7, 20_779),
      (1_795_391_999_000, 3_600, "2026-11-23T00:59:59.000+01:00", 1, 20_780),
      // An offset with seconds cannot be written.
      (0, 3_659, "1970-01-01T01:00:00.000+01:00", 4, 0),
      (0, -1_172, "1969-12-31T23:41:00.000-00:19", 3, -1),
      // Values that only a damaged log can hold.
      (.min, .min, "0001-01-01T00:01:00.000-23:59", 1, -719_162),
      (.max, .max, "9998-12-31T23:59:00.000+23:59", 4, 2_932_531),
    ] as [(Int64, Int, String, Int, Int)])
  func aMomentIsWrittenAsThePersonsClockShowedIt(
    milliseconds: Int64, offset: Int, text: String, weekday: Int, day: Int
  ) {
    let moment = LocalMoment(unixMilliseconds: milliseconds, offsetSeconds: offset)

    #expect(moment.rfc3339 == text)
    #expect(moment.fields.weekday == weekday)
    #expect(moment.dayNumber == day)
  }

  @Test(arguments: Seeds.first(10))
  func theCalendarIsFoundationsCalendar(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      // From 1700 to 2500: Foundation's calendar is Julian before 1582.
      let milliseconds =
        -8_520_336_000_000 + Int64(random.next() % 25_245_000_000_000)
      let offset = (random.below(27) - 12) * 3_600 + random.pick([0, 1_800, 2_700])
      let moment = LocalMoment(unixMilliseconds: milliseconds, offsetSeconds: offset)

      var calendar = Calendar(identifier: .gregorian)
      calendar.timeZone = try #require(TimeZone(secondsFromGMT: offset))
      let date = Date(timeIntervalSince1970: Double(milliseconds.roundedDown(to: 1_000)) / 1_000)
      let parts = calendar.dateComponents(
        [.year, .month, .day, .hour, .minute, .second, .weekday], from: date)

      let fields = moment.fields
      let shown = [
        fields.year, fields.month, fields.day, fields.hour, fields.minute, fields.second,
        fields.weekday % 7 + 1,
      ]
      let expected = [
        parts.year, parts.month, parts.day, parts.hour, parts.minute, parts.second, parts.weekday,
      ]
      #expect(shown == expected, "LIMBER_SEED=\(seed): \(milliseconds) \(offset)")
    }
  }

  @Test func aLaterMomentKeepsTheClock() {
    let moment = LocalMoment(unixMilliseconds: 1_000, offsetSeconds: 3_600)

    #expect(
      moment.advanced(by: .milliseconds(1_500))
        == LocalMoment(unixMilliseconds: 2_500, offsetSeconds: 3_600))
    #expect(moment.advanced(by: .seconds(Int64.max)).fields.year == 9_998)
  }

  @Test func aSessionsIdIsSixteenDigits() {
    struct Fixed: RandomNumberGenerator {
      var value: UInt64
      mutating func next() -> UInt64 { value }
    }
    var small = Fixed(value: 0xAB)
    var great = Fixed(value: .max)

    #expect(SessionID.random(using: &small).rawValue == "00000000000000ab")
    #expect(SessionID.random(using: &great).description == "ffffffffffffffff")
    #expect(SessionID.random(using: &small).short == "00000000")
  }
}

extension Int64 {
  fileprivate func roundedDown(to step: Int64) -> Int64 {
    self - ((self % step) + step) % step
  }
}
