// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

@testable import LimberApp

/// Preparations for the next cramp.
@Suite struct CrampReadinessTests {
  private static let start = LocalMoment(unixMilliseconds: 1_795_000_000_000, offsetSeconds: 3_600)

  private func readiness(_ outlook: CrampOutlook?) -> CrampReadiness {
    var readiness = CrampReadiness(
      library: RoutineLibrary(paths: Paths(environment: [:])), settings: .standard)
    readiness.outlook = outlook
    return readiness
  }

  /// A session of relief, this many seconds after the first, with cramps and easings.
  private func session(
    _ id: String, after seconds: Int64 = 0, _ cramps: [(CrampSite, Side?)] = [],
    by readiness: CrampReadiness
  ) throws -> SessionSoFar {
    let startedAt = Self.start.advanced(by: .seconds(seconds))
    var machine = SessionMachine(.reliefAnywhere)
    for (index, cramp) in cramps.enumerated() {
      let now = SessionInstant(milliseconds: Int64(index) * 60_000)
      let soFar = SessionSoFar(
        id: SessionID(rawValue: id), startedAt: startedAt, machine: machine)
      let ready = try readiness.cramp(at: cramp.0, side: cramp.1, in: soFar, at: now)
      _ = try machine.handle(.cramp(ready), at: now)
      _ = try machine.handle(.note(EpisodeNotes(triggers: [.cold])), at: now)
      _ = try machine.handle(.eased, at: now + .seconds(30))
    }
    return SessionSoFar(id: SessionID(rawValue: id), startedAt: startedAt, machine: machine)
  }

  private func record(_ site: CrampSite, secondsBefore seconds: Int64) -> CrampRecord {
    CrampRecord(
      id: CrampID(rawValue: "00000000000000aa"),
      onsetAt: Self.start.advanced(by: .seconds(-seconds)), site: site)
  }

  @Test func withoutAnswerOfTheLogItIsTheFoot() throws {
    let readiness = readiness(nil)
    let cramp = try readiness.nextCramp(in: session("a", by: readiness), at: .start)

    #expect(cramp.site == .foot)
    #expect(cramp.side == nil)
    #expect(cramp.known == [])
  }

  @Test(arguments: [CrampOutlook(), nil])
  func theNextSessionKnowsTheCrampsOfTheOneBefore(outlook: CrampOutlook?) throws {
    var readiness = readiness(outlook)
    let before = try session(
      "00000000000000a1", [(.foot, nil), (.calf, .left)], by: readiness)
    readiness.remember(before)
    // A session that is left twice, or remembered and then read, counts once.
    readiness.remember(before)
    let next = try session("00000000000000a2", after: 300, by: readiness)
    let cramp = try readiness.nextCramp(in: next, at: .start)

    #expect(cramp.site == .calf)
    #expect(cramp.side == .left)
    #expect(cramp.relief.site == .calf)
    #expect(cramp.known == [.frequent, .recurring])
    let guide = readiness.guide(for: next)
    #expect(guide.recent.inFrequentDays == 2)
    #expect(guide.lastTold == [.cold])
  }

  @Test func aNightThatIsToldCountsForTheCrampThatItIsToldOf() throws {
    var night = record(.calf, secondsBefore: 2 * 86_400)
    night.woke = true
    let readiness = readiness(CrampOutlook(last: night, recent: [night]))
    let soFar = try session("00000000000000a1", by: readiness)

    #expect(try readiness.nextCramp(in: soFar, at: .start).known == [.recurring])
    #expect(
      try readiness.nextCramp(in: soFar, at: .start, woke: true).known == [.frequent, .recurring])
  }

  @Test func aSessionWithoutCrampsChangesNothing() throws {
    let outlook = CrampOutlook(last: record(.shin, secondsBefore: 60))
    var readiness = readiness(outlook)
    readiness.remember(try session("00000000000000a1", by: readiness))

    #expect(readiness.outlook == outlook)
  }

  @Test func theLastCrampIsTheLatestHoweverItIsRemembered() throws {
    let later = record(.shin, secondsBefore: -3_600)
    var readiness = readiness(CrampOutlook(last: later, recent: [later]))
    readiness.remember(try session("00000000000000a1", [(.calf, nil)], by: readiness))

    #expect(readiness.outlook?.last?.site == .shin)
    #expect(readiness.outlook?.recent.map(\.site) == [.calf, .shin])
  }

  @Test func anOrderIsNamedOnlyWhereTheStepsAreInIt() throws {
    let easing = SiteEasing(
      cramps: 6, steps: ["Circle the ankle": Proportion(count: 6, of: 6)])
    // The log answers only after relief has started.
    var readiness = readiness(nil)
    let early = try session("00000000000000a1", [(.foot, nil)], by: readiness)
    readiness.outlook = CrampOutlook(easing: [.foot: easing])
    let late = try session("00000000000000a2", [(.foot, .right)], by: readiness)

    #expect(early.machine.episodes[0].run.plan.segments.first?.name == "Stretch the sole")
    #expect(readiness.guide(for: early).orderedBy == nil)
    #expect(late.machine.episodes[0].run.plan.segments.first?.name == "Circle the ankle")
    #expect(readiness.guide(for: late).orderedBy == 6)
  }
}
