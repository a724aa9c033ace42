// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing
import TextCanvas

@testable import Screens

/// Steps that were not done are summarised, and never listed among those done.
@Suite struct NotDoneTests {
  private func contents(
    _ script: [(Int64, SessionEvent)], of routine: Routine = SampleRoutines.coolDown
  ) throws -> [TimelineItem.Content] {
    SessionTimeline(try SampleSessions.detail(of: routine, script)).items.map(\.content)
  }

  @Test func whatWasSkippedAndWhatWasNotReachedIsSummedAtTheEnd() throws {
    let contents = try contents([(0, .start), (5, .next), (20, .next), (21, .end)])

    #expect(
      contents.last
        == .notDone("Not done: 2 skipped (Easy walk, Calf stretch); 3 not reached (Calf stretch)"))
    for case .step(_, _, let spent, _) in contents { #expect(spent > .zero) }
  }

  @Test func whereAllIsDoneNothingIsSaid() throws {
    let plan = try SessionPlan(SampleRoutines.coolDown, resolve: SampleRoutines.find)
    var machine = SessionMachine(plan)
    var entries = try machine.handle(.start, at: .start).records
    while let due = machine.nextDeadline {
      entries += try machine.handle(.timeReached, at: due).records
    }
    let contents = SessionTimeline(SampleSessions.detail(machine, entries)).items.map(\.content)

    #expect(contents.last == .end(.completed))
    #expect(!contents.contains { if case .notDone = $0 { true } else { false } })
  }

  @Test func aStepThatWasTriedBeforeItWasSkippedIsTold() throws {
    let contents = try contents([(0, .start), (25, .next), (30, .end)])

    #expect(
      contents.contains(
        .step(name: "Easy walk", planned: "5 min", actual: .seconds(20), outcome: .skipped)))
  }

  @Test func reliefStepsThatWereSkippedAreSummedWithTheirCramp() throws {
    let relief = try SessionPlan(SampleRoutines.relief, affectedSide: .left)
    let contents = try contents([
      (0, .start), (10, .cramp(Cramp(site: .foot, side: .left, relief: relief))), (10, .next),
      (40, .eased), (41, .continue(.end)),
    ])

    #expect(contents.contains(.detail("1 relief step skipped")))
    #expect(
      !contents.contains { if case .step(_, _, .zero, .skipped) = $0 { true } else { false } })
  }

  @Test func aSessionDoneWithoutTheProgramSaysSoAndNothingOfItsSteps() throws {
    var detail = try SampleSessions.detail(of: SampleRoutines.coolDown, [])
    detail.summary.isByHand = true
    detail.summary.note = "In the park."

    #expect(
      SessionTimeline(detail).items.map(\.content) == [
        .detail("Done without Limber, and logged afterwards."), .detail("Note: In the park."),
      ])
  }

  @Test func theOutcomeAndTheCrampsAreBrighterThanTheHeadings() throws {
    let screen = SessionDetailScreen(detail: try SampleSessions.eventful())
    for size in screenSizes {
      let buffer = screen.draw(size, in: ScreenContext(today: wednesday))
      let rows = (0..<size.rows).filter { buffer.text(row: $0).contains("Warm-up") }

      #expect(!buffer.cells.contains { $0.style == .selected }, "\(size)")
      #expect(buffer.contains(.relief), "\(size)")
      for row in rows {
        #expect((4..<size.columns).allSatisfy { buffer[row: row, column: $0].style != .title })
      }
      #expect(buffer.focus != nil)
    }
  }
}
