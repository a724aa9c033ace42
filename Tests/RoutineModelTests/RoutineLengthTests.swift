// SPDX-License-Identifier: MIT
import RoutineModel
import Testing

@Suite struct RoutineLengthTests {
  @Test(arguments: [
    (Step(name: "hold", dose: .hold(.seconds(30))), Duration.seconds(30), 1),
    (Step(name: "range", dose: .hold(least: .seconds(10), most: .seconds(15))), .seconds(15), 1),
    (
      Step(name: "sides", dose: .hold(.seconds(30)), side: .each, sets: 2), .seconds(120), 4
    ),
    (
      Step(
        name: "circles", dose: .reps(count: 10, tempo: .seconds(2)), side: .each,
        directions: [.clockwise, .counterclockwise]), .seconds(80), 4
    ),
    (
      Step(name: "rests", dose: .hold(.seconds(5)), sets: 5, rest: .seconds(3)), .seconds(37), 5
    ),
    (Step(name: "own pace", dose: .reps(count: 8, tempo: nil)), .zero, 1),
    (Step(name: "open", dose: .untilDone), .zero, 1),
  ])
  func aStepTakesItsDoseInEverySetSideAndDirection(
    step: Step, duration: Duration, segments: Int
  ) {
    #expect(step.nominalDuration == duration)
    #expect(step.workSegmentCount == segments)
  }

  @Test func repetitionsMultiplyAndOptionalStepsAreLeftOut() {
    let elements: [RoutineElement] = [
      .repetition(
        count: 3,
        [
          .step(Step(name: "stride", dose: .hold(.seconds(20)))),
          .step(Step(name: "walk", dose: .hold(.seconds(40)))),
        ]),
      .step(Step(name: "extra", dose: .hold(.seconds(100)), isOptional: true)),
    ]

    #expect(elements.nominalDuration == .seconds(180))
    #expect(elements.workSegmentCount == 7)
  }

  @Test func absurdCountsSaturateInsteadOfTrapping() {
    let step = Step(name: "many", dose: .hold(.seconds(1)), sets: .max / 2)
    let elements: [RoutineElement] = [
      .repetition(count: .max / 3, [.step(step)]), .step(step), .step(step), .step(step),
    ]

    #expect(elements.workSegmentCount == .max)
    #expect(elements.nominalDuration == .seconds(1_000_000_000))
  }
}
