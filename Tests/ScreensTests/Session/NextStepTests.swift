// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

@testable import Screens

@Suite struct NextStepTests {
  private static let routine = Routine(
    id: "heel", name: "Heel", kind: .exercise,
    content: .steps([
      .step(
        Step(
          name: "Heel raises", dose: .reps(count: 12, tempo: .seconds(6)),
          restAfter: .seconds(45))),
      .step(
        Step(name: "Calf stretch", dose: .hold(.seconds(30)), sets: 2, rest: .seconds(20))),
    ]))

  /// What the bottom line says after so many keys for the next segment.
  private func line(after steps: Int) throws -> String {
    let plan = try SessionFixtures.plan(Self.routine)
    let screen = try ShownSession.after(
      [(0, .start)] + (0..<steps).map { _ in (1, .next) }, of: plan)
    let run = screen.machine.activeRun
    let segment = try #require(run.segment)
    let next = try #require(NextStep(after: segment, in: run))
    return next.lead + next.title
  }

  @Test func aRestThatComesFirstIsNamed() throws {
    // Getting ready, the raises, the rest, the stretch, the rest between its sets.
    #expect(try line(after: 0) == "then  rest 45 s, then  Calf stretch")
    #expect(try line(after: 1) == "next  rest 45 s, then  Calf stretch")
    #expect(try line(after: 2) == "then  rest 20 s, then  set 2 of 2")
    #expect(try line(after: 3) == "next  rest 20 s, then  set 2 of 2")
    #expect(try line(after: 4) == "then  the end")
  }
}
