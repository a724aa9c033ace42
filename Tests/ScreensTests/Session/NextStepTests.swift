// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

@testable import Screens

@Suite struct NextStepTests {
  private static let heel = Routine(
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
  private func line(after steps: Int, in routine: Routine = heel) throws -> String {
    let next = try next(after: steps, in: routine)
    return next.lead + next.title
  }

  private func next(after steps: Int, in routine: Routine = heel) throws -> NextStep {
    let plan = try SessionFixtures.plan(routine)
    let screen = try ShownSession.after(
      [(0, .start)] + (0..<steps).map { _ in (1, .next) }, of: plan)
    let run = screen.machine.activeRun
    let segment = try #require(run.segment)
    return try #require(NextStep(after: segment, in: run))
  }

  @Test(arguments: [(0, "then  "), (1, "next  ")])
  func whereTheStepAfterARestIsTooWideTheRestIsLarge(steps: Int, lead: String) throws {
    let next = try next(after: steps)
    let (wide, _) = try #require(next.large(in: .half, columns: 120))
    #expect(wide.title == "Calf stretch")
    let (narrow, letters) = try #require(next.large(in: .half, columns: 60))
    #expect([narrow.lead, narrow.title, narrow.dose] == [lead, "rest 45 s", "then  Calf stretch"])
    #expect(letters.size.columns <= 60 - lead.count)
    #expect(next.large(in: .half, columns: 20) == nil)
  }

  @Test func aRestThatComesFirstIsNamed() throws {
    // Getting ready, the raises, the rest, the stretch, the rest between its sets.
    #expect(try line(after: 0) == "then  rest 45 s, then  Calf stretch")
    #expect(try line(after: 1) == "next  rest 45 s, then  Calf stretch")
    #expect(try line(after: 2) == "then  rest 20 s, then  set 2 of 2")
    #expect(try line(after: 3) == "next  rest 20 s, then  set 2 of 2")
    #expect(try line(after: 4) == "then  the end")
  }

  @Test func theSameStepAgainIsNamedByItsRound() throws {
    let raises = Step(name: "Heel raises", dose: .hold(.seconds(30)))
    var routine = Self.heel
    routine.transition = .zero
    routine.content = .steps([.repetition(count: 2, rest: .seconds(20), [.step(raises)])])

    #expect(try line(after: 1, in: routine) == "next  rest 20 s, then  round 2 of 2")
    routine.content = .steps([.repetition(count: 2, [.step(raises), .step(raises)])])
    #expect(try line(after: 1, in: routine) == "next  Heel raises")
    #expect(try line(after: 2, in: routine) == "next  round 2 of 2")
  }
}
