// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import RoutineExchange

@Suite struct JAWTWritingTests {
  private func workout(
    _ routine: Routine, transition: Duration = .seconds(5), _ others: [Routine] = []
  ) -> JAWTWorkout {
    var writing = JAWTWriting(transition: transition) { id in others.first { $0.id == id } }
    return writing.workout(routine)
  }

  private func texts(_ workout: JAWTWorkout) -> [String] {
    workout.sets.map { set in
      "\(set.repetitions): "
        + set.exercises.map { "\($0.name) \($0.seconds)" }.joined(separator: " | ")
    }
  }

  @Test func roundsAreSetsAndPausesExercises() {
    let routine = Routine(
      id: "feet", name: "Feet", kind: .mobility,
      content: .steps([
        .step(
          Step(name: "Stretch", dose: .hold(.seconds(30)), side: .each, sets: 3, rest: .seconds(9))),
        .repetition(
          count: 4, rest: .zero,
          [
            .step(
              Step(name: "Squat", dose: .reps(count: 5, tempo: .seconds(2)), restAfter: .seconds(8))
            )
          ]),
        .step(Step(name: "Drink", dose: .untilDone)),
      ]))

    #expect(
      texts(workout(routine)) == [
        "2: Stretch, left 30 | Get ready 5 | Stretch, right 30 | Rest 9",
        "1: Stretch, left 30 | Get ready 5 | Stretch, right 30 | Get ready 5",
        "4: Squat, 5× 10",
        "1: Rest 8 | Drink 30",
      ])
  }

  /// Compared with the session that Limber leads.
  @Test(arguments: Seeds.first(4))
  func theWorkoutTakesAsLongAsTheSession(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for round in 0..<100 {
      let routine = generator.timedRoutine()
      let timing = PlanTiming(getReady: .zero, transition: .seconds(5))
      let plan = try SessionPlan(routine, affectedSide: nil, timing: timing, resolve: { _ in nil })
      let length = plan.segments.reduce(Duration.zero) { $0 + ($1.dose.nominalDuration ?? .zero) }
      let sets = workout(routine).sets
      let seconds = sets.reduce(0) { sum, set in
        sum + set.repetitions * set.exercises.reduce(0) { $0 + $1.seconds }
      }
      #expect(Duration.seconds(seconds) == length, "seed \(seed), round \(round)")
      #expect(sets.allSatisfy { $0.repetitions > 0 && !$0.exercises.isEmpty })
    }
  }

  @Test(arguments: Seeds.first(2))
  func whatIsWrittenIsReadAgain(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for round in 0..<100 {
      let routine = generator.timedRoutine()
      let workout = workout(routine)
      let read = try Reading.read(workout.json)
      #expect(read.losses.isEmpty, "seed \(seed), round \(round)")
      let again = self.workout(try #require(read.routines.first))
      #expect(led(again) == led(workout), "round \(round)")
      let pauses: Set = ["rest", "get ready"]
      let names = stepNames(of: try #require(read.routines.first))
      #expect(names.allSatisfy { !pauses.contains($0.lowercased()) }, "round \(round)")
    }
  }

  private func stepNames(of routine: Routine) -> [String] {
    guard case .steps(let elements) = routine.content else { return [] }
    func names(_ elements: [RoutineElement]) -> [String] {
      elements.flatMap { element in
        switch element {
        case .step(let step): [step.name]
        case .repetition(_, _, let elements): names(elements)
        }
      }
    }
    return names(elements)
  }

  /// The exercises in order. Every pause is a rest, which is what reading makes of the time to get ready.
  private func led(_ workout: JAWTWorkout) -> [JAWTWorkout.Exercise] {
    workout.sets.flatMap { set in
      (0..<set.repetitions).flatMap { _ in set.exercises }
    }.map { .init(name: $0.name == "Get ready" ? "Rest" : $0.name, seconds: $0.seconds) }
  }

  @Test func thePhasesOfAWorkoutFollowEachOther() {
    func routine(_ id: RoutineID, _ kind: RoutineKind) -> Routine {
      Routine(
        id: id, name: id.rawValue, kind: kind, transition: .zero,
        content: .steps([.step(Step(name: id.rawValue, dose: .hold(.seconds(20))))]))
    }
    let whole = Routine(
      id: "w", name: "Run", kind: .workout,
      content: .phases(WorkoutPhases(warmUp: "a", exercise: .open, coolDown: "b")))
    let workout = workout(whole, [routine("a", .warmUp), routine("b", .coolDown)])

    #expect(texts(workout) == ["1: a 20 | Run 30 | Get ready 5 | b 20"])
  }

  @Test func whatTheAppDoesNotHaveIsTold() {
    let routine = Routine(
      id: "r", name: "Relief", kind: .relief, summary: "S", sources: ["B"], site: .calf,
      getReady: .seconds(5),
      content: .steps([
        .step(
          Step(
            name: "Stretch", instruction: "How", caution: "Not so",
            dose: .hold(least: .milliseconds(9_500), most: .milliseconds(10_500)), side: .affected,
            avoidWhen: [.suspectedClot])),
        .step(Step(name: "Warmth", dose: .untilDone, onlyWhen: [.cold])),
        .step(Step(name: "Walk", dose: .reps(count: 20, tempo: nil))),
      ]))
    let written = JAWTWriting.written(routine, transition: .zero) { _ in nil }

    #expect(
      written.losses.texts == [
        "summary left out, 'Relief'", "sources left out, 'Relief'",
        "time to get ready left out; there it is 10 s, 'Relief'", "instruction left out, 'Stretch'",
        "caution left out, 'Stretch'", "conditions left out, 'Stretch'",
        "question about the side left out, 'Stretch'",
        "range replaced by its upper end, 'Stretch'",
        "time rounded up to whole seconds, 'Stretch'", "extra step left out, 'Warmth'",
        "repetitions at your own pace given 30 s, 'Walk'",
      ])
    #expect(
      written.text == """
        {
          "title": "Relief",
          "sets": [
            {
              "repetitions": 1,
              "exercises": [
                {"name": "Stretch, the side that cramps", "duration": 11},
                {"name": "Walk, 20×", "duration": 30}
              ]
            }
          ],
          "version": 2,
          "position": -1
        }

        """)
  }

  @Test func aRoutineOfExtrasMakesNoFile() {
    let routine = Routine(
      id: "r", name: "R", kind: .mobility,
      content: .steps([.step(Step(name: "A", dose: .untilDone, isOptional: true))]))

    #expect(JAWTWriting.written(routine, transition: .zero) { _ in nil }.text == nil)
  }
}
