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
    #expect(step.workSegmentCount() == segments)
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
    #expect(elements.workSegmentCount() == 7)
  }

  /// Steps of ten seconds with rests in between, and their total length.
  static let rests: [(elements: [RoutineElement], seconds: Int)] = [
    ([.ten(), .ten()], 20),
    ([.ten(restAfter: 4), .ten()], 24),
    ([.ten(restAfter: 0), .ten()], 20),
    ([.ten(restAfter: 4)], 10),
    ([.ten(), .ten(restAfter: 4)], 20),
    ([.repetition(count: 3, rest: .seconds(5), [.ten()])], 40),
    ([.repetition(count: 3, rest: .seconds(5), [.ten()]), .ten()], 50),
    ([.repetition(count: 1, rest: .seconds(5), [.ten()]), .ten()], 20),
    ([.repetition(count: 0, rest: .seconds(5), [.ten()]), .ten()], 10),
    ([.repetition(count: 3, rest: .seconds(5), []), .ten()], 10),
    ([.repetition(count: 3, [.ten(restAfter: 4)])], 38),
    ([.repetition(count: 3, [.ten(restAfter: 4)]), .ten()], 52),
    ([.repetition(count: 3, rest: .zero, [.ten(restAfter: 4)]), .ten()], 44),
    ([.repetition(count: 3, rest: .seconds(7), [.ten(restAfter: 4), .ten(restAfter: 1)])], 86),
    (
      [
        .repetition(
          count: 2, rest: .seconds(60), [.repetition(count: 2, rest: .seconds(1), [.ten()])])
      ], 102
    ),
    ([.ten(restAfter: 4), .ten(isOptional: true, restAfter: 99), .ten()], 24),
    ([.ten(), .ten(isOptional: true, restAfter: 99)], 10),
    ([.ten(), .ten(onlyWhen: [.cold], restAfter: 99), .ten()], 20),
    ([.repetition(count: 2, rest: .seconds(9), [.ten(isOptional: true)]), .ten()], 10),
  ]

  @Test(arguments: rests)
  func restsCountWhereSomethingFollows(elements: [RoutineElement], seconds: Int) {
    #expect(elements.nominalDuration == .seconds(seconds))
  }

  @Test(arguments: [(1, 3), (2, 4)])
  func theAffectedSideMayBeTwo(sides: Int, segments: Int) {
    let elements: [RoutineElement] = [
      .step(Step(name: "affected", dose: .untilDone, side: .affected)),
      .step(Step(name: "each", dose: .untilDone, side: .each)),
    ]

    #expect(elements.workSegmentCount(affectedSides: sides) == segments)
  }

  @Test func absurdCountsSaturateInsteadOfTrapping() {
    let step = Step(name: "many", dose: .hold(.seconds(1)), sets: .max / 2)
    let elements: [RoutineElement] = [
      .repetition(count: .max / 3, [.step(step)]), .step(step), .step(step), .step(step),
    ]

    #expect(elements.workSegmentCount() == .max)
    #expect(elements.nominalDuration == .seconds(1_000_000_000))
  }
}

extension RoutineElement {
  /// A step that takes ten seconds.
  fileprivate static func ten(
    isOptional: Bool = false, onlyWhen: [Condition] = [], restAfter: Int? = nil
  ) -> RoutineElement {
    .step(
      Step(
        name: "ten", dose: .hold(.seconds(10)), restAfter: restAfter.map { .seconds($0) },
        onlyWhen: onlyWhen, isOptional: isOptional))
  }
}
