// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

@Suite struct StepWordTests {
  /// The words of a run's steps.
  private func words(
    _ script: [(Int64, SessionEvent)], isOver: Bool
  ) throws -> [String] {
    let run = try SampleSessions.detail(of: SampleRoutines.coolDown, script).machine.run
    return run.plan.segments.indices.filter { run.plan.segments[$0].isStep }
      .map { run.stepWord(at: $0, isOver: isOver) }
  }

  @Test func aStepUnderWayHasNotEndedAndOneNeverBegunIsNotReached() throws {
    let words = try words([(0, .start), (45, .next), (60, .pause)], isOver: false)

    #expect(
      words == ["skipped", "not ended", "not reached", "not reached", "not reached"])
  }

  @Test func whatAnOverSessionLeftOutIsNotReached() throws {
    let words = try words([(0, .start), (400, .done), (401, .end)], isOver: true)

    #expect(
      words == ["done", "done", "done", "cut short", "not reached"])
  }

  @Test func aStepThatWasGoneBackFromHasNotEnded() throws {
    let words = try words(
      [(0, .start), (45, .next), (60, .back), (61, .back), (80, .end)], isOver: true)

    #expect(
      words == ["cut short", "not ended", "not reached", "not reached", "not reached"])
  }

  @Test func whatIsNoStepIsNotReached() throws {
    let run = PlanRun(try SessionPlan(SampleRoutines.coolDown))

    #expect(run.stepWord(at: -1, isOver: false) == "not reached")
    #expect(run.stepWord(at: 10_000, isOver: true) == "not reached")
  }

  @Test func reliefTellsOfStepsThatWerePassedByAsTheLogDoes() throws {
    var screen = try ShownSession.after([
      (0, .start), (1, .cramp(SessionFixtures.cramp)), (20, .next), (30, .next), (40, .timeReached),
    ])
    let wide = screen.draw(Size(columns: 120, rows: 40)).text
    #expect(wide.contains("✓ Stretch the sole"))
    #expect(wide.contains("– Press the tight spot"))
    #expect(wide.contains("▶ Warm the sole and calf"))
    #expect(wide.contains("○ Circle the ankle"))
    try screen.apply(.eased, at: SessionInstant(.seconds(41)))
    let run = try #require(screen.machine.episodes.last?.run)
    #expect(run.outcomes.compactMap { $0 }.contains(.skipped))
  }
}
