// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

/// When cramps count as frequent or recurring.
@Suite struct RecentCrampsTests {
  /// 10 March 2026, 12:00 UTC.
  static let now = LocalMoment(
    unixMilliseconds: 20_522 * 86_400_000 + 43_200_000, offsetSeconds: 0)

  /// A cramp so many hours before; with `w` it woke the person.
  static func onsets(_ line: String) -> [RecentCramps.Onset] {
    line.split(separator: " ").map { word in
      let hours = Double(word.prefix { $0 != "w" }) ?? 0
      return RecentCramps.Onset(at: now.advanced(by: .s(-hours * 3_600)), woke: word.hasSuffix("w"))
    }
  }

  @Test(
    arguments: [
      ("", nil, nil),
      ("0", nil, nil),
      ("0 1", nil, "2 cramps in 14 days"),
      ("0 1 2", "3 cramps in 7 days", "3 cramps in 14 days"),
      // Exactly 7 or 14 days old is too old.
      ("0 1 168", nil, "3 cramps in 14 days"),
      ("0 1 167.999", "3 cramps in 7 days", "3 cramps in 14 days"),
      ("0 336", nil, nil),
      ("0 335.999", nil, "2 cramps in 14 days"),
      // What is to come has not come.
      ("-0.001 0 1", nil, "2 cramps in 14 days"), ("-5w -30w 0", nil, nil),
      // Two nights; the cramps that woke nobody were no nights.
      ("9w 33w", "woken in 2 nights of 7", "2 cramps in 14 days"),
      ("9w 33", nil, "2 cramps in 14 days"),
      // 3 o'clock and 5 o'clock are one night.
      ("9w 7w", nil, "2 cramps in 14 days"),
      // 23:00 and 1:00, too.
      ("13w 11w", nil, "2 cramps in 14 days"),
      // 11:59 belongs to the night before, noon to the night after.
      ("24.02w 35w", nil, "2 cramps in 14 days"),
      ("24w 35w", "woken in 2 nights of 7", "2 cramps in 14 days"),
      ("9w 168w", nil, "2 cramps in 14 days"),
      ("9w 33w 57w", "3 cramps in 7 days", "3 cramps in 14 days"),
    ] as [(String, String?, String?)])
  func theReasonsAreThoseOfTheThresholds(
    line: String, frequent: String?, recurring: String?
  ) {
    let recent = RecentCramps(Self.onsets(line), until: Self.now, thresholds: .standard)

    #expect(recent.frequentReason == frequent)
    #expect(recent.recurringReason == recurring)
    #expect(
      recent.conditions
        == [frequent.map { _ in .frequent }, recurring.map { _ in .recurring }].compactMap { $0 })
  }

  @Test func ownThresholdsSpeakForThemselves() {
    let thresholds = CrampThresholds(
      frequentCramps: 4, frequentDays: 1, nightsWoken: 1, recurringCramps: 1, recurringDays: 1)

    let one = RecentCramps(Self.onsets("5w"), until: Self.now, thresholds: thresholds)
    #expect(one.frequentReason == "woken in 1 night of 1")
    #expect(one.recurringReason == "1 cramp in a day")
    let four = RecentCramps(Self.onsets("1 2 3 4 24"), until: Self.now, thresholds: thresholds)
    #expect(four.frequentReason == "4 cramps in a day")
  }

  @Test func thresholdsAreTakenToTheNearest() {
    let least = CrampThresholds(
      frequentCramps: 0, frequentDays: -1, nightsWoken: 0, recurringCramps: .min, recurringDays: 0)
    #expect(
      least
        == CrampThresholds(
          frequentCramps: 1, frequentDays: 1, nightsWoken: 1, recurringCramps: 1, recurringDays: 1))
    #expect(CrampThresholds(frequentDays: .max).frequentDays == 366)
    let none = RecentCramps([], until: Self.now, thresholds: least)
    #expect(none.conditions.isEmpty)
  }

  @Test(arguments: [
    // Local noon to noon, whatever UTC says.
    (11, 59, 0, -1), (12, 0, 0, 0), (23, 59, 0, 0), (24, 0, 0, 0), (35, 59, 0, 0), (36, 0, 0, 1),
    // 10:30 UTC is 12:30 at +02:00 and 5:30 at −05:00.
    (10, 30, 7_200, 0), (10, 30, -18_000, -1),
  ])
  func aNightIsFromNoonToNoon(hour: Int, minute: Int, offset: Int, night: Int) {
    let moment = LocalMoment(
      unixMilliseconds: Int64(hour * 60 + minute) * 60_000, offsetSeconds: offset)

    #expect(moment.nightNumber == night)
  }

  @Test func aClockThatIsChangedAtNightMakesNoSecondNight() {
    // 29 March 2026, 1:30 at +01:00, and an hour later, 3:30 at +02:00.
    let before = LocalMoment(
      unixMilliseconds: 20_541 * 86_400_000 + 1_800_000, offsetSeconds: 3_600)
    let after = LocalMoment(
      unixMilliseconds: before.unixMilliseconds + 3_600_000, offsetSeconds: 7_200)

    let recent = RecentCramps(
      [.init(at: before, woke: true), .init(at: after, woke: true)], until: after,
      thresholds: .standard)

    #expect(recent.nightsWoken == 1)
    #expect(recent.inFrequentDays == 2)
  }
}
