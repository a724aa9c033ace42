// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

/// Moving within a plan: done, next, back, restart and more time.
@Suite struct MoveTests {
  static let three = SessionPlan.of(
    .hold("A", 30), .transition(5), .hold("B", 30), .transition(5), .hold("C", 30))

  @Test(
    arguments: [
      // Restarts the step, from anywhere in it.
      ([36], "running 2@0", "A done 30"), ([64.9], "running 2@0", "A done 30"),
      // A second time within two seconds goes to the step before; later it restarts again.
      ([50, 52], "running 0@0", ""), ([50, 52.001], "running 2@0", "A done 30"),
      ([50, 51, 52], "running 0@0", ""),
      // From between two steps to the step before at once, then one further.
      ([33], "running 0@0", ""), ([67], "running 2@0", "A done 30"), ([67, 68], "running 0@0", ""),
      // There is nothing before the first step.
      ([10], "running 0@0", ""), ([10, 11], "running 0@0", ""),
    ] as [([Double], String, String)])
  func backRestartsTheStepOrGoesToTheOneBefore(
    times: [Double], place: String, results: String
  ) throws {
    var session = try Rehearsal.of(Self.three)

    for seconds in times { try session.play(.back, at: seconds) }

    #expect(session.machine.text == place)
    #expect(session.resultLine == results)
  }

  @Test func backFromGettingReadyGetsReadyAnew() throws {
    let session = try Rehearsal.of(.workout, (3, .back))

    #expect(session.machine.text == "running 0@0")
  }

  @Test func backAfterAnotherMoveIsNotASecondTime() throws {
    var session = try Rehearsal.of(
      .of(.hold("A", 30), .hold("B", 30), .hold("C", 30)), (10, .done), (15, .back), (15.5, .next))

    try session.play(.back, at: 16)

    #expect(session.machine.text == "running 2@0")
  }

  @Test func backWhilePausedStaysPaused() throws {
    let session = try Rehearsal.of(
      Self.three, (40, .pause), (50, .back), (51, .back), (60, .resume))

    #expect(session.machine.text == "running 0@0")
    #expect(session.machine.nextDeadline == .at(61))
  }

  @Test func aStepDoneAnewCountsOnceWithAllItsTime() throws {
    let session = try Rehearsal.of(Self.three, (40, .back), (40.5, .back), (50, .done))

    #expect(session.resultLine == "A cut-short 39.5")
    #expect(session.machine.totals.stepsDone == 0)
  }

  @Test func restartAlwaysStaysInTheSegment() throws {
    var session = try Rehearsal.of(Self.three, (50, .restart), (51, .restart))
    #expect(session.machine.text == "running 2@0")

    session = try Rehearsal.of(Self.three, (33, .restart))
    #expect(session.machine.text == "running 1@0")
  }

  @Test func restartTakesAwayWhatWasAdded() throws {
    let session = try Rehearsal.of(Self.three, (10, .tenSeconds), (20, .restart))

    #expect(session.machine.run.length == .s(30))
  }

