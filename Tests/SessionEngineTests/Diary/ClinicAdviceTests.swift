// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

/// When cramps should be shown to a clinician.
@Suite struct ClinicAdviceTests {
  static let often = RecentCramps(
    RecentCrampsTests.onsets("0 1 2"), until: RecentCrampsTests.now, thresholds: .standard)
  static let seldom = RecentCramps([], until: RecentCrampsTests.now, thresholds: .standard)

  @Test(
    arguments: [
      ([], 900, nil, .frequent("3 cramps in 7 days")),
      // Exactly ten minutes are not more than ten minutes.
      ([(10, .cramp), (610, .eased)], 900, nil, .frequent("3 cramps in 7 days")),
      ([(10, .cramp), (610.001, .eased)], 900, .longLasting, .longLasting),
      // One that has not ended lasts until now.
      ([(10, .cramp)], 610, nil, .frequent("3 cramps in 7 days")),
      ([(10, .cramp)], 610.001, .stillCramping, .stillCramping),
      ([(10, .cramp), (20, .cramp)], 30, nil, .frequent("3 cramps in 7 days")),
      (
        [(10, .cramp), (20, .cramp), (30, .cramp(.calf))], 30, .manyInSession(3), .manyInSession(3)
      ),
      (
        [(10, .cramp), (20, .cramp), (30, .cramp), (40, .cramp)], 50, .manyInSession(4),
        .manyInSession(4)
      ),
      // The most urgent comes first.
      ([(10, .cramp), (700, .cramp), (701, .cramp)], 702, .longLasting, .longLasting),
    ] as [([(Double, SessionEvent)], Double, ClinicAdvice?, ClinicAdvice?)])
  func theReasonIsTheMostPressing(
    events: [(Double, SessionEvent)], now: Double, seldom: ClinicAdvice?, often: ClinicAdvice?
  ) throws {
    var session = Rehearsal(.workout)
    for (seconds, event) in events { try session.play(event, at: seconds) }
    let episodes = session.machine.episodes

    #expect(ClinicAdvice(episodes: episodes, now: .at(now), recent: Self.seldom) == seldom)
    #expect(ClinicAdvice(episodes: episodes, now: .at(now), recent: Self.often) == often)
  }

  @Test(arguments: [(-1, true), (0, true), (1_209_599, true), (1_209_600, false)])
  func dismissedAdviceIsQuietForFourteenDays(seconds: Int, isQuiet: Bool) {
    let now = RecentCrampsTests.now
    let outlook = CrampOutlook(adviceDismissedAt: now)

    #expect(outlook.isAdviceQuiet(at: now.advanced(by: .seconds(seconds))) == isQuiet)
    #expect(!CrampOutlook().isAdviceQuiet(at: now))
  }
}
