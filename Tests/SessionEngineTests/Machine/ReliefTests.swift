// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

/// The cramp key, relief, and the way back.
@Suite struct ReliefTests {
  /// Where a cramp may hit, with the time left there.
  static let hits: [(path: [(Double, SessionEvent)], hit: Double, remaining: Double?)] = [
    ([(0, .start)], 2.345, 2.655),  // getting ready
    ([(0, .start)], 15.001, 19.999),  // a hold
    ([(0, .start), (12.5, .tenSeconds)], 20.25, 24.75),  // a hold with more time
    ([(0, .start)], 36.999, 3.001),  // between steps
    ([(0, .start)], 50.123, 4.877),  // a range past its least
    ([(0, .start)], 61.5, 23.5),  // paced repetitions
    ([(0, .start)], 99.999, nil),  // repetitions at one's own pace
    ([(0, .start), (15.75, .pause)], 40, 19.25),  // a pause
  ]

  @Test(arguments: hits)
  func resumingLeavesExactlyWhatWasLeft(
    path: [(Double, SessionEvent)], hit: Double, remaining: Double?
  ) throws {
    var session = Rehearsal(.workout)
    for (seconds, event) in path { try session.play(event, at: seconds) }
    try session.play(.cramp, at: hit)
    let run = session.machine.run
    #expect(run.remaining(at: .at(hit)) == remaining.map { .s($0) })

    try session.play(.pause, at: hit + 3.21)
    try session.play(.resume, at: hit + 9.87)
    try session.play(.eased, at: hit + 77.003)
    try session.play(.continue(.resume), at: hit + 80.5)
    #expect(session.machine.resumeRemaining(at: .at(hit + 81)) == .s(4.5))
    try session.play(at: hit + 85.5)

    #expect(session.machine.state == .running)
    #expect(session.machine.run.remaining(at: .at(hit + 85.5)) == remaining.map { .s($0) })
    #expect(
      session.machine.run.position(at: .at(hit + 85.5)) == run.position(at: .at(hit)))
    #expect(session.machine.run.index == run.index)
    #expect(session.machine.ledger.relief == .s(80.5))
  }

  @Test func aCrampWhileGettingReadyToGoOnLeavesThePlanWhereItWas() throws {
    var session = try Rehearsal.of(
      .workout, (15.5, .cramp), (20, .eased), (21, .continue(.resume)), (23, .cramp))
    #expect(session.machine.text == "relief 0@0 over 1@10.5")
    #expect(session.machine.episodes.map { $0.end?.outcome } == [.eased, nil])

    try session.play(.eased, at: 30)
    try session.play(.continue(.resume), at: 31)
    try session.play(at: 36)

    #expect(session.machine.text == "running 1@10.5")
  }

  @Test func aCrampWhileChoosingIsAnotherEpisode() throws {
    let session = try Rehearsal.of(.workout, (15, .cramp), (20, .eased), (25, .cramp))

    #expect(session.machine.text == "relief 0@0 over 1@10")
    #expect(session.machine.episodes.map { $0.end?.outcome } == [.eased, nil])
    #expect(session.machine.episodes.map(\.onset) == [.at(15), .at(25)])
  }

  @Test(arguments: [nil, SessionEvent.pause])
  func aCrampInReliefIsTheFirstOneComingBack(pause: SessionEvent?) throws {
    var session = try Rehearsal.of(.workout, (15, .cramp))
    if let pause { try session.play(pause, at: 18) }
    let again = Cramp(site: .calf, side: .right, relief: .of(.hold("press", 60)))

    try session.play(.cramp(again), at: 20)

    let episodes = session.machine.episodes
    #expect(episodes.count == 2)
    #expect(episodes[0].end?.outcome == .recurred)
    #expect(episodes[0].end?.at == .at(20))
    #expect(episodes[0].timeToRelief == nil)
    #expect(episodes[1].site == .calf)
    #expect(episodes[1].side == .right)
    #expect(episodes[1].run.episode == 1)
    #expect(episodes[1].segment == 1)
    #expect(session.machine.text == "relief 0@0 over 1@10")
    #expect(session.machine.activeRun.segment?.name == "press")
  }

  @Test(
    arguments: [
      ([(0, .start), (15, .cramp)], 1, .warmUp), ([(0, .start), (37, .cramp)], 2, .warmUp),
      ([(0, .start), (60, .cramp)], 4, .exercise), ([(3, .cramp)], nil, nil),
      ([(0, .start), (60, .cramp), (61, .eased), (62, .cramp)], 4, .exercise),
    ] as [([(Double, SessionEvent)], Int?, Phase?)])
  func anEpisodeKnowsWhereInTheSessionItHit(
    path: [(Double, SessionEvent)], segment: Int?, phase: Phase?
  ) throws {
    var session = Rehearsal(.workout)
    for (seconds, event) in path { try session.play(event, at: seconds) }

    #expect(session.machine.currentEpisode?.segment == segment)
    #expect(session.machine.currentEpisode?.phase == phase)
    #expect(session.machine.currentEpisode?.site == .foot)
    #expect(session.machine.currentEpisode?.side == .left)
  }

  @Test func nothingIsAskedBeforeReliefRuns() throws {
    var session = Rehearsal(.workout)

    try session.send(.cramp, at: .at(1.5))

    #expect(session.machine.state == .relief(paused: nil))
    #expect(session.machine.activeRun.progress == .running(since: .at(1.5)))
    #expect(session.machine.nextDeadline == .at(2.5))
  }

  @Test func timeToReliefIsFromTheKeyToTheWord() throws {
    let session = try Rehearsal.of(.workout, (15.25, .cramp), (77.5, .eased), (90, .timeReached))

    #expect(session.machine.currentEpisode?.timeToRelief == .s(62.25))
  }

  @Test func reliefThatIsGoneThroughPassesOn() throws {
    let relief = SessionPlan.of(.hold("press", 20))
    let cramp = Cramp(site: .foot, side: nil, relief: relief)

    let session = try Rehearsal.of(.workout, (15, .cramp(cramp)), (40, .timeReached))

    #expect(session.machine.text == "choosing over 1@10")
    #expect(session.machine.episodes[0].end?.outcome == .passedOn)
    #expect(session.machine.episodes[0].end?.at == .at(35))
    #expect(session.machine.episodes[0].timeToRelief == nil)
    #expect(session.machine.episodes[0].run.resultLine == "press done 20")
  }

  @Test func reliefWithNothingInItIsOverAtOnce() throws {
    let session = try Rehearsal.of(
      .workout, (15, .cramp(Cramp(site: .shin, side: nil, relief: .of()))))

    #expect(session.machine.text == "choosing over 1@10")
    #expect(session.machine.episodes[0].end?.outcome == .passedOn)
  }

  @Test(arguments: [
    (Continuation.resume, "running 1@10", ""), (.restartStep, "running 1@0", ""),
    (
      .coolDown, "running 8@0", "A cut-short 10, B skipped 0, C skipped 0, D skipped 0, E skipped 0"
    ),
    (.end, "finished stopped", "A cut-short 10"),
  ])
  func thePersonChoosesHowToGoOn(way: Continuation, place: String, results: String) throws {
    var session = try Rehearsal.of(.workout, (15, .cramp), (20, .eased), (30, .continue(way)))

    try session.play(at: 35)

    #expect(session.machine.text == place)
    #expect(session.resultLine == results)
  }

  @Test func withoutTimeToGetReadyThePlanGoesOnAtOnce() throws {
    let session = try Rehearsal.of(
      .of(.hold("A", 30), resumeGetReady: 0), (10, .cramp), (11, .eased), (20, .continue(.resume)))

    #expect(session.machine.text == "running 0@10")
  }

  @Test(arguments: [SessionEvent.next, .done])
  func whoIsReadySoonerGoesOnAtOnce(event: SessionEvent) throws {
    let session = try Rehearsal.of(
      .workout, (15, .cramp), (20, .eased), (30, .continue(.resume)), (31.5, event))

    #expect(session.machine.text == "running 1@10")
    #expect(session.machine.ledger.text == "active 16.5 paused 0 relief 15 away 0")
  }

  @Test func goingToTheCoolDownJudgesOnlyTheStepItLeavesByWhereItStands() throws {
    // A is done; B has begun and is left by going back to A, past B's minimum.
    var session = try Rehearsal.of(
      .of(.hold("A", 30, .warmUp), .range("B", 5, 60, .warmUp), .hold("F", 20, .coolDown)),
      (32, .back), (32, .back), (50, .cramp), (55, .eased))

    try session.play(.continue(.coolDown), at: 60)

    #expect(session.machine.text == "resuming since 60 2@0")
    #expect(session.resultLine == "A cut-short 48, B skipped 2")
  }

  @Test func reliefBeforeTheStartLeadsToTheStart() throws {
    var session = Rehearsal(.workout)
    try session.play(.cramp, at: 3)
    try session.play(.eased, at: 10)
    try session.play(.continue(.resume), at: 12)

    #expect(session.machine.text == "running 0@0")
    #expect(session.machine.ledger.text == "active 0 paused 3 relief 9 away 0")
    #expect(session.entries.last?.fact == .segmentBegan(SegmentPlace(episode: nil, segment: 0)))
  }

  @Test func aSessionOfReliefAloneIsCompletedHoweverThePersonGoesOn() throws {
    for way in Continuation.allCases {
      var session = Rehearsal(.reliefOnly(.relief))
      try session.play(.cramp, at: 0)
      try session.play(.eased, at: 42)
      try session.play(.note(EpisodeNotes(painOnset: 8, painNow: 2)), at: 50)
      try session.play(.continue(way), at: 60)

      #expect(session.machine.text == "finished completed")
      #expect(session.machine.ledger.text == "active 0 paused 0 relief 60 away 0")
      #expect(session.machine.episodes[0].notes.painOnset == 8)
      #expect(session.machine.totals.stepsPlanned == 0)
      #expect(session.machine.totals.cramps == 1)
    }
  }

  @Test func notesReplaceWhatWasToldBefore() throws {
    let session = try Rehearsal.of(
      .workout, (15, .cramp), (20, .note(EpisodeNotes(painOnset: 8, triggers: [.cold]))),
      (30, .eased), (31, .continue(.resume)), (40, .note(EpisodeNotes(painNow: 1))))

    #expect(session.machine.episodes[0].notes == EpisodeNotes(painNow: 1))
  }

  @Test func notesKeepToTheScaleAndTheirOrder() {
    let notes = EpisodeNotes(painOnset: 11, painNow: -1, triggers: [.posture, .cold, .cold])

    #expect(notes == EpisodeNotes(triggers: [.cold, .posture]))
    #expect(EpisodeNotes(painOnset: 0, painNow: 10).painNow == 10)
  }

  @Test func endingInReliefClosesTheEpisodeAndTheStep() throws {
    let session = try Rehearsal.of(.workout, (15, .cramp), (20, .end))

    #expect(session.machine.episodes[0].end?.outcome == .endedSession)
    #expect(
      session.entries.suffix(5).map(\.fact) == [
        .event(.end),
        .stepEnded(
          SegmentPlace(episode: 0, segment: 0), StepResult(outcome: .cutShort, spent: .s(5))),
        .episodeEnded(0, .endedSession),
        .stepEnded(
          SegmentPlace(episode: nil, segment: 1), StepResult(outcome: .cutShort, spent: .s(10))),
        .finished(.stopped),
      ])
  }
}
