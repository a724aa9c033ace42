// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

/// When the next thing happens, and what is shown until then.
@Suite struct DeadlineTests {
  @Test(
    arguments: [
      // A countdown changes at whole seconds counted from its end.
      (.of(.hold("A", 3)), "1 2 3"), (.of(.hold("A", 2.5)), "0.5 1.5 2.5"),
      // The minimum of a range is a moment of its own.
      (.of(.range("A", 1.25, 3)), "1 1.25 2 3"),
      // Repetitions count up.
      (.of(.paced("A", 3, every: 1.5)), "0.5 1.5 2.5 3 3.5 4.5"),
      // A step without a length changes at whole minutes counted from its beginning.
      (.of(.hold("A", 0.5), .untilDone("E")), "0.5 60.5 120.5 180.5 240.5 300.5 360.5"),
      (.of(.ownPace("D", 8)), "60 120 180 240 300 360 420"),
      (.of(.hold("A", 1.2), .hold("B", 1.3)), "0.2 1.2 1.5 2.5"),
    ] as [(SessionPlan, String)])
  func everyChangeOfWhatIsShownIsADeadline(plan: SessionPlan, expected: String) throws {
    var session = try Rehearsal.of(plan)
    var deadlines: [String] = []

    while let deadline = session.machine.nextDeadline, deadlines.count < 7 {
      deadlines.append(deadline.text)
      try session.send(.timeReached, at: deadline)
    }

    #expect(deadlines.joined(separator: " ") == expected)
  }

  @Test func aPauseMovesTheSecondsWithIt() throws {
    let session = try Rehearsal.of(.of(.hold("A", 30)), (10.4, .pause), (20, .resume))

    #expect(session.machine.nextDeadline == .at(20.6))
    #expect(session.machine.run.remaining(at: .at(20)) == .s(19.6))
  }

  @Test func gettingReadyToGoOnCountsDown() throws {
    var session = try Rehearsal.of(
      .of(.hold("A", 30), resumeGetReady: 2.5), (10, .cramp), (11, .eased),
      (20, .continue(.resume)))
    var shown: [String] = []

    while case .resuming = session.machine.state, let deadline = session.machine.nextDeadline {
      shown.append("\(deadline.text)")
      try session.send(.timeReached, at: deadline)
    }

    #expect(shown == ["20.5", "21.5", "22.5"])
    #expect(session.machine.text == "running 0@10")
  }

  @Test func whatStandsStillHasNoDeadline() throws {
    #expect(Rehearsal(.workout).machine.nextDeadline == nil)
    #expect(try Rehearsal.of(.workout, (3, .pause)).machine.nextDeadline == nil)
    #expect(try Rehearsal.of(.workout, (3, .cramp), (4, .pause)).machine.nextDeadline == nil)
    #expect(try Rehearsal.of(.workout, (3, .cramp), (4, .eased)).machine.nextDeadline == nil)
    #expect(try Rehearsal.of(.workout, (3, .end)).machine.nextDeadline == nil)
  }

  @Test(arguments: [
    (0.0, 1), (2.999, 1), (3, 2), (5.999, 2), (6, 3), (26.999, 9), (27, 10), (29.999, 10),
  ])
  func pacedRepetitionsAreCountedByTheTempo(seconds: Double, repetition: Int) throws {
    let session = try Rehearsal.of(.of(.paced("C", 10, every: 3)), (seconds, .timeReached))

    #expect(session.machine.run.repetition(at: .at(seconds)) == repetition)
  }

  @Test func theCountGoesOnAtItsVeryMillisecondHoweverLongItHasRun() throws {
    for tempo: Int64 in [7, 333, 1_001, 4_999] {
      let plan = SessionPlan.of(.paced("C", 10_000, every: Double(tempo) / 1_000))
      let run = try Rehearsal.of(plan).machine.run

      for count in stride(from: Int64(1), to: 10_000, by: 37) {
        let moment = SessionInstant(milliseconds: count * tempo)
        #expect(run.repetition(at: moment) == Int(count) + 1)
        #expect(run.repetition(at: moment - .milliseconds(1)) == Int(count))
      }
    }
  }

  @Test func onlyPacedStepsCountRepetitions() throws {
    #expect(try Rehearsal.of(.of(.ownPace("D", 8))).machine.run.repetition(at: .at(1)) == nil)
    #expect(try Rehearsal.of(.of(.hold("A", 8))).machine.run.repetition(at: .at(1)) == nil)
  }

  @Test func onlyARangeHasALeast() throws {
    #expect(try Rehearsal.of(.of(.range("B", 10, 15))).machine.run.least == .s(10))
    #expect(try Rehearsal.of(.of(.hold("A", 10))).machine.run.least == nil)
    #expect(try Rehearsal.of(.of(.untilDone("E"))).machine.run.remaining(at: .at(3)) == nil)
  }

  @Test func oneLateWakeCrossesSeveralDeadlines() throws {
    var session = try Rehearsal.of(
      .of(.hold("A", 1), .transition(0.5), .hold("B", 1), .hold("C", 30)))

    try session.send(.timeReached, at: .at(2.9))

    #expect(session.machine.text == "running 3@0.4")
    #expect(session.resultLine == "A done 1, B done 1")
    #expect(session.entries.map(\.at.text) == ["0", "0", "1", "1", "1.5", "2.5", "2.5"])
  }

  @Test(arguments: [Int64(0), 1, 250, 999, 1_999, 2_000])
  func aLongPlanEndsAtItsLengthHoweverLateEachWake(lateness: Int64) throws {
    // 100 segments of 18 s: half an hour.
    let steps = (1...100).map { Segment.hold("step \($0)", 18) }
    let plan = SessionPlan(routine: "long", name: "Long", kind: .mobility, segments: steps)
    var session = try Rehearsal.of(plan)

    while let deadline = session.machine.nextDeadline {
      try session.send(.timeReached, at: deadline + .milliseconds(lateness))
    }

    #expect(session.machine.text == "finished completed")
    #expect(session.machine.lastSeen == .at(1_800))
    #expect(session.entries.last == LogEntry(at: .at(1_800), fact: .finished(.completed)))
    #expect(session.machine.ledger.text == "active 1800 paused 0 relief 0 away 0")
    #expect(session.machine.run.spent.allSatisfy { $0 == .s(18) })
  }

  @Test func timeDoesNotGoBack() throws {
    var session = try Rehearsal.of(.of(.hold("A", 30)), (10, .timeReached))

    try session.send(.pause, at: .at(4))

    #expect(session.machine.text == "paused by person 0@10")
    #expect(session.entries.last?.at == .at(10))
  }

  @Test func momentsBeyondAllBoundsDoNotTrap() throws {
    var session = try Rehearsal.of(.workout)
    let end = SessionInstant(milliseconds: .max)

    for event in [
      SessionEvent.timeReached, .resume, .cramp, .eased, .continue(.resume), .timeReached,
    ] {
      try? session.send(event, at: end)
    }

    #expect(session.machine.ledger.elapsed == end - .start)
    #expect(session.machine.lastSeen == end)
    #expect(SessionInstant(milliseconds: .min) < .start)
    #expect(SessionInstant(milliseconds: end.milliseconds) == end)
  }
}