  @Test(arguments: [
    (SessionEvent.done, "B cut-short 9.999", "B done 10", "C cut-short 29.999"),
    (.next, "B skipped 9.999", "B done 10", "C skipped 29.999"),
    (.end, "B cut-short 9.999", "B done 10", "C cut-short 29.999"),
  ])
  func theLeastDecidesWhatEndingAStepMakesOfIt(
    event: SessionEvent, before: String, after: String, paced: String
  ) throws {
    let plan = SessionPlan.of(.range("B", 10, 15), .paced("C", 10, every: 3))

    #expect(try Rehearsal.of(plan, (9.999, event)).resultLine == before)
    #expect(try Rehearsal.of(plan, (10, event)).resultLine == after)
    #expect(
      try Rehearsal.of(plan, (44.999, event)).resultLine == "B done 15, \(paced)")
  }

  @Test(arguments: [
    (SessionEvent.done, "D done 7"), (.next, "D skipped 7"), (.end, "D cut-short 7"),
  ])
  func onlyThePersonKnowsWhenAnOpenStepIsDone(event: SessionEvent, results: String) throws {
    #expect(try Rehearsal.of(.of(.ownPace("D", 8)), (7, event)).resultLine == results)
    #expect(try Rehearsal.of(.of(.untilDone("D")), (7, event)).resultLine == results)
  }

  @Test func aRangeGoesOnByItselfAtItsMost() throws {
    let session = try Rehearsal.of(.of(.range("B", 10, 15), .untilDone("E")), (15, .timeReached))

    #expect(session.machine.text == "running 1@0")
    #expect(session.resultLine == "B done 15")
  }

  @Test func moreTimePutsTheEndOffAndLeavesTheLeastWhereItIs() throws {
    var session = try Rehearsal.of(
      .of(.hold("A", 30), .untilDone("E")), (10, .tenSeconds), (20, .tenSeconds))
    #expect(session.machine.run.remaining(at: .at(20)) == .s(30))
    #expect(session.machine.text == "running 0@20+20")

    try session.play(at: 49.999)
    #expect(session.machine.text == "running 0@49.999+20")
    #expect(session.machine.run.isDoseReached(at: .at(30)))

    try session.play(at: 50)
    #expect(session.resultLine == "A done 50")
  }

  @Test(arguments: [
    (SessionPlan.of(.hold("A", 30)), true), (.of(.range("A", 10, 15)), true),
    (.of(.transition(5), .hold("A", 30)), true), (.of(.getReady(5), .hold("A", 30)), true),
    (.of(.paced("A", 10, every: 3)), false), (.of(.ownPace("A", 8)), false),
    (.of(.untilDone("A")), false),
  ])
  func onlyTimedHoldsTakeMoreTime(plan: SessionPlan, accepted: Bool) throws {
    var session = try Rehearsal.of(plan)

    if accepted {
      try session.play(.tenSeconds, at: 1)
      #expect(session.machine.run.added == .s(10))
    } else {
      #expect(throws: SessionRejection.notExtendable) { try session.play(.tenSeconds, at: 1) }
    }
  }

  @Test func aSegmentGetsNoLongerThanADay() throws {
    var session = try Rehearsal.of(.of(.hold("A", 30)), (1, .extend(.seconds(86_370))))

    #expect(session.machine.run.length == .seconds(86_400))
    #expect(throws: SessionRejection.notExtendable) {
      try session.send(.extend(.milliseconds(1)), at: .at(1))
    }
  }

  @Test(arguments: [
    Duration.zero, .seconds(-10), .microseconds(999), .seconds(86_401), .seconds(Int64.max),
  ])
  func timeThatIsNoneOrAbsurdIsNotAdded(duration: Duration) throws {
    var session = try Rehearsal.of(.of(.hold("A", 30)))

    #expect(throws: SessionRejection.notExtendable) {
      try session.send(.extend(duration), at: .at(1))
    }
  }

  @Test func moreTimeIsAddedInWholeMilliseconds() throws {
    let session = try Rehearsal.of(.of(.hold("A", 30)), (1, .extend(.microseconds(10_999))))

    #expect(session.machine.run.added == .milliseconds(10))
  }

  @Test func theLastStepEndsTheSessionHoweverItEnds() throws {
    let session = try Rehearsal.of(.of(.hold("A", 30)), (20, .done))
    #expect(session.machine.text == "finished completed")
    let skipped = try Rehearsal.of(.of(.hold("A", 30)), (10, .next))
    #expect(skipped.machine.text == "finished stopped")
    let paused = try Rehearsal.of(.of(.hold("A", 30)), (20, .pause), (22, .done))
    #expect(paused.machine.text == "finished completed")
    let hardlyBegun = try Rehearsal.of(.of(.hold("A", 30)), (14.9, .done))
    #expect(hardlyBegun.machine.text == "finished stopped")
  }

  @Test func passingOverTheTimeBetweenStepsMakesNothingOfIt() throws {
    let session = try Rehearsal.of(Self.three, (31, .next), (32, .done), (34, .done))

    #expect(session.machine.text == "running 4@0")
    #expect(session.resultLine == "A done 30, B cut-short 1")
  }
}
