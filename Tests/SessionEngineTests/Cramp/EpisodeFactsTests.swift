// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

/// Parts of a plan, quarters of a session, and the content of notes.
@Suite struct EpisodeFactsTests {
  @Test(arguments: [
    (0, 0..<1), (1, 1..<3), (2, 1..<3), (3, 3..<5), (5, 5..<8), (6, 5..<8), (7, 5..<8), (9, 8..<10),
    (10, 10..<10), (-1, -1 ..< -1),
  ])
  func aPartIsAMovementAndTheTimeBeforeIt(index: Int, part: Range<Int>) {
    #expect(SessionPlan.founding.part(of: index) == part)
  }

  @Test func stepsThatOnlyShareTheirNameAreTwoParts() {
    let plan = SessionPlan.of(
      .hold("A", 1), .hold("A", 1).advised(isOptional: true), .hold("A", 1).advised([.cold]),
      .hold("A", 1).advised([.cold], avoid: [.heat]), .hold("A", 1, .warmUp),
      .hold("A", 1, .coolDown), .hold("A", 2, side: .left, .coolDown))

    #expect(
      plan.segments.indices.map { plan.part(of: $0) } == [
        0..<1, 1..<2, 2..<3, 3..<4, 4..<5, 5..<7, 5..<7,
      ])
  }

  @Test(arguments: [
    (0, 1), (24.999, 1), (25, 2), (49.999, 2), (50, 3), (74.999, 3), (75, 4), (99.999, 4),
  ])
  func aTimedSessionHasItsQuartersAtOnce(hit: Double, quarter: Int) throws {
    let session = try Rehearsal.of(.of(.hold("A", 60), .hold("B", 40)), (hit, .cramp))

    #expect(session.machine.quarter(of: session.machine.episodes[0]) == quarter)
  }

  @Test func timeThatWasAddedLeadsNoFurtherThanTheLastQuarter() throws {
    let session = try Rehearsal.of(
      .of(.hold("A", 10)), (5, .extend(.seconds(60))), (60, .cramp))

    #expect(session.machine.quarter(of: session.machine.episodes[0]) == 4)
  }

  @Test func anOpenSessionHasItsQuartersOnceItIsOver() throws {
    var session = try Rehearsal.of(
      .of(.untilDone("A"), resumeGetReady: 0), (30, .cramp), (40, .eased), (50, .continue(.resume)))
    #expect(session.machine.quarter(of: session.machine.episodes[0]) == nil)

    try session.play(.done, at: 110)

    // Active for 90 seconds, 30 of them before the cramp.
    #expect(session.machine.quarter(of: session.machine.episodes[0]) == 2)
  }

  @Test func beforeThePlanThereIsNoQuarter() throws {
    var session = Rehearsal(.workout)
    try session.play(.cramp, at: 3)
    try session.play(.end, at: 5)
    #expect(session.machine.quarter(of: session.machine.episodes[0]) == nil)

    var relief = Rehearsal(.reliefOnly(.relief))
    try relief.play(.cramp, at: 0)
    try relief.play(.end, at: 5)
    #expect(relief.machine.quarter(of: relief.machine.episodes[0]) == nil)
  }

  @Test func onlyATimedPlanHasALength() {
    #expect(SessionPlan.of(.hold("A", 30), .range("B", 10, 15)).length == .s(45))
    #expect(SessionPlan.of(.paced("A", 10, every: 3), .transition(5)).length == .s(35))
    #expect(SessionPlan.of().length == .zero)
    #expect(SessionPlan.workout.length == nil)
  }

  @Test func notesThatWereChangedInPlaceAreCheckedAllTheSame() throws {
    var notes = EpisodeNotes()
    notes.painOnset = 11
    notes.triggers = [.frequent, .heat, .cold]
    notes.helped = [-1: .yes, 0: .no]

    let session = try Rehearsal.of(.workout, (15, .cramp(.advised)), (16, .note(notes)))

    #expect(
      session.machine.episodes[0].notes
        == EpisodeNotes(triggers: [.cold, .heat], helped: [0: .no]))
    #expect(session.machine.episodes[0].conditions == [.cold, .heat])
  }

  @Test func whatIsKnownComesFromTheLogAlone() {
    let cramp = Cramp(
      site: .foot, side: nil, relief: .relief, known: [.recurring, .cold, .frequent, .recurring])

    #expect(cramp.known == [.frequent, .recurring])
  }

  @Test func factsToldAfterReliefLeaveItAsItWas() throws {
    var session = try Rehearsal.of(.workout, (15, .cramp(.founding())), (100, .eased))
    let run = session.machine.episodes[0].run
    try session.play(.told(.suspectedClot), at: 101)

    #expect(session.machine.text == "choosing over 1@10")
    #expect(session.machine.episodes[0].run == run)
    #expect(session.machine.episodes[0].conditions == [.suspectedClot])
  }
}
