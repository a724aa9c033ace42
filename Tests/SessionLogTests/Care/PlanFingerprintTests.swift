// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

/// What a plan tells of itself when a row of it is lost without a trace.
struct PlanFingerprintTests: DamagedLogTests {
  /// Two plans that look the same by what older programs hashed.
  struct Lookalikes: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let position: Int
    let plans: [SessionPlan]

    init(_ description: String, at position: Int, _ change: (inout Segment) -> Void) {
      testDescription = description
      self.position = position
      plans = [Samples.workout, Samples.workout.having { change(&$0[position]) }]
    }
  }

  static let lookalikes = [
    Lookalikes("a hold of 30 s or 20 to 30 s", at: 9) {
      $0.dose = .hold(least: .seconds(20), most: .seconds(30))
    },
    Lookalikes("a tempo or a hold", at: 5) { $0.dose = .hold(.seconds(10)) },
    Lookalikes("another tempo", at: 5) { $0.dose = .reps(count: 5, tempo: .seconds(2)) },
    Lookalikes("at one's own pace or until done", at: 6) { $0.dose = .untilDone },
    Lookalikes("another number at one's own pace", at: 6) {
      $0.dose = .reps(count: 50, tempo: nil)
    },
    Lookalikes("a caution", at: 9) { $0.caution = "Mind the kerb." },
    Lookalikes("a condition", at: 9) { $0.onlyWhen = [.cold] },
    Lookalikes("a reason", at: 9) { $0.recommendedWhen = [.cold] },
    Lookalikes("a set", at: 3) { $0.set = .init(number: 2, of: 3) },
    Lookalikes("a phase", at: 8) { $0.phase = .exercise },
    Lookalikes("a direction", at: 5) { $0.direction = .counterclockwise },
    Lookalikes("an extra", at: 6) { $0.isOptional = false },
  ]

  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Writes a session of a plan that has begun.
  private func write(_ plan: SessionPlan, number: UInt64 = 1) throws -> SessionDetail {
    let log = try LogDatabase(path: folder.log)
    defer { log.close() }
    var session = LiveSession(plan, id: Samples.id(number))
    try log.begin(session.id, plan: plan, startedAt: Samples.start)
    try session.send(.start, to: log)
    return try log.detail(session.id)
  }

  /// Gives the plans of the log the fingerprint that older programs gave a plan.
  private func makeOld(_ plan: SessionPlan) throws {
    let log = try LogDatabase(path: folder.log)
    try log.tamper("UPDATE plan SET fingerprint = \(plan.nominalFingerprint)")
    log.close()
  }

  @Test(arguments: lookalikes)
  func theFingerprintIsOfEverything(plans: Lookalikes) {
    #expect(plans.plans[0].nominalFingerprint == plans.plans[1].nominalFingerprint)
    #expect(plans.plans[0].fingerprint != plans.plans[1].fingerprint)
  }

  @Test(arguments: lookalikes, [0, 1])
  func whatWasLostIsTakenOnlyFromThePlanThatHadIt(plans: Lookalikes, written: Int) throws {
    let session = try write(plans.plans[written])
    try damage("DELETE FROM segment WHERE position = \(plans.position)")

    #expect(
      try salvage(Self.knowing(plans.plans[0], plans.plans[1]), whole: 1) == [session])
    try FileManager.default.removeItem(atPath: target)
    #expect(
      try salvage(Self.knowing(plans.plans[1 - written]), whole: 0, withoutPlan: 1).isEmpty)
  }

  @Test(arguments: [
    "DELETE FROM segment WHERE position = 9", "DELETE FROM segment WHERE position > 8",
    "UPDATE segment SET checksum = checksum + 1 WHERE position = 9",
  ])
  func anOldFingerprintProvesNothingThatWasLost(damage sql: String) throws {
    _ = try write(Samples.workout)
    try makeOld(Samples.workout)
    try damage(sql)

    #expect(try salvage(Self.samples, whole: 0, withoutPlan: 1).isEmpty)
  }

  @Test(arguments: [
    "UPDATE segment SET most_ms = 31000 WHERE position = 9",
    "UPDATE plan SET name = 'Ruining'", "UPDATE plan SET fingerprint = 5",
  ])
  func aPlanWithAnOldFingerprintIsMendedByChecksums(damage sql: String) throws {
    let session = try write(Samples.workout)
    try makeOld(Samples.workout)
    try damage(sql)

    #expect(try salvage(Self.samples, whole: 1) == [session])
  }

  @Test func aPlanWithAnOldFingerprintIsNotKeptTwice() throws {
    let first = try write(Samples.workout)
    try makeOld(Samples.workout)

    let second = try write(Samples.workout, number: 2)

    let log = try LogDatabase(path: folder.log)
    #expect(try log.count("plan") == 1)
    #expect(try [first, second].map(\.summary.id).map(log.detail) == [first, second])
  }

  @Test func plansThatLookTheSameAreBothKept() throws {
    for (number, plan) in zip([1, 2] as [UInt64], Self.lookalikes[0].plans) {
      #expect(try write(plan, number: number).machine.plan == plan)
    }

    #expect(try LogDatabase(path: folder.log).count("plan") == 2)
  }

  /// What comes after a NUL is never read from a log.
  @Test func aTextWithNULLeadsToTheFingerprintOfWhatIsRead() throws {
    let plan = Samples.workout.having { $0[1].instruction = "Swing.\u{0}Jump." }

    let read = try write(plan).machine.plan

    #expect(read.segments[1].instruction == "Swing.")
    #expect(read.fingerprint == plan.fingerprint)
  }
}
