// SPDX-License-Identifier: MIT
import RoutineModel
import TestSupport
import Testing

@testable import RoutineExchange
@testable import RoutineFiles

@Suite struct RoutineFileTextTests {
  @Test func aRoutineLooksAsIfAPersonHadWrittenIt() {
    let routine = Routine(
      id: "feet", name: "Feet: evening", kind: .mobility, summary: "For tired feet.",
      sources: ["A book"], getReady: .seconds(3), transition: .zero,
      content: .steps([
        .step(
          Step(
            name: "Roll the sole",
            instruction:
              "Roll a ball under the arch, with as much weight as is pleasant, from the heel to the toes and back.",
            dose: .hold(least: .seconds(40), most: .seconds(90)), side: .each,
            directions: [.forward, .backward], sets: 2, rest: .milliseconds(7_500))),
        .repetition(
          count: 3, rest: .seconds(20),
          [.step(Step(name: "yes", dose: .reps(count: 10, tempo: .seconds(2)), isOptional: true))]),
      ]))

    #expect(
      RoutineFileText.written(routine) == """
        name: "Feet: evening"
        kind: mobility
        summary: For tired feet.
        sources:
          - A book
        get-ready: 3s
        transition: 0s
        steps:
          - name: Roll the sole
            instruction: >-
              Roll a ball under the arch, with as much weight as is pleasant, from the heel to the toes
              and back.
            hold: 40s-1min30s
            side: each
            directions: [forward, backward]
            sets: 2
            rest: 7s500ms
          - repeat: 3
            rest: 20s
            steps:
              - name: "yes"
                reps: 10
                tempo: 2s
                optional: true

        """)
  }

  @Test(arguments: Seeds.first(4))
  func whatIsWrittenIsReadAsTheSameRoutine(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for round in 0..<100 {
      let routine = generator.routine()
      #expect(try Reading.decoded(routine) == routine, "seed \(seed), round \(round)")
    }
  }

  @Test func aBuiltInRoutineIsReadAsItWasWritten() throws {
    let routines = RoutineCatalog.load(ownFolder: nil).entries.compactMap { try? $0.result.get() }
    #expect(routines.count > 40)
    for routine in routines {
      #expect(try Reading.decoded(routine) == routine)
      // Only text without a space to break at, such as an address, is longer.
      let long = RoutineFileText.written(routine).split(separator: "\n").filter { $0.count > 100 }
      #expect(long.allSatisfy { $0.split(separator: " ").count == 1 })
    }
  }
}
