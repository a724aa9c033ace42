// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing

/// The ten scripted weeks, compared with figures calculated by hand.
@Suite struct TenWeeksTests {
  @Test(
    arguments: [
      // The cramps and nights of 7 days, the cramps of 14, and the resulting texts.
      (1, 1, 0, 1, nil, nil),
      (2, 1, 0, 2, nil, "2 cramps in 14 days"),
      (3, 5, 0, 6, "5 cramps in 7 days", "6 cramps in 14 days"),
      (4, 2, 2, 7, "woken on 2 nights of 7", "7 cramps in 14 days"),
      // Twice in one night is one night.
      (5, 2, 1, 4, nil, "4 cramps in 14 days"),
      // This week's cramp was deleted.
      (6, 0, 0, 2, nil, "2 cramps in 14 days"),
      (7, 11, 1, 11, "11 cramps in 7 days", "11 cramps in 14 days"),
      // Two of this week and Sunday's at 23:30; that one and Monday's at 3:00 are one night.
      (8, 3, 1, 13, "3 cramps in 7 days", "13 cramps in 14 days"),
      // The Sunday before the last is still within 14 × 24 hours.
      (9, 0, 0, 3, nil, "3 cramps in 14 days"),
      (10, 14, 2, 14, "14 cramps in 7 days", "14 cramps in 14 days"),
    ] as [(Int, Int, Int, Int, String?, String?)])
  func atTheEndOfEachWeek(
    week: Int, inSeven: Int, nights: Int, inFourteen: Int, frequent: String?, recurring: String?
  ) {
    let recent = RecentCramps(
      TenWeeks.cramps.filter { !$0.isDeleted }.map { .init(at: $0.onsetAt, woke: $0.woke == true) },
      until: TenWeeks.end(of: week), thresholds: .standard)

    #expect(recent.inFrequentDays == inSeven)
    #expect(recent.nightsWoken == nights)
    #expect(recent.inRecurringDays == inFourteen)
    #expect(recent.frequentReason == frequent)
    #expect(recent.recurringReason == recurring)
  }

  @Test func theReviewIsAsWorkedOut() {
    let reviews = SiteReview.all(TenWeeks.cramps)

    #expect(reviews.map(\.site) == [.foot, .calf, .hamstring])
    #expect(reviews.map(\.cramps) == [19, 14, 5])
    // Foot, 17 that eased: 10 15 15 20 30 45 60 75 [90] 105 120 135 180 200 240 260 300.
    // Calf, 12: 25 30 30 30 30 [60 70] 75 90 90 120 240. Hamstring, 2 only: 150 300.
    #expect(reviews.map { $0.relief?.median } == [.seconds(90), .seconds(65), nil])
    #expect(reviews.map { $0.relief?.cramps } == [17, 12, nil])
    #expect(
      reviews.map { review in review.easedIn.map { "\($0.step) \($0.cramps)" } } == [
        ["Press 12", "Stretch 3", "Circle 2"], ["Press 6", "Stretch 5"], [],
      ])
    // Foot: 7→3 8→4 5→2 9→3 6→3 8→5 6→2 7→5 10→1, but not 6→5 5→4 7→6 4→3 5→5.
    // Calf: 5→3 8→2 7→4 4→1 6→4 7→5 9→4 8→6, but not 6→5 5→5. Hamstring: 7→5 6→3, but not 6→6.
    #expect(
      reviews.map(\.lower) == [
        Proportion(count: 9, of: 14), Proportion(count: 8, of: 10), Proportion(count: 2, of: 3),
      ])
  }

  @Test func whatHelpedInTheFootComesFirst() {
    let easing = SiteEasing(TenWeeks.cramps.filter { $0.site == .foot })
    let routine = Routine.of(
      .hold(TenWeeks.stretch, 15), .hold(TenWeeks.press, 180), .hold("Warm", 300),
      .hold(TenWeeks.circle, 60))

    // 12 of 16 (0.505), 2 of 3 (0.208), 3 of 19 (0.055), nothing known.
    #expect(
      easing
        == SiteEasing(
          cramps: 19,
          steps: [
            TenWeeks.stretch: Proportion(count: 3, of: 19),
            TenWeeks.press: Proportion(count: 12, of: 16),
            TenWeeks.circle: Proportion(count: 2, of: 3),
          ]))
    #expect(
      easing.ordering(routine)
        == Routine.of(
          .hold(TenWeeks.press, 180), .hold(TenWeeks.circle, 60), .hold(TenWeeks.stretch, 15),
          .hold("Warm", 300)))
  }

  @Test func theScriptIsInOrder() {
    let onsets = TenWeeks.cramps.map(\.onsetAt.unixMilliseconds)

    #expect(TenWeeks.cramps.count == 39)
    #expect(onsets == onsets.sorted())
    #expect(Set(TenWeeks.cramps.map(\.id)).count == 39)
    #expect(TenWeeks.start.rfc3339 == "2026-02-02T00:00:00.000+01:00")
    #expect(TenWeeks.end(of: 8).rfc3339 == "2026-03-30T00:00:00.000+02:00")
    #expect(TenWeeks.end(of: 8).fields.weekday == 1)
  }
}
