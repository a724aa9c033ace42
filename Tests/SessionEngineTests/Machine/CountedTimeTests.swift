// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

/// The rule on gaps, and missed time that is counted after all.
@Suite struct CountedTimeTests {
  @Test(
    arguments: [
      (.pause, 3, 18, "running 0@18"), (.pause, 3, 18.001, "paused by missed 3.001 0@15"),
      (.ask, 3, 18.001, "paused by missed 3.001 0@15"), (.continue, 3, 25, "running 0@25"),
      (.continue, 3, 100, "running 1@40"), (.continue, 3, 4_000, "finished completed"),
      (.pause, 60, 75, "running 1@15"), (.pause, 60, 75.001, "paused by missed 60.001 0@15"),
    ] as [(GapPolicy, Int, Double, String)])
  func theRuleDecidesWhatIsMissed(
    policy: GapPolicy, length: Int, wake: Double, place: String
  ) throws {
    let plan = SessionPlan.of(.hold("A", 60), .hold("B", 60))
    var machine = SessionMachine(plan, gap: GapRule(policy: policy, length: .seconds(length)))
    _ = try machine.handle(.start, at: .start)
    while let deadline = machine.nextDeadline, deadline <= .at(15) {
      _ = try machine.handle(.timeReached, at: deadline)
    }

    _ = try machine.handle(.timeReached, at: .at(wake))

    #expect(machine.text == place)
  }

  @Test func aLengthIsTakenToTheNearest() {
    #expect(GapRule(policy: .ask, length: .zero).length == .seconds(2))
    #expect(GapRule(policy: .ask, length: .seconds(86_400)).length == .seconds(3_600))
  }

  @Test func whatWasMissedIsCountedOnce() throws {
    var session = try Rehearsal.of(.workout, (15, .timeReached))
    try session.send(.timeReached, at: .at(60))
    try session.send(.countMissedTime, at: .at(70))

    // 20 s of A, 5 s between, 15 s of B, 5 s of C; the wait of 10 s after the gap is a pause.
    #expect(session.machine.text == "running 4@5")
    #expect(session.machine.ledger.text == "active 60 paused 10 relief 0 away 0")
    #expect(session.resultLine == "A done 30, B done 15")
    #expect(session.entries.suffix(5).allSatisfy { $0.at == .at(70) })
    #expect(throws: SessionRejection.noMissedTime) {
      try session.send(.countMissedTime, at: .at(71))
    }
  }

  @Test func aPlanThatIsThroughByThenIsCompleted() throws {
    var session = try Rehearsal.of(.of(.hold("A", 30)), (10, .timeReached))
    try session.send(.timeReached, at: .at(100))
    try session.send(.countMissedTime, at: .at(110))

    #expect(session.machine.text == "finished completed")
    #expect(session.machine.ledger.text == "active 30 paused 10 relief 0 away 70")
    #expect(session.machine.lastSeen == .at(110))
  }

  @Test func reliefThatIsThroughByThenPassesOn() throws {
    var session = try Rehearsal.of(.workout, (15, .cramp(.calf)), (20, .timeReached))
    try session.send(.timeReached, at: .at(100))
    #expect(session.machine.text == "relief paused by missed 80 0@5 over 1@10")
    try session.send(.countMissedTime, at: .at(110))

    #expect(session.machine.text == "choosing over 1@10")
    #expect(session.machine.episodes[0].end?.outcome == .passedOn)
    #expect(session.machine.episodes[0].end?.at == .at(110))
    #expect(session.machine.episodes[0].run.resultLine == "lean done 30")
    #expect(session.machine.ledger.text == "active 15 paused 0 relief 40 away 55")
  }

  @Test func countedTimeLeadsThroughWhatIsForTheCramp() throws {
    var session = Rehearsal(.reliefOnly(.founding))
    try session.play(.cramp(.founding()), at: 0)
    try session.play(at: 10)
    try session.send(.timeReached, at: .at(350))
    try session.send(.told(.suspectedClot), at: .at(351))
    try session.send(.countMissedTime, at: .at(352))

    // 5 s of the stretch, 5 s between, twice 30 s of circles; no other step applies to this cramp.
    #expect(session.machine.text == "choosing over through")
    #expect(
      session.machine.episodes[0].run.resultLine
        == "stretch done 15, circle done 30, circle done 30")
    #expect(session.machine.ledger.text == "active 0 paused 0 relief 82 away 270")
  }

  @Test func anotherSiteLeavesNothingToCount() throws {
    var session = try Rehearsal.of(.workout, (15, .cramp), (20, .timeReached))
    try session.send(.timeReached, at: .at(100))
    try session.send(.relocate(.calf), at: .at(101))

    #expect(session.machine.text == "relief 0@0 over 1@10")
    #expect(throws: SessionRejection.noMissedTime) {
      try session.send(.countMissedTime, at: .at(102))
    }
  }
}
