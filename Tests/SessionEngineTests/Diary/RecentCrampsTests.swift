// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing

/// When cramps count as frequent or recurring.
@Suite struct RecentCrampsTests {
  /// 10 March 2026, 12:00 UTC.
  static let now = LocalMoment(
    unixMilliseconds: 20_522 * 86_400_000 + 43_200_000, offsetSeconds: 0)

  /// Cramps this many hours ago; `w` means that it woke the person.
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
      // Future cramps do not count.
      ("-0.001 0 1", nil, "2 cramps in 14 days"), ("-5w -30w 0", nil, nil),
      // Two nights; cramps that woke nobody do not make a night.
      ("9w 33w", "woken on 2 nights of 7", "2 cramps in 14 days"),
      ("9w 33", nil, "2 cramps in 14 days"),
      // 3 o'clock and 5 o'clock are one night.
      ("9w 7w", nil, "2 cramps in 14 days"),
      // 23:00 and 1:00, too.
      ("13w 11w", nil, "2 cramps in 14 days"),
      // 11:59 belongs to the night before, noon to the night after.
      ("24.02w 35w", nil, "2 cramps in 14 days"),
      ("24w 35w", "woken on 2 nights of 7", "2 cramps in 14 days"),
      // 11:30 and 12:30 are one night, 5:00 and 23:00 two.
      ("24.5w 23.5w", nil, "2 cramps in 14 days"),
      ("31w 13w", "woken on 2 nights of 7", "2 cramps in 14 days"),
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
    #expect(one.frequentReason == "woken on 1 night of 1")
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
    // From local noon to noon, independent of UTC.
    (11, 59, 0, -1), (12, 0, 0, 0), (23, 59, 0, 0), (24, 0, 0, 0), (35, 59, 0, 0), (36, 0, 0, 1),
    // 10:30 UTC is 12:30 at +02:00 and 5:30 at −05:00.
    (10, 30, 7_200, 0), (10, 30, -18_000, -1),
  ])
  func aNightIsFromNoonToNoon(hour: Int, minute: Int, offset: Int, night: Int) {
    let moment = LocalMoment(
      unixMilliseconds: Int64(hour * 60 + minute) * 60_000, offsetSeconds: offset)

    #expect(moment.nightNumber == night)
  }

  /// Wakings at hours since the first midnight.
  private static func wakings(_ hours: [Double]) -> [LocalMoment] {
    hours.map { LocalMoment(unixMilliseconds: Int64($0 * 3_600_000), offsetSeconds: 0) }
  }

  @Test(
    arguments: [
      ([], 0), ([3], 1), ([23, 27], 1),
      ([11.5, 12.5], 1), ([5, 23], 2), ([6.5, 12.4], 1),
      // Exactly six hours are not less than six hours.
      ([6.5, 12.5], 2), ([11.75, 17.5], 1), ([11.75, 17.75], 2),
      // A chain ends at the noon that it crosses: the next night is another.
      ([11.5, 12.5, 17], 1), ([11.5, 12.5, 18], 2), ([11.5, 12.5, 17, 22], 2),
      ([11.5, 12.5, 17, 22, 27, 32, 35], 2), ([11.5, 12.5, 17, 22, 27, 32, 35, 37], 2),
      // Without a waking before noon, the afternoon belongs to the coming night.
      ([12.5, 23], 1), ([12.5, 17, 23], 1),
      ([11.5, 12.5, 35.5, 36.5, 59.5, 60.5], 3),
    ] as [([Double], Int)])
  func wakingsAcrossNoonAreOneNight(hours: [Double], nights: Int) {
    #expect(RecentCramps.nights(of: Self.wakings(hours)).count == nights)
    #expect(RecentCramps.nights(of: Self.wakings(hours.reversed())).count == nights)
  }

  @Test(arguments: 0..<UInt64(40))
  func nightsAreNeverMoreThanFromNoonToNoonAndOrderSaysNothing(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let wakings = Self.wakings(
      (0..<Int.random(in: 1...12, using: &random)).map { _ in
        Double.random(in: 0..<200, using: &random)
      })
    let nights = RecentCramps.nights(of: wakings).count

    #expect(nights >= 1)
    #expect(nights <= Set(wakings.map(\.nightNumber)).count)
    #expect(RecentCramps.nights(of: wakings.shuffled(using: &random)).count == nights)
    #expect(RecentCramps.nights(of: wakings + wakings).count == nights)
    let nextWeek = wakings.map { $0.advanced(by: .seconds(30 * 86_400)) }
    #expect(RecentCramps.nights(of: wakings + nextWeek).count == 2 * nights)
  }

  @Test(arguments: [
    (0, true), (7, true), (8, false), (15, false), (21, false), (22, true), (23, true),
  ])
  func nightIsFromTenToEight(hour: Int, isNight: Bool) {
    let moment = LocalMoment(unixMilliseconds: Int64(hour) * 3_600_000, offsetSeconds: 0)

    #expect(moment.isNight == isNight)
    #expect(moment.advanced(by: .seconds(3_599)).isNight == isNight)
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
