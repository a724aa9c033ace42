// SPDX-License-Identifier: MIT
import SessionEngine
import TestSupport
import Testing
import TextCanvas

@testable import Screens

@Suite struct FinishTests {
  private func stopped() throws -> SessionScreen { try .after([(0, .start), (23, .end)]) }

  /// The question how to go on after the third cramp, which offers to end first.
  private func ending() throws -> SessionScreen {
    var screen = try SessionScreen.after([(0, .start)])
    for number in 1...3 {
      let onset = SessionInstant(.seconds(100 * number))
      try screen.apply(.cramp(SessionFixtures.cramp), at: onset)
      try screen.apply(.eased, at: onset + .seconds(30))
      if number < 3 { try screen.apply(.goOn(.resume), at: onset + .seconds(40)) }
    }
    return screen
  }

  @Test func whatWaitsToBeWrittenIsNotSaidToBeInTheLog() throws {
    for screen in [try stopped(), try ending()] {
      for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
        var screen = screen
        #expect(screen.draw(size).text.contains("It is all in the log."), "\(size)")

        screen.isLogBehind = true

        let text = screen.draw(size).text
        #expect(text.contains("It waits to be logged."), "\(size)")
        #expect(!text.contains("in the log"), "\(size)")

        screen.isKeptApart = true
        #expect(screen.draw(size).text.contains("It is kept in a file of its own."), "\(size)")
      }
    }
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
