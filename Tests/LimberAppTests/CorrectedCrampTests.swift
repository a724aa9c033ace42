// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

@testable import LimberApp

/// What is told of a cramp that its session logged otherwise than it was.
@Suite struct CorrectedCrampTests {
  private func detail() throws -> SessionDetail {
    try Samples.session([(.eased, 9_000), (.continue(.resume), 10_000)])
  }

  @Test func aSessionShowsACrampAsItWasCorrected() throws {
    var detail = try detail()
    let lines = SessionDetailText.lines(detail)
    #expect(lines.contains { $0.hasPrefix("Cramp 1: foot, left, at ") })
    #expect(SessionDetailReport(detail).cramps.map(\.corrected) == [false])

    var record = CrampRecord(
      id: CrampID(session: detail.summary.id, number: 1),
      onsetAt: detail.summary.startedAt.advanced(by: .seconds(4)), site: .calf, side: .right)
    record.painWorst = 8
    detail.corrections = [record]

    let corrected = SessionDetailText.lines(detail).first { $0.hasPrefix("Cramp 1") }
    #expect(corrected?.hasPrefix("Cramp 1: calf, right, \(record.onsetAt.minuteText)") == true)
    #expect(corrected?.contains("pain at its worst 8") == true)
    #expect(corrected?.hasSuffix(" (corrected)") == true)
    #expect(SessionDetailReport(detail).cramps.map(\.corrected) == [true])
  }

  @Test func aMomentIsInASessionToTheMinute() throws {
    var session = try detail().summary
    session.totals.outcome = .completed
    session.totals.ledger = TimeLedger(active: .seconds(600), paused: .zero, relief: .zero)
    let end = try #require(session.endedAt)

    for (seconds, isInside) in [(-61, false), (0, true), (300, true)] {
      let moment = session.startedAt.advanced(by: .seconds(seconds))
      #expect(session.holds(moment) == isInside, "\(seconds)")
    }
    #expect(!session.holds(end.advanced(by: .seconds(61))))
    session.totals.outcome = nil
    #expect(session.holds(end.advanced(by: .seconds(9_000))))
    #expect(
      UsageText.outside(session, CrampID(session: session.id, number: 1))
        .contains("limber cramps delete 00000000.1"))
  }
}
