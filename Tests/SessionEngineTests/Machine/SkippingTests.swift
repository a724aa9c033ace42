// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

/// Skipping over much of a plan.
@Suite struct SkippingTests {
  @Test func aPlanOfWhichNoStepWasDoneIsNotCompleted() throws {
    var session = try Rehearsal.of(.workout)
    for second in 1...9 { try session.play(.next, at: Double(second)) }

    #expect(session.machine.text == "finished stopped")
    #expect(session.cues.last?.cue.kind != .finished)
  }

  @Test func oneStepThatWasDoneMakesItCompleted() throws {
    var session = try Rehearsal.of(.workout)
    try session.play(.next, at: 1)
    try session.play(at: 31)
    for second in 32...38 { try session.play(.next, at: Double(second)) }

    #expect(session.machine.text == "finished completed")
  }

  @Test func anEarlierLogKeepsItsOutcome() throws {
    let plan = SessionPlan.of(.hold("A", 30))
    let entries = [
      LogEntry(at: .at(0), fact: .event(.start)), LogEntry(at: .at(1), fact: .event(.next)),
      LogEntry(at: .at(1), fact: .finished(.completed)),
    ]

    let machine = try SessionMachine(plan, replaying: entries)

    #expect(machine.state == .finished(.completed))
  }

  @Test func theNextPhaseIsOneKeyAway() throws {
    var session = try Rehearsal.of(.workout, (6, .nextPhase))
    #expect(session.machine.text == "running 4@0")
    #expect(session.resultLine == "A cut-short 1, B skipped 0")

    try session.play(.nextPhase, at: 7)
    #expect(session.machine.text == "running 7@0")

    #expect(throws: SessionRejection.noNextPhase) { try session.play(.nextPhase, at: 8) }
  }

  @Test func thePhaseBeforeIsOneKeyAwayFromItsBeginning() throws {
    var session = try Rehearsal.of(.workout, (6, .nextPhase), (7, .nextPhase), (8, .next))
    #expect(session.machine.text == "running 8@0")

    try session.play(.previousPhase, at: 9)
    #expect(session.machine.text == "running 4@0")
    try session.play(.done, at: 10)
    try session.play(.previousPhase, at: 12)
    #expect(session.machine.text == "running 0@0")

    #expect(throws: SessionRejection.noPreviousPhase) { try session.play(.previousPhase, at: 13) }
    #expect(session.machine.text == "running 0@0")
  }

  @Test func whatWasDoneStaysDoneUntilItIsBegunAgain() throws {
    var session = try Rehearsal.of(.workout, (50, .nextPhase), (51, .previousPhase))
    #expect(session.machine.text == "running 0@0")
    #expect(session.machine.run.outcomes[1] == .done)

    try session.play(at: 57)

    #expect(session.machine.text == "running 1@1")
    #expect(session.machine.run.outcomes[1] == nil)
  }

  @Test func anOpenExerciseGoesOnWhereItsClockStood() throws {
    let plan = SessionPlan.of(
      .untilDone("Run", .exercise), .transition(5, .coolDown), .hold("F", 20, .coolDown))
    var session = try Rehearsal.of(plan, (65, .done), (67, .back))

    #expect(session.machine.text == "running 0@65")
    try session.play(.restart, at: 70)
    #expect(session.machine.text == "running 0@0")
  }

  @Test func aSessionThatWasStoppedHasNoQuarters() throws {
    let timed = SessionPlan.of(.hold("A", 100))
    var session = try Rehearsal.of(timed, (80, .cramp), (90, .eased), (91, .continue(.resume)))
    #expect(session.machine.quarter(of: session.machine.episodes[0]) == 4)

    try session.play(.end, at: 97)

    #expect(session.machine.quarter(of: session.machine.episodes[0]) == nil)
  }
}
