// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

/// How a session's time is divided, and its totals.
@Suite struct AccountingTests {
  @Test func everyMillisecondIsInOneAccount() throws {
    var session = Rehearsal(.workout)
    for (seconds, event) in [
      (1.001, .start),  // waited 1.001
      (10.002, .pause),  // active 9.001
      (15.003, .resume),  // paused 5.001
      (20.005, .cramp),  // active 5.002
      (25.006, .pause), (30.007, .resume), (40.011, .eased),
      (50.012, .continue(.resume)),  // relief 30.007
      (58.015, .timeReached),  // active 8.003
    ] as [(Double, SessionEvent)] {
      try session.play(event, at: seconds)
    }
    try session.send(.timeReached, at: .at(90))  // away 31.985
    try session.play(.end, at: 92)  // paused 2

    #expect(session.machine.ledger.text == "active 22.006 paused 8.002 relief 30.007 away 31.985")
    #expect(session.machine.ledger.elapsed == .s(92))
  }

  @Test func timeStopsWithTheSession() throws {
    var session = try Rehearsal.of(.of(.hold("A", 5)), (60, .timeReached))
    #expect(session.machine.lastSeen == .at(5))

    try session.send(.timeReached, at: .at(100))

    #expect(session.machine.ledger.text == "active 5 paused 0 relief 0 away 0")
    #expect(session.machine.lastSeen == .at(5))
  }

  @Test func aPlanWithNothingInItIsOverAtItsStart() throws {
    var session = Rehearsal(.of())

    try session.send(.start, at: .at(2))

    #expect(session.machine.text == "finished completed")
    #expect(session.machine.ledger.text == "active 0 paused 2 relief 0 away 0")
  }

  @Test func totalsCountStepsThatAreDoneAndCramps() throws {
    var session = try Rehearsal.of(.workout, (10, .next), (20, .cramp), (21, .eased))
    #expect(session.machine.totals.outcome == nil)
    #expect(session.machine.totals.stepsDone == 0)

    try session.play(.continue(.resume), at: 22)
    try session.play(.done, at: 60)  // C, cut short
    try session.play(.done, at: 70)  // D
    try session.play(.end, at: 80)  // E, cut short

    #expect(
      session.resultLine
        == "A skipped 5, B done 15, C cut-short 23, D done 10, E cut-short 10")
    #expect(
      session.machine.totals
        == SessionTotals(
          ledger: session.machine.ledger, stepsDone: 2, stepsPlanned: 6, cramps: 1,
          outcome: .stopped))
  }

  @Test func pausesAndReliefAreNoPartOfAStepsTime() throws {
    let session = try Rehearsal.of(
      .of(.untilDone("E")), (10, .pause), (20, .resume), (25, .cramp), (40, .eased),
      (50, .continue(.resume)), (60, .done))

    #expect(session.resultLine == "E done 20")
  }

  @Test func whatTimeBroughtAboutIsRecordedAtItsMoment() throws {
    let session = try Rehearsal.of(
      .of(.getReady(2), .hold("A", 3), .transition(1), .hold("B", 4)), (8.5, .pause))

    let place = { SegmentPlace(episode: nil, segment: $0) }
    #expect(
      session.entries == [
        LogEntry(at: .at(0), fact: .event(.start)),
        LogEntry(at: .at(0), fact: .segmentBegan(place(0))),
        LogEntry(at: .at(2), fact: .segmentBegan(place(1))),
        LogEntry(
          at: .at(5), fact: .stepEnded(place(1), StepResult(outcome: .done, spent: .s(3)))),
        LogEntry(at: .at(5), fact: .segmentBegan(place(2))),
        LogEntry(at: .at(6), fact: .segmentBegan(place(3))),
        LogEntry(at: .at(8.5), fact: .event(.pause)),
      ])
  }

  @Test func momentsAreWholeMilliseconds() {
    #expect(SessionInstant(.microseconds(1_999)) == SessionInstant(milliseconds: 1))
    #expect(SessionInstant.at(1.5) + .microseconds(900) == .at(1.5))
    #expect(SessionInstant.at(1.5) - SessionInstant.at(0.25) == .s(1.25))
    #expect((SessionInstant.at(1.5) - .s(0.25)).milliseconds == 1_250)
  }

  @Test(
    arguments: [
      (0.0, 0, 0), (0.001, 0, 1), (0.999, 0, 1), (1, 1, 1), (1.001, 1, 2), (59.5, 59, 60),
    ] as [(Double, Int64, Int64)])
  func aStopwatchRoundsDownAndACountdownUp(seconds: Double, elapsed: Int64, left: Int64) {
    #expect(Duration.s(seconds).wholeSeconds == elapsed)
    #expect(Duration.s(seconds).secondsLeft == left)
  }
}
