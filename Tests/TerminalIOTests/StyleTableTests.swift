// SPDX-License-Identifier: MIT

import Testing
import TextCanvas

@testable import TerminalIO

@Suite struct StyleTableTests {
  @Test(arguments: Style.allCases)
  func withoutColourNoStyleHasOne(style: Style) {
    #expect(StyleTable(hasColours: false)[style].colour == nil)
    #expect(StyleTable(hasColours: false).block(style).colour == nil)
  }

  @Test(arguments: Style.allCases)
  func colourOnlyAdds(style: Style) {
    let coloured = StyleTable(hasColours: true)[style]
    #expect(coloured.attributes == StyleTable(hasColours: false)[style].attributes)
  }

  @Test func whatMustBeToldApartIsSoWithoutColour() {
    let table = StyleTable(hasColours: false)
    let apart: [Style] = [.plain, .quiet, .strong, .urgent, .relief, .caution, .selected, .paused]
    #expect(Set(apart.map { table[$0] }).count == apart.count)
    #expect(table[.selected].attributes.contains(.reverse))
  }

  @Test(arguments: Style.allCases)
  func blocksAreReversed(style: Style) {
    #expect(StyleTable(hasColours: true).block(style).attributes == .reverse)
  }
}
