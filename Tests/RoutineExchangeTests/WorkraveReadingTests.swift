// SPDX-License-Identifier: MIT
import RoutineModel
import Testing

@testable import RoutineExchange

@Suite struct WorkraveReadingTests {
  private func step(_ sequence: String) throws -> RoutineElement? {
    try Reading.steps(
      "<exercises><exercise><title>E</title>\(sequence)</exercise></exercises>"
    ).first
  }

  @Test func exercisesAreStepsOfOneRoutine() throws {
    let read = try Reading.read(Samples.workrave)

    #expect(read.format == .workrave)
    #expect(
      read.routines == [
        Routine(
          id: "workrave-exercises", name: "Workrave exercises", kind: .mobility,
          content: .steps([
            .step(
              Step(
                name: "Calf & heel", instruction: "Lean on the desk.", dose: .hold(.seconds(10)),
                side: .each, sets: 2)),
            .step(
              Step(
                name: "Fists", instruction: "Make a fist, let go.",
                dose: .reps(count: 2, tempo: .seconds(10)))),
          ]))
      ])
    #expect(
      read.losses.texts == [
        "languages other than English left out, line 5", "pictures left out, lines 10-11, 18",
        "round that Workrave cuts short left out, line 17",
      ])
  }

  @Test(arguments: [
    (#"<sequence duration="30"><image src="a" duration="10"/></sequence>"#, "30 s"),
    (#"<sequence/>"#, "15 s"),
    // One turn is no repetition.
    (
      #"<sequence duration="9"><image src="a" duration="4"/><image src="b" duration="4"/></sequence>"#,
      "9 s"
    ),
  ])
  func whatDoesNotChangeIsHeld(sequence: String, length: String) throws {
    guard case .step(let step) = try step(sequence), case .hold(let least, let most) = step.dose
    else {
      Issue.record("\(sequence)")
      return
    }
    #expect(least == most && "\(most.components.seconds) s" == length)
    #expect(step.side == nil)
  }

  @Test func sidesOfUnequalTimesAreStepsOfTheirOwn() throws {
    let element = try step(
      """
      <sequence duration="31"><image src="a" duration="10"/><image src="a" mirrorx="yes"
        duration="5"/></sequence>
      """)

    guard case .repetition(2, nil, let steps) = element else {
      Issue.record("\(String(describing: element))")
      return
    }
    #expect(
      steps == [
        .step(Step(name: "E", dose: .hold(.seconds(10)), side: .left)),
        .step(Step(name: "E", dose: .hold(.seconds(5)), side: .right)),
      ])
  }

  @Test func aTimeInTheWrongPlaceIsToldWithWhatIsTakenInstead() throws {
    let read = try Reading.read(
      """
      <exercises><exercise duration="20"><title>E</title>
      <sequence seconds="20"/></exercise></exercises>
      """)

    #expect(
      read.losses.texts == [
        "'duration' of <exercise> left out, line 1", "'seconds' of <sequence> left out, line 2",
        "sequence without a duration given 15 s, as Workrave does, line 2",
      ])
  }

  @Test func aTurnLongerThanTheExerciseIsMadeWhole() throws {
    let read = try Reading.read(
      Samples.workrave.replacing("duration=\"40\"", with: "duration=\"15\""))

    guard case .steps(let steps) = read.routines[0].content, case .step(let step) = steps[0] else {
      return
    }
    #expect(step.sets == 1 && step.side == .each && step.dose == .hold(.seconds(10)))
    #expect(read.losses.contains { $0.what == .stretchedCycle })
  }

  @Test(arguments: [
    ("<exercises>", "1:1 <exercises> is never closed"),
    ("<exercises></exercise>", "1:12 expected </exercises>, the end of what is open"),
    ("<exercises/>", "1:1 no exercise in it"),
    ("<html></html>", "1:1 <html> is not a Workrave exercise list"),
    ("<exercises/>\nmore", "2:1 unexpected text after the end; delete it"),
    (
      "<!DOCTYPE a [<!ENTITY b \"c\">]><exercises/>",
      "1:1 a document type with declarations is not read; delete it"
    ),
    ("<exercises>&b;</exercises>", "1:12 not a valid XML entity; '&' is '&amp;'"),
    ("<exercises a></exercises>", "1:13 expected '='"),
    ("<exercises a=1></exercises>", "1:14 expected a value in quotes"),
    ("<exercises><!-- a", "1:12 the end of this is missing"),
    (
      "<exercises>\n<exercise/></exercises>",
      "2:1 no <sequence>, so nothing says how long it takes"
    ),
    (
      "<exercises><exercise><sequence duration='-3'/></exercise></exercises>",
      "1:32 '-3' is not a number of seconds from 1"
    ),
    (
      "<exercises><exercise><sequence duration='99999'/></exercise></exercises>",
      "1:32 longer than 24 hours"
    ),
  ])
  func whatIsNoListOfExercisesIsRefusedWithItsPlace(text: String, problem: String) {
    #expect(Reading.problems(text).first == problem)
  }
}
