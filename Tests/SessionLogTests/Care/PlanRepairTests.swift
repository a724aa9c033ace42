// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import SessionEngine
import Synchronization
import TestSupport
import Testing

@testable import SessionLog

/// What becomes of sessions whose plan is damaged.
struct PlanRepairTests: DamagedLogTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [
    "UPDATE segment SET name = 'Walkies' WHERE plan = 1 AND position = 9",
    "UPDATE segment SET most_ms = 31000 WHERE plan = 1 AND position = 9",
    "UPDATE segment SET reps = 50 WHERE plan = 1 AND position = 6",
    "UPDATE segment SET caution = 'Jump.', is_optional = 1 WHERE plan = 1 AND position = 1",
    "UPDATE segment SET name = 'x' WHERE plan = 1",
    "UPDATE segment SET checksum = checksum + 1 WHERE plan = 1 AND position = 1",
    "DELETE FROM segment WHERE plan = 1 AND position IN (1, 6)",
    "DELETE FROM segment WHERE plan = 1 AND position > 8",
    "DELETE FROM segment WHERE plan = 1",
    "UPDATE plan SET name = 'Ruining' WHERE number = 1",
    "UPDATE plan SET name = 'Ruining' WHERE number = 1; DELETE FROM segment WHERE position = 3",
    "UPDATE plan SET name = 'Ruining', resume_get_ready_ms = 6000, site = 'foot' WHERE number = 1",
    "UPDATE plan SET resume_get_ready_ms = 6000 WHERE number = 1",
    "UPDATE plan SET fingerprint = 5; UPDATE segment SET name = 'x' WHERE position = 3",
    "DELETE FROM plan WHERE number = 1",
    "DELETE FROM plan WHERE number = 1; UPDATE segment SET instruction = 'x' WHERE position = 1",
  ])
  func aPlanIsPutTogetherFromTheOneThatTheProgramHas(damage sql: String) throws {
    let sessions = try writeSessions()
    try damage(sql)
    let damaged = try LogDatabase.readOnly(path: folder.log)
    #expect(throws: SessionLogError.self) { try damaged.detail(Samples.id(1)) }
    damaged.close()

    #expect(try salvage(Self.samples, whole: 2) == sessions)
  }

  @Test(arguments: [
    "UPDATE segment SET instruction = 'x' WHERE plan = 1 AND position = 1",
    "UPDATE segment SET most_ms = 31000 WHERE plan = 1 AND position = 9",
    "DELETE FROM segment WHERE plan = 1 AND position = 1",
    "DELETE FROM plan WHERE number = 1",
  ])
  func withoutADonorTheSessionsAreLostAndCounted(damage sql: String) throws {
    _ = try writeSessions()
    let log = try LogDatabase(path: folder.log)
    try log.addCramp(9, at: Samples.start)
    log.close()
    try damage(sql)

    #expect(try salvage(.none, whole: 1, withoutPlan: 2).map(\.summary.id) == [Samples.id(9)])
  }

  /// A damaged row tells what it was, so the donor may be another plan as long as that has what is
  /// missing.
  @Test func anotherPlanOfTheRoutineInTheLogIsADonor() throws {
    let sessions = try writeSessions()
    let log = try LogDatabase(path: folder.log)
    let other = Samples.workout.having { $0.swapAt(1, 9) }
    try log.begin(Samples.id(3), plan: other, startedAt: Samples.start)
    log.close()
    try damage("UPDATE segment SET instruction = 'x' WHERE plan = 1 AND position = 1")

    #expect(try salvage(.none, whole: 3).filter { $0.summary.id != Samples.id(3) } == sessions)
  }

  @Test func whatIsDamagedOfARowIsTakenFromAStepThatDiffersElsewhere() throws {
    let sessions = try writeSessions()
    try damage("UPDATE segment SET most_ms = 29999 WHERE plan = 1 AND position = 9")
    let donor = Samples.workout.having { segments in
      segments[9].caution = "Mind the kerb."
      segments.swapAt(8, 9)
    }

    #expect(try salvage(Self.knowing(donor), whole: 2) == sessions)
  }

  /// A program whose routine is another by now.
  @Test(arguments: [
    "DELETE FROM segment WHERE plan = 1 AND position = 6",
    "DELETE FROM segment WHERE plan = 1 AND position = 9",
    "DELETE FROM plan WHERE number = 1",
    "UPDATE segment SET reps = 3, name = 'x' WHERE plan = 1 AND position = 6",
    "UPDATE segment SET most_ms = 1, least_ms = 1 WHERE plan = 1 AND position = 9",
    // As the donor has it by chance.
    "UPDATE segment SET reps = 12 WHERE plan = 1 AND position = 6",
    "UPDATE plan SET fingerprint = 1, checksum = 2 WHERE number = 1",
    "DELETE FROM plan WHERE number = 1; DELETE FROM segment WHERE plan = 1",
    "DELETE FROM plan WHERE number = 1; DELETE FROM segment WHERE plan = 1 AND position = 9",
  ])
  func aDonorThatDiffersIsNotTaken(damage sql: String) throws {
    _ = try writeSessions()
    try damage(sql)
    let donor = Samples.workout.having { segments in
      segments[6].dose = .reps(count: 12, tempo: nil)
      segments[9].dose = .hold(.seconds(40))
    }

    #expect(try salvage(Self.knowing(donor), whole: 0, withoutPlan: 2).isEmpty)
  }

  @Test func aPlanIsNotTakenForAnotherOneOfTheLog() throws {
    let log = try LogDatabase(path: folder.log)
    let other = Samples.workout.having { $0[9].caution = "Mind the kerb." }
    for (number, plan) in [(1, other), (2, Samples.workout)] as [(UInt64, SessionPlan)] {
      var session = LiveSession(plan, id: Samples.id(number))
      try log.begin(session.id, plan: plan, startedAt: Samples.start)
      try session.send(.start, to: log)
    }
    log.close()
    try damage("DELETE FROM segment WHERE plan = 2 AND position = 9")

    let kept = try salvage(.none, whole: 1, withoutPlan: 1)

    #expect(kept.map(\.summary.id) == [Samples.id(1)])
  }

  @Test(arguments: [
    "UPDATE segment SET name = 'x' WHERE plan = 2 AND position = 2",
    "DELETE FROM segment WHERE plan = 2 AND position = 2",
    "UPDATE plan SET routine = 'x' WHERE number = 2",
    "DELETE FROM plan WHERE number = 2",
  ])
  func theReliefOfACrampIsPutTogetherToo(damage sql: String) throws {
    let sessions = try writeSessions()
    try damage(sql)

    #expect(try salvage(Self.samples, whole: 2) == sessions)
  }

  @Test(arguments: [
    "UPDATE segment SET recommended_when = 'cold' WHERE plan = 2 AND position = 2",
    "DELETE FROM plan WHERE number = 2",
  ])
  func aSessionIsCutAtACrampWhoseReliefNobodyKnows(damage sql: String) throws {
    let sessions = try writeSessions()
    try damage(sql)

    let kept = try salvage(Self.knowing(Samples.calfRelief), whole: 1, cut: 1)

    let whole = try #require(sessions.first { $0.summary.totals.cramps == 1 })
    let cut = try #require(kept.first { $0.summary.id == whole.summary.id })
    #expect(cut.entries == Array(whole.entries.prefix(cut.entries.count)))
    #expect(cut.summary.totals.cramps == 0)
    #expect(!cut.entries.isEmpty)
  }

  /// A plan whose own row is gone is right only if it explains the session to its end.
  @Test func aReliefThatIsNotProvenIsNotInASessionThatIsCut() throws {
    _ = try writeSessions()
    try damage(
      """
      DELETE FROM plan WHERE number = 2;
      DELETE FROM session_event WHERE session = 1 AND sequence = (
        SELECT max(sequence) FROM session_event WHERE session = 1)
      """)

    let kept = try salvage(Self.samples, whole: 1, cut: 1)

    #expect(kept.allSatisfy { $0.summary.totals.cramps == 0 })
  }

  @Test func aPlanThatIsNotProvenHasNoSessionThatIsCut() throws {
    let sessions = try writeSessions()
    try damage(
      """
      DELETE FROM plan WHERE number = 1;
      DELETE FROM session_event WHERE session = 1 AND sequence = (
        SELECT max(sequence) FROM session_event WHERE session = 1)
      """)

    let kept = try salvage(Self.samples, whole: 1, withoutPlan: 1)

    #expect(kept == sessions.filter { $0.summary.id == Samples.id(2) })
  }

  /// A session of nothing but relief has a plan without segments.
  @Test(arguments: ["DELETE FROM plan WHERE number = 1", "UPDATE plan SET fingerprint = 3"])
  func theEmptyPlanOfASessionOfReliefIsKnown(damage sql: String) throws {
    let log = try LogDatabase(path: folder.log)
    try log.addCramp(1, at: Samples.start)
    let session = try log.detail(Samples.id(1))
    log.close()
    try damage(sql)

    #expect(try salvage(Self.knowing(Samples.fullRelief), whole: 1) == [session])
  }

  @Test func theProgramIsAskedForItsPlansOnlyIfOneIsDamaged() throws {
    _ = try writeSessions()
    try damage("UPDATE session_event SET at_ms = at_ms + 1 WHERE session = 1 AND sequence = 5")
    let asked = Mutex(0)
    let known = KnownPlans(
      of: { _ in
        asked.withLock { $0 += 1 }
        return []
      }, relieving: { _ in [] })

    _ = try salvage(known, whole: 1, cut: 1)

    #expect(asked.withLock { $0 } == 0)
  }

  @Test func aLogThatIsReplacedKeepsItsSessions() throws {
    let sessions = try writeSessions()
    try damage("UPDATE segment SET instruction = 'x' WHERE plan = 1 AND position = 1")
    let before = try folder.bytes(of: folder.log)

    let replacement = try #require(
      try LogDatabase.replaceDamaged(path: folder.log, knownPlans: Self.samples))

    #expect(replacement.salvage.isComplete)
    #expect(replacement.place == "plan 1, segment 1: checksum")
    #expect(try folder.bytes(of: replacement.movedTo) == before)
    let log = try LogDatabase(path: folder.log)
    #expect(try log.history().map { try log.detail($0.id) } == sessions)
  }

  @Test func theThreadThatWritesAsksForThePlansToo() throws {
    let sessions = try writeSessions()
    try damage("UPDATE segment SET instruction = 'x' WHERE plan = 1 AND position = 1")
    let writer = SessionLogWriter(path: folder.log, knownPlans: Self.samples) {}
    let asked = Mutex<SessionDetail?>(nil)
    let wanted = Samples.id(1)

    writer.read { log throws(SessionLogError) in
      try log.detail(wanted)
    } then: { result in
      asked.withLock { $0 = try? result.get() }
    }
    _ = writer.flush()
    for answer in writer.drain() { answer() }
    _ = writer.close()

    #expect(asked.withLock { $0 } == sessions.first { $0.summary.id == wanted })
  }
}
