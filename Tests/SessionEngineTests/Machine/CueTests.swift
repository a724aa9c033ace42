// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

/// The signals, as a line of moments and names.
@Suite struct CueTests {
  @Test(
    arguments: [
      (.of(.hold("A", 5)), "0 start, 2 last 3, 3 last 2, 4 last 1, 5 end, 5 finished"),
      // A time no longer than the countdown has none.
      (.of(.hold("A", 3)), "0 start, 3 end, 3 finished"),
      (
        .of(.hold("A", 3.001)),
        "0 start, 0.001 last 3, 1.001 last 2, 2.001 last 1, 3.001 end, 3.001 finished"
      ),
      // The time between steps serves as get-ready, and has a countdown.
      (
        .of(.getReady(5), .hold("A", 2), .transition(4), .hold("B", 1)),
        "0 ready, 2 last 3, 3 last 2, 4 last 1, 5 start, 7 end, 7 ready, "
          + "8 last 3, 9 last 2, 10 last 1, 11 start, 12 end, 12 finished"
      ),
      // Half of a step of 20 s or more; not for the time around steps.
      (
        .of(.hold("A", 21), .transition(30), .hold("A", 19.999)),
        "0 start, 10.5 half, 18 last 3, 19 last 2, 20 last 1, 21 end, 21 ready, "
          + "48 last 3, 49 last 2, 50 last 1, 51 start"
      ),
      // The minimum of a range, even at one of the last seconds.
      (
        .of(.range("B", 5, 10)),
        "0 start, 5 least, 7 last 3, 8 last 2, 9 last 1, 10 end, 10 finished"
      ),
      (
        .of(.range("B", 8, 10)),
        "0 start, 7 last 3, 8 least, 8 last 2, 9 last 1, 10 end, 10 finished"
      ),
      (.of(.range("B", 1, 2)), "0 start, 1 least, 2 end, 2 finished"),
      // Paced repetitions end like any timed step.
      (.of(.paced("C", 2, every: 2)), "0 start, 1 last 3, 2 last 2, 3 last 1, 4 end, 4 finished"),
      // The other side of the step is announced when the time to change begins.
      (
        .of(
          .hold("A", 2, side: .left), .hold("A", 2, side: .right).breath(1, as: .switch),
          .hold("A", 2, side: .right)),
        "0 start, 2 end, 2 switch, 3 start, 5 end, 5 finished"
      ),
      (
        .of(.hold("A", 2, side: .left), .hold("A", 2, side: .right)),
        "0 start, 2 end, 2 switch, 4 end, 4 finished"
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
      .of(.hold("A", 30)), (10, .cramp), (21, .eased), (30, .continue(.resume)), (36, .timeReached))

    #expect(
      session.cueLine == "0 start, 10 start, 20 least, "
        + "30 ready, 32 last 3, 33 last 2, 34 last 1, 35 start")
  }

  @Test func aShortWayBackIsNotCountedDown() throws {
    let session = try Rehearsal.of(
      .of(.hold("A", 30), resumeGetReady: 3), (10, .cramp), (11, .eased), (20, .continue(.resume)),
      (24, .timeReached))

    #expect(session.cueLine == "0 start, 10 start, 20 ready, 23 start")
  }

  @Test func goingOnInTheMiddleOfTimeBetweenStepsSignalsNothing() throws {
    let session = try Rehearsal.of(
      .of(.transition(9), .hold("A", 30), resumeGetReady: 0), (2, .cramp), (3, .eased),
      (4, .continue(.resume)))

    #expect(session.cueLine == "0 ready, 2 start")
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

  @Test(
    arguments: [
      (0, 30, "30 end"), (3, 30, "27 28 29 30 end"), (5, 30, "25 26 27 28 29 30 end"),
      (10, 30, "20 21 22 23 24 25 26 27 28 29 30 end"),
      // At most half is counted down, except for the last three.
      (10, 9, "5 6 7 8 9 end"), (10, 5, "2 3 4 5 end"), (10, 3.5, "0.5 1.5 2.5 3.5 end"),
      (10, 3, "3 end"), (5, 5, "2 3 4 5 end"), (1, 30, "29 30 end"),
    ] as [(Int64, Double, String)])
  func asManySecondsAreCountedAsWished(count: Int64, length: Double, line: String) throws {
    let session = try Rehearsal.of(
      .of(.hold("A", length)), cueRule: CueRule(lastSeconds: count), (60, .timeReached))

    let heard = session.cues.filter { ![.start, .half, .finished].contains($0.cue.kind) }
    let text = heard.map { $0.cue.kind == .end ? "\($0.at.text) end" : $0.at.text }
    #expect(text.joined(separator: " ") == line)
  }

  @Test func aPeriodIsSignalledWithinStepsAlsoInThoseWithoutAnEnd() throws {
    let rule = CueRule(lastSeconds: 0, period: .seconds(5))
    let session = try Rehearsal.of(
      .of(.hold("A", 15), .transition(8), .untilDone("E")), cueRule: rule, (12, .pause),
      (20, .resume), (45, .cramp), (46, .eased))

    #expect(
      session.cueLine == "0 start, 5 again, 10 again, 23 end, 23 ready, 31 start, "
        + "36 again, 41 again, 45 start")
  }

