// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

@testable import Screens

@Suite struct ReviewTextTests {
  @Test(arguments: [
    (0, "today", "today"), (1, "yesterday", "yesterday"), (2, "2 d ago", "Mon 16 Nov"),
    (6, "6 d ago", "Thu 12 Nov"), (7, "11 Nov", "Wed 11 Nov"), (17, "1 Nov", "Sun 1 Nov"),
    (321, "1 Jan", "Thu 1 Jan"), (322, "Dec 2025", "31 Dec 2025"), (-1, "19 Nov", "Thu 19 Nov"),
  ])
  func aDayIsToldAsSeenFromToday(days: Int, ago: String, day: String) {
    let moment = wednesday.daysBefore(days)

    #expect(moment.agoText(seenFrom: wednesday) == ago)
    #expect(moment.dayText(seenFrom: wednesday) == day)
  }

  /// 02:30 with the first offset on the day when clocks go back, and a moment with the second.
  @Test(arguments: [
    (7_200, 3_600, 3_600_000, "25 Oct +02"), (3_600, 7_200, -3_600_000, "25 Oct +01"),
    (7_200, 7_200, 0, "Sun 25 Oct"), (7_200, 3_600, 3_660_000, "Sun 25 Oct"),
    (-12_600, -9_000, -3_600_000, "UTC-03:30"),
  ])
  func whatLooksTheSameIsToldApartByItsClock(offset: Int, other: Int, later: Int64, day: String) {
    let start = 1_792_888_200_000 + 7_200_000 - Int64(offset) * 1_000
    let moment = LocalMoment(unixMilliseconds: start, offsetSeconds: offset)
    let next = LocalMoment(unixMilliseconds: start + later, offsetSeconds: other)

    #expect([moment, next].dayText(at: 0, seenFrom: wednesday) == day)
    #expect([next, moment].dayText(at: 1, seenFrom: wednesday) == day)
    #expect([moment].dayText(at: 0, seenFrom: wednesday) == "Sun 25 Oct")
  }

  @Test func yesterdayIsADayOfTheCalendarNotOfHours() {
    let lateYesterday = wednesday.advanced(by: .seconds(-19 * 3_600))

    #expect(lateYesterday.clockText == "23:30")
    #expect(lateYesterday.agoText(seenFrom: wednesday) == "yesterday")
  }

  @Test func noDayIsLongerThanItsColumn() {
    for days in stride(from: -400, through: 40_000, by: 7) {
      let moment = wednesday.daysBefore(days)
      #expect(moment.agoText(seenFrom: wednesday).count <= 9)
      #expect(moment.dayText(seenFrom: wednesday).count <= 11)
    }
  }

  @Test(arguments: [
    (Dose.hold(.seconds(30)), "30 s"), (.hold(.seconds(330)), "5 min 30 s"),
    (.hold(least: .seconds(10), most: .seconds(15)), "10–15 s"),
    (.hold(least: .seconds(180), most: .seconds(300)), "3–5 min"),
    (.reps(count: 10, tempo: .seconds(3)), "10 × 3 s"),
    (.reps(count: 8, tempo: .milliseconds(1_500)), "8 × 1.5 s"),
    (.reps(count: 12, tempo: nil), "12 reps"), (.reps(count: 1, tempo: nil), "1 rep"),
    (.untilDone, "until done"),
  ])
  func aDoseIsSaidInWords(dose: Dose, text: String) {
    #expect(dose.spokenText == text)
  }

  @Test func aWindowAlwaysHoldsTheSelectedRowAndIsFull() {
    for count in 1...30 {
      for height in 1...12 {
        for selected in 0..<count {
          let window = ListWindow(count: count, height: height, selected: selected..<selected + 1)
          #expect(window.rows.contains(selected))
          #expect(window.rows.count == min(count, height))
        }
      }
    }
  }

  @Test func aWindowTooSmallForTheSelectionShowsItsFirstRow() {
    let window = ListWindow(count: 20, height: 2, selected: 7..<12)

    #expect(window.rows == 7..<9)
  }
}
