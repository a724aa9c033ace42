// SPDX-License-Identifier: MIT
import SessionEngine
import Testing

@testable import LimberApp

@Suite struct MinuteTextTests {
  /// 02:30 twice, on the night when Central European clocks are set back.
  private let first = LocalMoment(unixMilliseconds: 1_792_888_200_000, offsetSeconds: 7_200)
  private let second = LocalMoment(unixMilliseconds: 1_792_891_800_000, offsetSeconds: 3_600)

  @Test func twoTimesThatLookTheSameHaveTheirOffsetsInAList() {
    let later = second.advanced(by: .seconds(3_600))

    #expect(
      LocalMoment.minuteTexts([later, second, first])
        == ["2026-10-25 03:30", "2026-10-25 02:30+01:00", "2026-10-25 02:30+02:00"])
    // The same time twice within a minute is unambiguous.
    #expect(
      LocalMoment.minuteTexts([second, second.advanced(by: .seconds(20))])
        == ["2026-10-25 02:30", "2026-10-25 02:30"])
    #expect(LocalMoment.minuteTexts([]).isEmpty)
  }

  @Test func aListAcrossZonesIsTold() {
    let berlin = LocalMoment(unixMilliseconds: 1_795_348_800_000, offsetSeconds: 3_600)
    let boston = LocalMoment(
      unixMilliseconds: 1_795_348_800_000 + 6 * 3_600_000, offsetSeconds: -18_000)

    #expect(
      LocalMoment.minuteTexts([boston, berlin])
        == ["2026-11-22 13:00-05:00", "2026-11-22 13:00+01:00"])
  }

  @Test func whatIsWrittenWithItsOffsetIsReadAsTheSameMoment() throws {
    for (moment, text) in zip([first, second], LocalMoment.minuteTexts([first, second])) {
      #expect(try PastMoment(text, now: second, offset: { _ in 3_600 }).moment == moment)
    }
  }
}