  @Test func theRuleHoldsForReliefAsWell() throws {
    var session = try Rehearsal.of(.of(.hold("A", 60)), (10, .cramp), (12, .timeReached))
    session.machine.cueRule = CueRule(lastSeconds: 5)

    try session.play(at: 21)
    #expect(session.cueLine == "0 start, 10 start, 20 least, 20 last 5, 21 last 4")
    try session.send(.cramp, at: .at(22))
    try session.play(at: 33)
    #expect(session.cueLine.hasSuffix("22 last 3, 22 start, 32 least, 32 last 5, 33 last 4"))
  }

  @Test func aCueTellsWhatItBelongsToAndHowMuchRoomThereIs() throws {
    let session = try Rehearsal.of(
      .of(.hold("A", 2, side: .left).breath(9), .hold("A", 2, side: .left), .untilDone("E")),
      (11, .cramp))

    let cues = session.cues.map(\.cue)
    #expect(
      cues.map(\.text) == ["ready", "last 3", "last 2", "last 1", "start", "end", "start", "start"])
    #expect(cues.map(\.place.segment) == [0, 0, 0, 0, 1, 1, 2, 0])
    #expect(cues.map(\.isOfRelief) == [false, false, false, false, false, false, false, true])
    #expect(cues.map { $0.segment?.name } == ["A", "A", "A", "A", "A", "A", "E", "stretch"])
    #expect(cues[0].segment?.side == .left)
    #expect(cues.map(\.left) == [9, 3, 2, 1, 2, 0, nil, 15].map { $0.map { .seconds($0) } })
    #expect(cues.map(\.quiet) == [6, 1, 1, 1, 2, 0, nil, 10].map { $0.map { .seconds($0) } })
  }

  @Test func whatIsToComeIsWhatWillBeSignalled() throws {
    var session = try Rehearsal.of(
      .of(.getReady(5), .range("A", 8, 24), resumeGetReady: 4), (14, .cramp), (15, .eased),
      (20, .continue(.resume)))

    while let coming = session.machine.comingCues.first {
      let all = session.machine.comingCues
      let before = session.cues.count
      while session.machine.lastSeen < coming.at, let deadline = session.machine.nextDeadline {
        try session.send(.timeReached, at: deadline)
      }
      #expect(session.cues.dropFirst(before).map(\.cue) == all)
      #expect(all.allSatisfy { $0.at == coming.at })
    }
    #expect(session.machine.state == .finished(.completed))
    #expect(Rehearsal(.workout).machine.comingCues.isEmpty)
  }

  @Test func theWeightierOfEveryTwoIsTheOneToHear() {
    let inOrder: [Cue.Kind] = [
      .missedTime, .finished, .sideSwitch, .start, .leastReached, .getReady, .end, .half,
      .lastSeconds(3), .periodic,
    ]
    let cues = inOrder.map { Cue($0, at: .start, place: SegmentPlace(episode: nil, segment: 0)) }
    for (rank, cue) in cues.enumerated() {
      for other in cues[rank...] {
        #expect(Cue.weightiest(of: [cue, other]) == cue)
        #expect(Cue.weightiest(of: [other, cue]) == cue)
      }
    }
    #expect(Cue.weightiest(of: cues.reversed()) == cues[0])
    #expect(Cue.weightiest(of: [Cue]()) == nil)
  }
}
