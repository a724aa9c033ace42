// SPDX-License-Identifier: MIT
import RoutineModel
import Testing

@testable import Screens

@Suite struct HomeRoutineTests {
  @Test func aWorkoutIsAsLongAsItsPhasesAndOpen() {
    let running = HomeRoutine(SampleRoutines.running, resolve: SampleRoutines.find)

    // 2 + 3 min, 2 × 20 s of swings, 36 s of raises, 3 min of strides; then 5 min and 2 min.
    #expect(running.nominal == .seconds(300 + 40 + 36 + 180 + 420))
    #expect(running.isOpenEnded)
    #expect(running.lengthText == "16:16+")
    #expect(
      running.preview.filter(\.isHeading).map { "\($0.text): \($0.detail)" } == [
        "Warm-up: 9 min 16 s", "Exercise: as long as you like", "Cool-down: 7 min",
      ])
  }

  @Test func aWorkoutOfAFixedTimeIsNotOpen() {
    let routine = Routine(
      id: "w", name: "W", kind: .workout,
      content: .phases(
        WorkoutPhases(warmUp: nil, exercise: .fixed(.seconds(1_800)), coolDown: nil)))

    let entry = HomeRoutine(routine)

    #expect(entry.nominal == .seconds(1_800))
    #expect(!entry.isOpenEnded)
    #expect(entry.preview == [.init("Exercise", detail: "30 min", isHeading: true)])
  }

  @Test func stepsAreToldWithDoseAndSide() {
    let coolDown = HomeRoutine(SampleRoutines.coolDown)

    #expect(
      coolDown.preview == [
        .init("Easy walk", detail: "5 min"),
        .init("Calf stretch, each side", detail: "2 sets of 30 s"),
      ])
    #expect(!coolDown.isOpenEnded)
  }

  @Test(arguments: [
    ([Direction](), 1, "10 × 3 s"), ([.clockwise], 1, "10 × 3 s, clockwise"),
    ([.clockwise, .counterclockwise], 1, "10 × 3 s, each way"),
    ([.forward, .backward], 2, "2 sets of 10 × 3 s, each way"),
  ])
  func directionsAreToldWithTheDose(directions: [Direction], sets: Int, detail: String) {
    let step = Step(
      name: "Circle the ankle", dose: .reps(count: 10, tempo: .seconds(3)),
      directions: directions, sets: sets)
    let routine = Routine(id: "r", name: "R", kind: .mobility, content: .steps([.step(step)]))

    #expect(HomeRoutine(routine).preview == [.init("Circle the ankle", detail: detail)])
  }

  @Test func roundsAreToldOnce() {
    let warmUp = HomeRoutine(SampleRoutines.warmUp)

    #expect(warmUp.preview.suffix(3).map(\.text) == ["3 times", "  Stride", "  Walk back"])
    #expect(warmUp.nominal == SampleRoutines.warmUp.content.nominalOfSteps)
  }

  @Test(arguments: [
    (545, RoutineLength(isOpenEnded: true), "9:05 + untimed reps"),
    (545, RoutineLength(), "9 min 5 s"), (0, RoutineLength(isOpenEnded: true), "untimed reps"),
    (976, RoutineLength(isOpenEnded: true, hasOpenExercise: true), "16:16 + open exercise"),
    (0, RoutineLength(isOpenEnded: true, hasOpenExercise: true), "as long as you like"),
  ])
  func aLengthIsToldInWords(seconds: Int, open: RoutineLength, words: String) {
    let routine = HomeRoutine(
      id: "r", name: "R", kind: .workout, nominal: .seconds(seconds),
      isOpenEnded: open.isOpenEnded, hasOpenExercise: open.hasOpenExercise)

    #expect(routine.lengthWords == words)
  }

  @Test(arguments: [
    (0, true, "open "), (0, false, "0:00"), (59, false, "0:59"), (704, true, "11:44+"),
    (3_599, false, "59:59"), (3_600, false, "1 h 00"), (86_399, true, "23 h 59+"),
  ])
  func aLengthFitsItsColumn(seconds: Int, isOpen: Bool, text: String) {
    let routine = HomeRoutine(
      id: "r", name: "R", kind: .mobility, nominal: .seconds(seconds), isOpenEnded: isOpen)

    #expect(routine.lengthText == text)
  }

  @Test func restsStandWhereTheyComeAndAreNoSteps() {
    let step = Step(
      name: "Rise", dose: .hold(.seconds(30)), sets: 2, rest: .seconds(60), restAfter: .seconds(45))
    let routine = Routine(id: "any", name: "Any", kind: .exercise, content: .steps([.step(step)]))

    #expect(
      HomeRoutine(routine).preview == [
        .init("Rise", detail: "2 sets of 30 s, 1 min rest between"),
        .init("Rest", detail: "45 s", isRest: true),
      ])
  }
}

extension Routine.Content {
  fileprivate var nominalOfSteps: Duration {
    if case .steps(let elements) = self { elements.nominalDuration } else { .zero }
  }
}
