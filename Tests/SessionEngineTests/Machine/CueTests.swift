// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

/// What is signalled, as a line of moments and signals.
@Suite struct CueTests {
  @Test(
    arguments: [
      (.of(.hold("A", 5)), "0 start, 2 last 3, 3 last 2, 4 last 1, 5 end, 5 finished"),
      // A time as short as the count is not counted down.
      (.of(.hold("A", 3)), "0 start, 3 end, 3 finished"),
      (
        .of(.hold("A", 3.001)),
        "0 start, 0.001 last 3, 1.001 last 2, 2.001 last 1, 3.001 end, 3.001 finished"
      ),
      // The time between steps is counted down, but neither begins nor ends with a signal.
      (
        .of(.getReady(5), .hold("A", 2), .transition(4), .hold("B", 1)),
        "2 last 3, 3 last 2, 4 last 1, 5 start, 7 end, "
          + "8 last 3, 9 last 2, 10 last 1, 11 start, 12 end, 12 finished"
      ),
      // The least of a range; on one of the last seconds it goes first.
      (
        .of(.range("B", 5, 10)),
        "0 start, 5 least, 7 last 3, 8 last 2, 9 last 1, 10 end, 10 finished"
      ),
      (
        .of(.range("B", 8, 10)),
        "0 start, 7 last 3, 8 least, 9 last 1, 10 end, 10 finished"
      ),
      (.of(.range("B", 1, 2)), "0 start, 1 least, 2 end, 2 finished"),
      // Paced repetitions end like any timed step.
      (.of(.paced("C", 2, every: 2)), "0 start, 1 last 3, 2 last 2, 3 last 1, 4 end, 4 finished"),
      // The other side of the same step.
      (
        .of(.hold("A", 2, side: .left), .switch(1), .hold("A", 2, side: .right)),
        "0 start, 2 end, 3 switch, 5 end, 5 finished"
      ),
      (
        .of(.hold("A", 2, side: .left), .hold("A", 2, side: .left)),
        "0 start, 2 end, 2 start, 4 end, 4 finished"
      ),
      (
        .of(.hold("A", 2, side: .left), .hold("B", 2, side: .right)),
        "0 start, 2 end, 2 start, 4 end, 4 finished"
      ),
      (
        .of(.hold("A", 2), .hold("A", 2, side: .right)),
        "0 start, 2 end, 2 start, 4 end, 4 finished"
      ),
    ] as [(SessionPlan, String)])
  func aPlanSignalsItsMoments(plan: SessionPlan, line: String) throws {
    #expect(try Rehearsal.of(plan, (60, .timeReached)).cueLine == line)
  }

  @Test func anOpenStepSignalsOnlyThatItBegins() throws {
    let session = try Rehearsal.of(.of(.untilDone("E"), .ownPace("D", 8)), (90, .done), (99, .done))

    #expect(session.cueLine == "0 start, 90 start, 99 finished")
  }

  @Test func aPauseHoldsTheCountDown() throws {
    let session = try Rehearsal.of(
      .of(.hold("A", 5)), (2.5, .pause), (10, .resume), (60, .timeReached))

    #expect(
      session.cueLine == "0 start, 2 last 3, 10.5 last 2, 11.5 last 1, 12.5 end, 12.5 finished")
  }

  @Test func moreTimeCountsDownAnew() throws {
    let session = try Rehearsal.of(.of(.hold("A", 5)), (3.5, .tenSeconds), (60, .timeReached))

    #expect(
      session.cueLine == "0 start, 2 last 3, 3 last 2, "
        + "12 last 3, 13 last 2, 14 last 1, 15 end, 15 finished")
  }

  @Test func whatIsPausedBeginsWithoutASignal() throws {
    let session = try Rehearsal.of(.of(.hold("A", 9), .hold("B", 9)), (1, .pause), (2, .next))

    #expect(session.cueLine == "0 start")
  }

  @Test func reliefSignalsItsStepsAndTheWayBackCountsDown() throws {
    let session = try Rehearsal.of(
      .of(.hold("A", 30)), (10, .cramp), (21, .eased), (30, .goOn(.resume)), (36, .timeReached))

    #expect(
      session.cueLine == "0 start, 10 start, 20 least, "
        + "32 last 3, 33 last 2, 34 last 1, 35 start")
  }

  @Test func aShortWayBackIsNotCountedDown() throws {
    let session = try Rehearsal.of(
      .of(.hold("A", 30), resumeGetReady: 3), (10, .cramp), (11, .eased), (20, .goOn(.resume)),
      (24, .timeReached))

    #expect(session.cueLine == "0 start, 10 start, 23 start")
  }

  @Test func goingOnBetweenStepsSignalsNothing() throws {
    let session = try Rehearsal.of(
      .of(.transition(9), .hold("A", 30), resumeGetReady: 0), (2, .cramp), (3, .eased),
      (4, .goOn(.resume)))

    #expect(session.cueLine == "2 start")
  }

  @Test func missedTimeIsSignalled() throws {
    var session = try Rehearsal.of(.of(.hold("A", 30)), (10, .timeReached))

    try session.send(.timeReached, at: .at(100))

    #expect(session.cueLine == "0 start, 100 missed")
  }

  @Test func aStoppedSessionDoesNotSignalThatItIsThrough() throws {
    #expect(try Rehearsal.of(.of(.hold("A", 30)), (10, .end)).cueLine == "0 start")
  }

  @Test func aLateWakeSignalsAllThatIsDueInOrder() throws {
    var session = try Rehearsal.of(.of(.hold("A", 5), .hold("B", 30)), (2.5, .timeReached))

    try session.send(.timeReached, at: .at(5.5))

    #expect(
      session.cueLine == "0 start, 2 last 3, 5.5 last 2, 5.5 last 1, 5.5 end, 5.5 start")
  }
}
