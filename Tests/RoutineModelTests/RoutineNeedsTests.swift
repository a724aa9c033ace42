// SPDX-License-Identifier: MIT
import RoutineModel
import Testing

@Suite struct RoutineNeedsTests {
  private static let stretch = Step(name: "stretch", dose: .hold(.seconds(10)))
  private static let press = Step(name: "press", dose: .untilDone, needs: [.pressing])
  private static let warm = Step(
    name: "warm", dose: .untilDone, recommendedWhen: [.cold], onlyWhen: [.night, .cold],
    avoidWhen: [.heat], needs: [.warmth, .standing])

  private static func routine(_ elements: RoutineElement...) -> Routine {
    Routine(id: "relief", name: "Relief", kind: .relief, site: .foot, content: .steps(elements))
  }

  private static let whole = routine(
    .step(stretch),
    .repetition(count: 2, rest: .seconds(5), [.step(press), .step(warm)]),
    .repetition(count: 3, [.repetition(count: 2, [.step(warm)])]), .step(warm))

  @Test func stepsThatAskForWhatIsLeftOutGo() {
    #expect(
      Self.whole.leavingOut([.standing])
        == Self.routine(
          .step(Self.stretch), .repetition(count: 2, rest: .seconds(5), [.step(Self.press)])))
    #expect(
      Self.whole.leavingOut([.warmth, .pressing]) == Self.routine(.step(Self.stretch)))
    #expect(Self.whole.leavingOut([]) == Self.whole)
    #expect(Self.whole.leavingOut([.saline]) == Self.whole)
  }

  @Test func stepsThatAreWithheldAreExtrasWhateverHolds() {
    var withheld = Self.warm
    withheld.isOptional = true
    withheld.recommendedWhen = [.cold, .night]
    withheld.onlyWhen = []

    #expect(
      Self.whole.withholding(.warmth)
        == Self.routine(
          .step(Self.stretch),
          .repetition(count: 2, rest: .seconds(5), [.step(Self.press), .step(withheld)]),
          .repetition(count: 3, [.repetition(count: 2, [.step(withheld)])]), .step(withheld)))
    #expect(Self.whole.withholding(.saline) == Self.whole)
  }

  @Test func theStepsThatAskForSomethingAreNamedOnce() {
    #expect(Self.whole.steps(needing: .warmth) == ["warm": [.night, .cold]])
    #expect(Self.whole.steps(needing: .pressing) == ["press": []])
    #expect(Self.whole.steps(needing: .saline).isEmpty)
  }

  @Test func aWorkoutHasNoStepsOfItsOwn() {
    let workout = Routine(
      id: "run", name: "Run", kind: .workout,
      content: .phases(WorkoutPhases(warmUp: nil, exercise: .open, coolDown: nil)))

    #expect(workout.leavingOut(Set(Need.allCases)) == workout)
    #expect(workout.withholding(.warmth) == workout)
    #expect(workout.steps(needing: .warmth).isEmpty)
  }
}
