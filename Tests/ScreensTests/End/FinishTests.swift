// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing
import TextCanvas

@testable import Screens

@Suite struct FinishTests {
  private func stopped() throws -> ShownSession { try .after([(0, .start), (23, .end)]) }

  /// The question how to continue after the third cramp, which offers ending first.
  private func ending() throws -> ShownSession {
    var screen = try ShownSession.after([(0, .start)])
    for number in 1...3 {
      let onset = SessionInstant(.seconds(100 * number))
      try screen.apply(.cramp(SessionFixtures.cramp), at: onset)
      try screen.apply(.eased, at: onset + .seconds(30))
      if number < 3 { try screen.apply(.continue(.resume), at: onset + .seconds(40)) }
    }
    _ = screen.handle("n")
    return screen
  }

  @Test func whatWaitsToBeWrittenIsNotSaidToBeInTheLog() throws {
    for screen in [try stopped(), try ending()] {
      for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
        var screen = screen
        #expect(screen.draw(size).text.contains("Saved."), "\(size)")

        screen.isLogBehind = true

        let text = screen.draw(size).text
        #expect(text.contains("Not saved yet."), "\(size)")
        #expect(!text.contains("Saved."), "\(size)")
      }
    }
  }

  @Test(arguments: screenSizes) func aCrampThatNobodySaidToHaveEasedIsNotPraised(
    size: Size
  ) throws {
    var screen = try ShownSession.after([
      (0, .start), (23, .cramp(SessionFixtures.cramp)), (40, .leaveRelief), (41, .continue(.end)),
    ])
    let text = { screen.draw(size).text.split { $0.isWhitespace }.joined(separator: " ") }
    #expect(text().contains("Get help if it lasts 10 minutes"))
    #expect(text().contains("1 cramp, no answer"))
    screen = try .after([
      (0, .start), (23, .cramp(SessionFixtures.cramp)), (40, .leaveRelief), (41, .eased),
      (42, .continue(.end)),
    ])
    #expect(!text().contains("Get help"))
    #expect(text().contains("1 cramp, eased after 18 s"))
  }

  /// Skipping through everything is not doing it, and gets no "well done".
  @Test func whatWasSkippedThroughIsNotDone() throws {
    var screen = try ShownSession.after([(0, .start)])
    while case .running = screen.machine.state { try screen.apply(.next, at: screen.now) }
    #expect(screen.machine.state == .finished(.stopped))
    let text = screen.draw(Size(columns: 80, rows: 24)).text
    #expect(text.contains("SESSION ENDED"))
    #expect(!text.contains("Well done") && !text.contains("steps done"))
  }

  /// Enter says that a step is done, but not when it has hardly begun.
  @Test(arguments: [(seconds: 12, outcome: SessionOutcome.stopped), (17, .completed)])
  func whatWasHardlyBegunIsNotDone(seconds: Int, outcome: SessionOutcome) throws {
    let holds = ["Reach", "Bend"].map {
      RoutineElement.step(Step(name: $0, dose: .hold(.seconds(30))))
    }
    let plan = try SessionPlan(
      Routine(
        id: "holds", name: "Holds", kind: .mobility, getReady: .zero, transition: .zero,
        content: .steps(holds)))
    let screen = try ShownSession.after(
      [(0, .start), (Double(seconds), .done), (Double(seconds) + 2, .done)], of: plan)

    #expect(screen.machine.state == .finished(outcome))
    let text = screen.draw(Size(columns: 80, rows: 24)).text
    #expect(text.contains("Well done") == (outcome == .completed))
  }

  @Test func theWarningSignsAreHintedAtEverySize() throws {
    for size in trickySizes where ScreenFrame.fits(size) {
      let hints = try stopped().draw(size).text(row: size.rows - 1)

      for hint in ["c CRAMP", "Enter leave", "w warnings", "?"] {
        #expect(hints.contains(hint), "\(hint) at \(size)")
      }
    }
  }
}
