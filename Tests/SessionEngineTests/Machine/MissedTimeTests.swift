// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

/// The lid closed, or the process stopped: nobody followed the session meanwhile.
@Suite struct MissedTimeTests {
  @Test(arguments: [
    // Last seen at 15.5: up to three seconds later is late, but not missed.
    (18.499, "running 1@13.499"), (18.5, "running 1@13.5"),
    (18.501, "paused by missed 3.001 1@10.5"), (4_000, "paused by missed 3984.5 1@10.5"),
  ])
  func moreThanThreeSecondsInWhichNothingWasSeenAreMissed(wake: Double, place: String) throws {
    var session = try Rehearsal.of(.workout, (15.5, .timeReached))

    try session.send(.timeReached, at: .at(wake))

    #expect(session.machine.text == place)
    #expect(session.machine.ledger.elapsed == .s(wake))
  }

  @Test func missedTimeIsAwayAndTheStepKeepsWhatWasLeft() throws {
    var session = try Rehearsal.of(.workout, (15.5, .timeReached))

    try session.send(.timeReached, at: .at(100))
    try session.play(.resume, at: 110)

    #expect(session.machine.ledger.text == "active 15.5 paused 10 relief 0 away 84.5")
    #expect(session.machine.run.remaining(at: .at(110)) == .s(19.5))
    #expect(
      session.entries.suffix(2).map(\.fact) == [
        .event(.missedTime(since: .at(15.5))), .event(.resume),
      ])
    #expect(session.entries.suffix(2).map(\.at) == [.at(100), .at(110)])
  }

  @Test(
    arguments: [
      ([(0, .start), (2, .timeReached)], "paused by missed 100 0@2"),
      ([(0, .start), (37, .timeReached)], "paused by missed 100 2@2"),
      ([(0, .start), (60, .timeReached)], "paused by missed 100 4@5"),
      (
        [(0, .start), (15, .cramp), (20, .timeReached)],
        "relief paused by missed 100 0@5 over 1@10"
      ),
      (
        [(0, .start), (15, .cramp), (20, .eased), (21, .continue(.resume)), (22, .timeReached)],
        "paused by missed 100 1@10"
      ),
      // Only the person ends these, and they go on with the lid closed.
      ([(0, .start), (95, .timeReached)], "running 5@110"),
      ([(0, .start), (90, .done), (95, .timeReached)], "running 6@105"),
      ([(0, .start), (15, .cramp), (45, .timeReached)], "relief 2@110 over 1@10"),
      // Getting ready to resume one of them is timed.
      (
        [(0, .start), (95, .cramp), (97, .eased), (98, .continue(.resume)), (99, .timeReached)],
        "paused by missed 100 5@10"
      ),
      // Nothing runs here, so nothing can be missed.
      ([(3, .timeReached)], "ready"), ([(0, .start), (15, .pause)], "paused by person 1@10"),
      (
        [(0, .start), (15, .cramp), (20, .pause)], "relief paused by person 0@5 over 1@10"
      ),
      ([(0, .start), (15, .cramp), (20, .eased)], "choosing over 1@10"),
    ] as [([(Double, SessionEvent)], String)])
  func whatIsTimedIsHeldWhereItWasLastSeen(
    path: [(Double, SessionEvent)], place: String
  ) throws {
    var session = Rehearsal(.workout)
    for (seconds, event) in path { try session.play(event, at: seconds) }
    let wake = session.machine.lastSeen + .seconds(100)

    try session.send(.timeReached, at: wake)

    #expect(session.machine.text == place)
    #expect(session.machine.lastSeen == wake)
    #expect(session.machine.ledger.away == (place.contains("missed") ? .seconds(100) : .zero))
  }

  @Test func aSecondGapIsMissedAsWell() throws {
    var session = try Rehearsal.of(.workout, (15, .timeReached))
    try session.send(.timeReached, at: .at(100))
    try session.send(.resume, at: .at(110))
    try session.send(.timeReached, at: .at(200))

    #expect(session.machine.text == "paused by missed 90 1@10")
    #expect(session.machine.ledger.text == "active 15 paused 10 relief 0 away 175")
  }

  @Test(arguments: [
    (SessionEvent.next, "paused by missed 85 2@0"), (.done, "paused by missed 85 2@0"),
    (.back, "paused by missed 85 1@0"), (.restart, "paused by missed 85 1@0"),
    (.tenSeconds, "paused by missed 85 1@10+10"), (.cramp, "relief 0@0 over 1@10"),
    (.resume, "running 1@10"), (.end, "finished stopped"),
  ])
  func aKeyThatComesFirstAfterTheGapMeetsThePause(event: SessionEvent, place: String) throws {
    var session = try Rehearsal.of(.workout, (15, .timeReached))

    try session.send(event, at: .at(100))

    #expect(session.machine.text == place)
    #expect(session.machine.ledger.away == .s(85))
    #expect(session.entries.dropFirst(3).first?.fact == .event(.missedTime(since: .at(15))))
  }

  @Test func aKeyThatMakesNoSenseAfterTheGapLeavesItToTheNextWake() throws {
    var session = try Rehearsal.of(.workout, (15, .timeReached))
    let before = session.machine

    #expect(throws: SessionRejection.notRunning) { try session.send(.pause, at: .at(100)) }
    #expect(session.machine == before)

    try session.send(.timeReached, at: .at(100.5))
    #expect(session.machine.text == "paused by missed 85.5 1@10")
  }

  @Test func beingToldOfMissedTimeHoldsAtThatMoment() throws {
    var session = try Rehearsal.of(.workout, (15, .timeReached))

    try session.send(.missedTime(since: .at(15.5)), at: .at(17))

    #expect(session.machine.text == "paused by missed 1.5 1@10.5")
    #expect(session.machine.ledger.text == "active 15.5 paused 0 relief 0 away 1.5")
  }

  @Test func beingToldOfMissedTimeHoldsEvenAnOpenStep() throws {
    var session = try Rehearsal.of(.workout, (95, .timeReached))

    try session.send(.missedTime(since: .at(95)), at: .at(1_000))

    #expect(session.machine.text == "paused by missed 905 5@10")
  }

  @Test(
    arguments: [
      ([(3, .timeReached)], "active 0 paused 21 relief 0 away 79"),
      ([(0, .start), (15, .pause)], "active 15 paused 6 relief 0 away 79"),
      ([(0, .start), (15, .cramp), (20, .pause)], "active 15 paused 0 relief 6 away 79"),
      ([(0, .start), (15, .cramp), (20, .eased)], "active 15 paused 0 relief 6 away 79"),
    ] as [([(Double, SessionEvent)], String)])
  func beingToldOfMissedTimeLeavesWhatIsHeldAsItIsAndCountsTheTimeAsAway(
    path: [(Double, SessionEvent)], ledger: String
  ) throws {
    var session = Rehearsal(.workout)
    for (seconds, event) in path { try session.play(event, at: seconds) }
    let (place, signals) = (session.machine.text, session.cues.count)

    try session.send(.missedTime(since: .at(21)), at: .at(100))

    #expect(session.machine.lastSeen == .at(100))
    #expect(session.machine.text == place)
    #expect(session.machine.ledger.text == ledger)
    #expect(
      session.entries.last == LogEntry(at: .at(100), fact: .event(.missedTime(since: .at(21)))))
    #expect(session.cues.count == signals)
  }

  @Test func beingToldOfNoTimeAtAllWhileNothingRunsChangesNothing() throws {
    var session = try Rehearsal.of(.workout, (15, .pause))
    let (machine, recorded) = (session.machine, session.entries.count)

    try session.send(.missedTime(since: .at(15)), at: .at(15))
    #expect(session.machine == machine)
    #expect(session.entries.count == recorded)

    try session.send(.end, at: .at(20))
    let over = session.machine
    try session.send(.missedTime(since: .at(20)), at: .at(30))
    #expect(session.machine == over)
  }

  @Test func whatEndedBeforeTheLastMomentSeenEndsThoughAllComesLate() throws {
    // No event between 15 and 1,000, but a heartbeat says that all was well until 37.
    var session = try Rehearsal.of(.workout, (15, .timeReached))

    try session.send(.missedTime(since: .at(37)), at: .at(1_000))

    #expect(session.machine.text == "paused by missed 963 2@2")
    #expect(session.machine.ledger.text == "active 37 paused 0 relief 0 away 963")
    #expect(session.resultLine == "A done 30")
  }
}
