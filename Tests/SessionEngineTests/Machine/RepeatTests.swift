// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

/// One cramp is one episode from its onset until it has eased, however often relief is repeated.
@Suite struct RepeatTests {
  private static let tenMinutes = Duration.seconds(600)
  private static let cramp = Cramp(site: .foot, side: .left, relief: .relief)

  private static let paths: [[(Double, SessionEvent)]] = [
    [], [(20, .pause)], [(20, .next), (22, .done)], [(20, .next), (22, .done), (25, .done)],
  ]

  @Test(arguments: paths)
  func againIsTheSameCrampFromItsFirstStep(path: [(Double, SessionEvent)]) throws {
    var session = try Rehearsal.of(.workout, (15, .cramp(Self.cramp)))
    for (seconds, event) in path { try session.play(event, at: seconds) }

    try session.play(.again, at: 30)

    #expect(session.machine.text == "relief 0@0 over 1@10")
    #expect(session.machine.episodes.map(\.onset) == [.at(15)])
    #expect(session.machine.episodes[0].end == nil)
    #expect(session.machine.episodes[0].returns == 0)
    #expect(session.machine.isSiteOpen)

    try session.play(.eased, at: 42)
    #expect(session.machine.episodes[0].timeToRelief == .s(27))
  }

  @Test func theStretchIsLedAgainAtAnyMinute() throws {
    var session = try Rehearsal.of(.workout, (15, .cramp(Self.cramp)))
    for minute in 1...30 { try session.play(.again, at: 15 + 60 * Double(minute)) }

    #expect(session.machine.episodes.count == 1)
    #expect(session.machine.episodes[0].repeats.count == 30)
    #expect(session.machine.episodes[0].onset == .at(15))
  }

  /// Within ten minutes of the onset at 15, whatever the session does meanwhile.
  private static let returns: [(Double, Bool)] = [
    (35, true), (614, true), (615, true), (616, false), (4_000, false),
  ]

  @Test(arguments: returns)
  func whatComesBackSoonIsTheSame(seconds: Double, isSame: Bool) throws {
    var session = try Rehearsal.of(
      .workout, (15, .cramp(Self.cramp)), (20, .eased), (25, .continue(.resume)))
    try session.play(.pause, at: 31)
    try session.play(at: seconds)

    let event = session.machine.meaning(
      of: Self.cramp, at: .at(seconds), sameWithin: Self.tenMinutes)
    try session.play(event, at: seconds)

    #expect(session.machine.episodes.count == (isSame ? 1 : 2))
    #expect(session.machine.episodes[0].returns == (isSame ? 1 : 0))
    #expect(session.machine.episodes.last?.end == nil)
  }

  @Test func anotherSiteOrSideIsAnotherCramp() throws {
    let session = try Rehearsal.of(
      .workout, (15, .cramp(Self.cramp)), (20, .eased), (25, .continue(.resume)))
    let elsewhere = [
      Cramp(site: .calf, side: .left, relief: .relief),
      Cramp(site: .foot, side: .right, relief: .relief),
    ]
    for cramp in elsewhere {
      let meaning = session.machine.meaning(of: cramp, at: .at(60), sameWithin: Self.tenMinutes)
      #expect(meaning == .cramp(cramp))
    }
  }

  @Test(arguments: [Cramp.calf, .rightFoot])
  func anotherPlaceToldAfterAgainLeavesTheLastAsItWas(cramp: Cramp) throws {
    var session = try Rehearsal.of(
      .workout, (15, .cramp(Self.cramp)), (20, .eased), (25, .continue(.resume)), (40, .again))
    let before = try #require(session.machine.episodes[0].repeats.last)

    try session.play(.relocate(cramp), at: 43)

    let episodes = session.machine.episodes
    #expect(episodes.count == 2)
    #expect(episodes[0].end == before.end)
    #expect(episodes[0].timeToRelief == .s(5))
    #expect(episodes[0].returns == 0)
    #expect(episodes[1].onset == .at(40))
    #expect(episodes[1].site == cramp.site)
    #expect(session.machine.text == "relief 0@0 over 1@20")
  }

  @Test func aSideThatWasNotToldBeforeIsNoOtherCramp() throws {
    let unknown = Cramp(site: .foot, side: nil, relief: .relief)
    var session = try Rehearsal.of(.workout, (15, .cramp(unknown)), (30, .again))

    try session.play(.relocate(.rightFoot), at: 31)

    #expect(session.machine.episodes.count == 1)
    #expect(session.machine.episodes[0].side == .right)
  }

  @Test func whatIsNotToldCanStillBeTold() throws {
    var session = try Rehearsal.of(
      .workout, (15, .cramp(Self.cramp)), (20, .next), (22, .done), (25, .done))
    #expect(session.machine.episodes[0].end?.outcome == .passedOn)
    #expect(session.machine.episodes[0].timeToRelief == nil)

    try session.play(.continue(.resume), at: 30)
    try session.play(.eased, at: 75)

    #expect(session.machine.state == .running)
    #expect(session.machine.episodes[0].timeToRelief == .s(60))
    #expect(throws: SessionRejection.notInRelief) { try session.play(.eased, at: 76) }
  }

  @Test func aCrampThatHasNotEasedNeedsHelpAtTenMinutes() throws {
    var session = try Rehearsal.of(.workout, (15, .cramp(Self.cramp)))
    #expect(session.machine.helpDueAt == .at(615))

    try session.play(.next, at: 20)
    try session.play(.done, at: 22)
    try session.play(.done, at: 25)
    #expect(session.machine.helpDueAt == .at(615))

    try session.play(.continue(.resume), at: 30)
    #expect(session.machine.helpDueAt == .at(615))

    try session.play(.eased, at: 35)
    #expect(session.machine.helpDueAt == nil)
  }

  @Test func fromTheQuestionsAWayLeadsBackIntoTheStep() throws {
    var session = try Rehearsal.of(.workout, (15, .cramp(Self.cramp)), (16, .eased))

    try session.play(.back, at: 18)

    #expect(session.machine.text == "relief 0@0 over 1@10")
    #expect(session.machine.episodes[0].end == nil)
    try session.play(.eased, at: 40)
    #expect(session.machine.episodes[0].timeToRelief == .s(25))
    #expect(session.machine.episodes[0].returns == 0)
  }
}
