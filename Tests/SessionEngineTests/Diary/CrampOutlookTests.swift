// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

@Suite struct CrampOutlookTests {
  @Test(arguments: [(0, false), (1, false), (3 * 3_600 - 1, false), (3 * 3_600, true)])
  func sorenessIsNotAskedBeforeItCanBeKnown(seconds: Int64, isDue: Bool) {
    let onset = LocalMoment(unixMilliseconds: 1_764_000_000_000, offsetSeconds: 3_600)
    let cramp = CrampRecord(
      id: CrampID(rawValue: "a"), onsetAt: onset, site: .foot, side: nil)
    let outlook = CrampOutlook(sorenessDue: cramp)
    #expect((outlook.sorenessDue(at: onset.advanced(by: .seconds(seconds))) != nil) == isDue)
    #expect(CrampOutlook().sorenessDue(at: onset) == nil)
  }
}
