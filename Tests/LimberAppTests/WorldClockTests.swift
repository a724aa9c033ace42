// SPDX-License-Identifier: MIT
import SessionEngine
import Testing

@testable import LimberApp

@Suite struct WorldClockTests {
  /// Two years, with every change of a clock.
  @Test func aDayEndsWhereTheNextOneBegins() {
    var moment = WorldClock.moment(unixMilliseconds: 1_767_225_600_000)
    for _ in 0..<730 {
      let end = WorldClock.endOfDay(moment)
      let last = WorldClock.moment(unixMilliseconds: end.unixMilliseconds - 1)
      #expect(end.dayNumber == moment.dayNumber + 1)
      #expect(last.dayNumber == moment.dayNumber)
      #expect(WorldClock.endOfDay(last) == end)
      moment = end
    }
  }
}
