// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

/// The rest of relief once the cramp has eased.
@Suite struct AftercareTests {
  private static let relief = SessionPlan(
    routine: "relief", name: "Relief", kind: .relief, site: .foot,
    segments: [
      .hold("stretch", 15), .transition(5), .hold("stretch", 15), .transition(5),
      .hold("press", 60),
      .hold("circle", 30),
    ].named(["stretch", "stretch", "stretch", "press", "press", "circle"]))
  private static let cramp = Cramp(site: .foot, side: .left, relief: relief)

  @Test func theClockOfTheCrampStandsWhileAftercareRuns() throws {
    var session = try Rehearsal.of(.workout, (15, .cramp(Self.cramp)), (20, .eased))
    #expect(session.machine.aftercareSteps == [4, 5])

    try session.play(.aftercare, at: 22)
    #expect(session.machine.text == "relief 3@0 over 1@10")
    #expect(session.machine.helpDueAt == nil)
    try session.play(at: 22 + 5 + 60 + 30)

    #expect(session.machine.text == "choosing over 1@10")
    #expect(session.machine.episodes[0].timeToRelief == .s(5))
    #expect(session.machine.episodes[0].easedIn == 0)
    #expect(
      session.machine.episodes[0].run.resultLine
        == "stretch cut-short 5, press done 60, circle done 30")
    #expect(session.machine.aftercareSteps.isEmpty)
  }

  @Test func enoughOfAftercareLeadsToTheQuestions() throws {
    let session = try Rehearsal.of(
      .workout, (15, .cramp(Self.cramp)), (20, .eased), (22, .aftercare), (40, .eased))

    #expect(session.machine.text == "choosing over 1@10")
    #expect(session.machine.episodes[0].timeToRelief == .s(5))
    #expect(session.entries.count { $0.fact == .episodeEnded(0, .eased) } == 1)
  }

  @Test func thereIsNoneBeforeItHasEasedNorAfterTheLastStep() throws {
    var session = try Rehearsal.of(.workout, (15, .cramp(Self.cramp)))
    #expect(throws: SessionRejection.noAftercare) { try session.play(.aftercare, at: 16) }
    for seconds in [17.0, 18, 19, 20, 21] { try session.play(.next, at: seconds) }
    try session.play(.eased, at: 23)

    #expect(session.machine.aftercareSteps.isEmpty)
    #expect(throws: SessionRejection.noAftercare) { try session.play(.aftercare, at: 24) }
  }

  @Test func theCrampKeyInAftercareSaysThatItCameBack() throws {
    var session = try Rehearsal.of(
      .workout, (15, .cramp(Self.cramp)), (20, .eased), (22, .aftercare))

    let event = session.machine.meaning(of: Self.cramp, at: .at(40), sameWithin: .seconds(600))
    try session.play(event, at: 40)

    #expect(event == .again)
    #expect(session.machine.text == "relief 0@0 over 1@10")
    #expect(session.machine.episodes[0].returns == 1)
    #expect(session.machine.episodes[0].isInAftercare == false)
    #expect(session.machine.helpDueAt == .at(615))
  }

  @Test func endingInAftercareLeavesTheCrampEased() throws {
    let session = try Rehearsal.of(
      .workout, (15, .cramp(Self.cramp)), (20, .eased), (22, .aftercare), (30, .end))

    #expect(session.machine.text == "finished stopped")
    #expect(session.machine.episodes[0].end?.outcome == .eased)
  }

  @Test func aSessionOfReliefAloneIsCompletedFromAftercare() throws {
    var session = Rehearsal(.reliefOnly(.relief))
    try session.play(.cramp(Self.cramp), at: 0)
    try session.play(.eased, at: 5)
    try session.play(.aftercare, at: 6)
    try session.play(.end, at: 10)

    #expect(session.machine.text == "finished completed")
  }
}

extension [Segment] {
  /// The segments, renamed; a step and the time before it get the same name.
  fileprivate func named(_ names: [String]) -> [Segment] {
    zip(self, names).map { segment, name in
      var segment = segment
      segment.name = name
      return segment
    }
  }
}
