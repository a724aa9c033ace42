// SPDX-License-Identifier: MIT
import SessionEngine
import TestSupport
import Testing
import TextCanvas

@testable import Screens

@Suite struct FinishTests {
  private func stopped() throws -> SessionScreen { try .after([(0, .start), (23, .end)]) }

  @Test func theWarningSignsAreHintedAtEverySize() throws {
    for size in trickySizes where ScreenFrame.fits(size) {
      let hints = try stopped().draw(size).text(row: size.rows - 1)

      for hint in ["c CRAMP", "Enter leave", "w warnings", "?"] {
        #expect(hints.contains(hint), "\(hint) at \(size)")
      }
    }
  }
}
