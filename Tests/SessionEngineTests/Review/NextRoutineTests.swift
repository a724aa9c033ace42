// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

/// The routine offered after another, according to the log.
@Suite struct NextRoutineTests {
  private static let moment = LocalMoment(unixMilliseconds: 0, offsetSeconds: 0)

  @Test(
    arguments: [
      (nil, "week-2", nil), (0, "week-2", nil), (1, "week-2", nil), (2, "week-2", nil),
      (3, "week-2", "week-2"), (4, "week-2", "week-2"), (3, nil, nil),
    ] as [(times: Int?, next: RoutineID?, offered: RoutineID?)])
  func theNextIsOfferedOnceTheOneBeforeIsDoneThreeTimes(
    times: Int?, next: RoutineID?, offered: RoutineID?
  ) {
    let use = times.map { RoutineUse(timesDone: $0, lastStartedAt: Self.moment) }
    var uses: [RoutineID: RoutineUse] = [
      "another": RoutineUse(timesDone: 9, lastStartedAt: Self.moment)
    ]
    uses["week-1"] = use

    #expect(LogOverview(uses: uses).offer(after: "week-1", next: next) == offered)
  }
}
