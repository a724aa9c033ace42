// SPDX-License-Identifier: MIT
import RoutineModel
import Testing

@testable import RoutineExchange

@Suite struct LiftMarkReadingTests {
  private func set(_ text: String) throws -> Step? {
    guard case .step(let step) = try Reading.steps("# W\n## E\n- \(text)\n").first else {
      return nil
    }
    return step
  }

  @Test(arguments: [
    ("10", "E", Dose.reps(count: 10, tempo: nil)),
    ("x 10", "E", .reps(count: 10, tempo: nil)),
    ("bw X 10 reps", "E", .reps(count: 10, tempo: nil)),
    ("0 lbs x 8", "E", .reps(count: 8, tempo: nil)),
    ("135 x 5", "E, weight 135", .reps(count: 5, tempo: nil)),
    ("22.5KG×5", "E, 22.5 kg", .reps(count: 5, tempo: nil)),
    ("24 inches x 10 reps", "E, 24 inches", .reps(count: 10, tempo: nil)),
    ("60s", "E", .hold(.seconds(60))),
    ("1.5 min", "E", .hold(.seconds(90))),
    ("45 lbs x 60s", "E, 45 lbs", .hold(.seconds(60))),
    ("25 lbs for 45 sec", "E, 25 lbs", .hold(.seconds(45))),
    ("bw for 60s", "E", .hold(.seconds(60))),
    ("0.5 km", "E, 0.5 km", .untilDone),
    ("135 lbs x amrap", "E, 135 lbs, as many as you can", .untilDone),
    ("xAMRAP", "E, as many as you can", .untilDone),
    ("40 lbs x 10 @dropset", "E, 40 lbs, drop set", .reps(count: 10, tempo: nil)),
  ])
  func aSetIsAStep(text: String, name: String, dose: Dose) throws {
    let step = try #require(try set(text))

    #expect(step.name == name)
    #expect(step.dose == dose)
    #expect(step.instruction.isEmpty)
  }

  @Test(arguments: [
    ("30s @perside", StepSide.each, ""),
    ("30s each leg", .each, ""),
    ("30s each", .each, "each."),
    ("10 per side", .each, ""),
    ("10 slowly", nil, "slowly."),
    ("8-12", nil, ""),
    ("8-20000", nil, "8-20000."),
    ("5 @tempo: 3-0-1-0 @rpe: 8.5", nil, "Tempo 3-0-1-0. RPE 8.5."),
    ("5 @band: red tight", nil, "@band: red tight."),
  ])
  func whatAStepHasNoPlaceForIsSaid(text: String, side: StepSide?, said: String) throws {
    let step = try #require(try set(text))

    #expect(step.side == side)
    #expect(step.instruction == said)
  }

