// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

/// The person says that the cramp is elsewhere.
@Suite struct RelocationTests {
  @Test func anotherSiteBringsItsReliefAndKeepsTheOnset() throws {
    let session = try Rehearsal.of(
      .workout, (15, .cramp(.founding([.frequent]))), (18, .told(.cold)),
      (20, .relocate(.calf)), (25, .timeReached))

    let episode = try #require(session.machine.currentEpisode)
    #expect(session.machine.text == "relief 0@5 over 1@10")
    #expect(session.machine.episodes.count == 1)
    #expect(episode.onset == .at(15))
    #expect(episode.site == .calf)
    #expect(episode.side == .right)
    #expect(episode.known == nil)
    #expect(episode.notes.triggers == [.cold])
    #expect(episode.segment == 1)
    #expect(episode.activeBefore == .s(15))
    #expect(episode.run.spent == [.s(5)])
    #expect(session.machine.ledger.text == "active 15 paused 0 relief 10 away 0")
  }

  @Test func whatWasToldStillDecidesThere() throws {
    let session = try Rehearsal.of(
      .workout, (15, .cramp(.calf)), (18, .told(.suspectedClot)), (20, .relocate(.founding())),
      (36, .timeReached))

    #expect(session.machine.text == "relief 5@1 over 1@10")
  }

  @Test func anotherSideKeepsTheCountdown() throws {
    var session = try Rehearsal.of(
      .workout, (15, .cramp(.founding(side: .left))), (50, .told(.cold)))
    let run = session.machine.activeRun
    try session.play(.relocate(.founding([.frequent], side: .right)), at: 50.123)

    #expect(session.machine.activeRun.remaining(at: .at(50.123)) == .s(284.877))
    #expect(session.machine.activeRun.outcomes == run.outcomes)
    #expect(session.machine.currentEpisode?.side == .right)
    // It is the same cramp at the same site: the known facts do not change.
    #expect(session.machine.currentEpisode?.known == [])
  }

  @Test func anotherSideWhilePausedStaysPaused() throws {
    let session = try Rehearsal.of(
      .workout, (15, .cramp), (20, .pause), (25, .relocate(.rightFoot)))

    #expect(session.machine.text == "relief paused by person 0@5 over 1@10")
  }

  @Test func anotherSiteWhilePausedStartsAtOnce() throws {
    let session = try Rehearsal.of(.workout, (15, .cramp), (20, .pause), (25, .relocate(.calf)))

    #expect(session.machine.text == "relief 0@0 over 1@10")
  }

  @Test(
    arguments: [
      ([(14, .timeReached)], true), ([(15, .timeReached)], false), ([(3, .next)], false),
      ([(3, .done)], false), ([(3, .pause)], true), ([(3, .told(.suspectedClot))], true),
      ([(400, .timeReached)], false), ([(3, .eased)], false),
      // Back in it, the step has not ended.
      ([(17, .back)], true),
    ] as [([(Double, SessionEvent)], Bool)])
  func theSiteIsOpenUntilTheFirstStepHasEnded(
    events: [(Double, SessionEvent)], isOpen: Bool
  ) throws {
    var session = Rehearsal(.reliefOnly(.founding))
    #expect(!session.machine.isSiteOpen)
    try session.play(.cramp(.founding()), at: 0)
    for (seconds, event) in events { try session.play(event, at: seconds) }

    #expect(session.machine.isSiteOpen == isOpen)
    if isOpen {
      try session.send(.relocate(.calf), at: session.machine.lastSeen)
    } else if session.machine.currentEpisode?.end == nil {
      #expect(throws: SessionRejection.tooLateForSite) {
        try session.send(.relocate(.calf), at: session.machine.lastSeen)
      }
    }
  }

  @Test func aStepThatIsRecommendedTooLateDoesNotCloseTheSite() throws {
    let relief = SessionPlan.of(.hold("warm", 60).advised([.cold]), .hold("stretch", 30))
    var session = Rehearsal(.reliefOnly(relief))
    try session.play(
      .cramp(Cramp(site: .foot, side: nil, relief: relief, known: [])), at: 0)
    #expect(session.machine.activeRun.index == 1)

    try session.play(.told(.cold), at: 3)

    #expect(session.machine.isSiteOpen)
  }

  @Test func anEpisodeFollowsTheFirstAtItsSite() throws {
    let session = try Rehearsal.of(
      .workout, (15, .cramp), (20, .cramp(.calf)), (25, .cramp(.rightFoot)), (26, .eased),
      (27, .cramp(.calf)), (28, .relocate(.foot)), (30, .eased), (31, .cramp))

    #expect(session.machine.episodes.map(\.follows) == [nil, nil, 0, 0, 0])
    #expect(session.machine.episodes.map(\.site) == [.foot, .calf, .foot, .foot, .foot])
  }

  @Test func anEpisodeDoesNotFollowItself() throws {
    let session = try Rehearsal.of(
      .workout, (15, .cramp), (16, .relocate(.calf)), (17, .relocate(.foot)))

    #expect(session.machine.episodes.map(\.follows) == [nil])
  }

  @Test func reliefWithNothingInItIsOverAtOnceThereToo() throws {
    let nothing = Cramp(site: .hand, side: nil, relief: .of(), known: [])

    let session = try Rehearsal.of(.workout, (15, .cramp), (16, .relocate(nothing)))

    #expect(session.machine.text == "choosing over 1@10")
    #expect(session.machine.episodes.map(\.site) == [.hand])
    #expect(session.machine.episodes[0].end?.outcome == .passedOn)
  }

  @Test func answersOnStepsOfTheOtherReliefAreGone() throws {
    let notes = EpisodeNotes(painOnset: 7, triggers: [.cold], woke: true, helped: [0: .yes])

    let session = try Rehearsal.of(
      .workout, (15, .cramp), (16, .note(notes)), (17, .relocate(.calf)))

    #expect(
      session.machine.episodes[0].notes
        == EpisodeNotes(painOnset: 7, triggers: [.cold], woke: true))
  }
}
