// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

@testable import Review

@Suite struct WritingTests {
  /// The seconds from the onset to logging by hand, and its category.
  private static let cases: [(after: Int64?, writing: ReviewedCramp.Writing)] = [
    (0, .atOnce), (-60, .atOnce), (900, .atOnce), (901, .sameDay), (86_400, .sameDay),
    (86_401, .later), (nil, .unknown),
  ]

  @Test(arguments: cases.indices) func howLateACrampIsWrittenDown(index: Int) {
    let (after, writing) = Self.cases[index]
    let onset = LocalMoment(unixMilliseconds: 1_795_348_800_000, offsetSeconds: 3_600)
    let record = CrampRecord(
      id: CrampID(rawValue: "0000000000000001"), onsetAt: onset, site: .calf, side: .left)
    let cramp = ReviewedCramp(record, writtenAt: after.map { onset.advanced(by: .seconds($0)) })
    #expect(cramp.writing == writing)
  }
}