  @Test func aWorkoutWithPhasesIsARoutineOfEach() throws {
    let read = try Reading.read(Samples.liftMark)

    #expect(read.routines.map(\.id) == ["legs-warm-up", "legs-exercise", "legs-cool-down", "legs"])
    #expect(read.routines.map(\.kind) == [.warmUp, .exercise, .coolDown, .workout])
    #expect(read.routines.last?.summary == "Second week. Keep two in reserve.")
    #expect(
      read.routines.last?.content
        == .phases(
          WorkoutPhases(
            warmUp: "legs-warm-up", exercise: .routine("legs-exercise"), coolDown: "legs-cool-down")
        )
    )
    let squat = "Barbell. Chest up."
    #expect(
      read.routines[1].content
        == .steps([
          .step(
            Step(
              name: "Squat, 60 kg", instruction: squat, dose: .reps(count: 5, tempo: nil), sets: 2,
              rest: .seconds(120), restAfter: .seconds(120))),
          .step(
            Step(
              name: "Squat, 80 kg", instruction: "RPE 8. \(squat)",
              dose: .reps(count: 3, tempo: nil), restAfter: .seconds(180))),
          .repetition(
            count: 2,
            [
              .step(
                Step(
                  name: "Calf raise", dose: .reps(count: 15, tempo: nil), restAfter: .seconds(20))),
              .step(
                Step(
                  name: "Side plank", dose: .hold(.seconds(30)), side: .each,
                  restAfter: .seconds(60))),
            ]),
        ]))
    #expect(
      read.losses.texts == [
        "tags left out, line 2", "equipment kept as text, line 13",
        "weight kept as text, lines 15-17", "effort (RPE) kept as text, line 17",
        "header 'Superset: Calves and core' left out, line 19",
      ])
  }

  @Test func aSupersetOfUnequalSetsTakesTurns() throws {
    let steps = try Reading.steps(
      "# W\n## SUPERSET\nNo rest.\n#### A\n- 10\n- 8\n- 8\n#### B\n- 20s\n")
    let names = steps.map { element in
      if case .step(let step) = element { "\(step.name) \(step.instruction)" } else { "" }
    }

    #expect(names == ["A No rest.", "B ", "A ", "A "])
  }

  @Test func eachWorkoutOfALogIsARoutine() throws {
    let read = try Reading.read(
      "# Log\nWeek 1\n## Day 1 ##\n### Squat\n- 5\n## Day 2\n### Row\n- 200m @rest: 1m\r\n")

    #expect(read.routines.map(\.id) == ["day-1", "day-2"])
    #expect(
      read.losses.texts == [
        "header 'Log' left out, line 1", "text outside a workout left out, line 2",
        "'200m' read as minutes; metres are written 'meters', line 8",
        "rest left out, because nothing follows, line 8",
      ])
  }

  @Test func aFenceAndOtherLineEndsAreNoMatter() throws {
    let plain = try Reading.read("# W\n## E\n- 10\n")

    for text in [
      "```markdown\n# W\n## E\n- 10\n```\n", "# W\r## E\r- 10", "\u{FEFF}# W\r\n## E\r\n-\t10",
    ] {
      #expect(try Reading.read(text).routines == plain.routines)
    }
  }

  @Test(arguments: [
    ("", "1:1 no header and so no workout;"),
    ("Just text\n- 10", "1:1 no header and so no workout;"),
    ("# Mine\nname: Feet\nkind: mobility\n", "3:1 a routine file of Limber's own;"),
    ("# W\n\nNotes", "1:3 no exercise with sets below this header;"),
    ("# W\n# E\n- 10", "1:3 no workout: an exercise needs the workout's header"),
    ("## E\n- 10", "1:4 no workout: an exercise needs the workout's header"),
    ("#\n## E\n- 10", "1:2 a workout needs a name"),
    ("# W\n##\n- 10", "2:3 an exercise needs a name"),
    ("# W\n## E\n- 10\n## F\nNotes", "4:4 no sets below 'F';"),
    ("# W\n## E\n- 10\n## Superset\n### G", "4:4 no sets below 'Superset';"),
    ("# W\n@units: stones\n## E\n- 10", "2:7 'stones' is not a unit;"),
    ("# W\n## E\n-   went well", "3:5 'went well' is not a set;"),
    ("# W\n## E\n- -5 x 10", "3:3 '-5 x 10' is not a set;"),
    ("# W\n## E\n- 135 lbs", "3:3 a weight alone is not a set; add repetitions, '135 lbs x 5'"),
    ("# W\n## E\n- AMRAP", "3:3 'AMRAP' has no weight;"),
    ("# W\n## E\n- 5 x 0", "3:3 must be more than 0"),
    ("# W\n## E\n- 0s", "3:3 must be more than 0"),
    ("# W\n## E\n- 0 meters", "3:3 must be more than 0"),
    ("# W\n## E\n- 5 x 1.5", "3:3 '1.5' is not a whole number of repetitions"),
    ("# W\n## E\n- 5 x 99999", "3:3 '99999' is not a whole number of repetitions"),
    ("# W\n## E\n- 5 x", "3:3 no repetitions after 'x';"),
    ("# W\n## E\n- 5 for all", "3:3 no time after 'for';"),
    ("# W\n## E\n- 25 hours", "read 1"),
    ("# W\n## E\n- 1500m", "3:3 longer than 24 hours"),
    ("# W\n## E\n- 200 meters x 5", "3:3 a distance has no repetitions;"),
    ("# W\n## E\n- 70 lbs x 100 meters", "3:3 a weight with a distance is not a LiftMark set"),
    ("# W\n## E\n- 5 @rest: -30s", "3:12 '-30s' is not a rest;"),
    ("# W\n## E\n- 5 @rest:", "3:11 '' is not a rest;"),
    ("# W\n## E\n- 5 @rest: 90", "3:12 '90' is not a rest;"),
    ("# W\n## E\n- 5 @rest: 0s", "3:12 must be more than 0"),
    ("# W\n## E\n- 5 @rpe: 11", "3:11 '11' is not an effort"),
    ("# W\n## E\n- 5 @rpe: nan", "3:11 'nan' is not an effort"),
    ("# W\n## E\n- 5 @tempo: 3-0-1", "3:13 '3-0-1' is not a tempo;"),
    ("# W\n\u{0}", "2:1 a control character;"),
  ])
  func whatIsNoWorkoutIsRefusedWithItsPlace(text: String, problem: String) {
    let first = Reading.problems(text).first ?? ""
    #expect(first.hasPrefix(problem), "\(first)")
  }

  @Test func allMistakesAreToldAtOnce() {
    let problems = Reading.problems("# W\n@units: x\n## E\n- good\n- 5\n## F\n## G\n- 0\n")

    #expect(problems.map { $0.prefix { $0 != " " } } == ["2:7", "4:3", "6:4", "8:3"])
  }
}
