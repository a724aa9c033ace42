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

  /// What each style is without colour.
  static let attributes: [Style: Look.Attributes] = [
    .plain: [], .title: .bold, .strong: .bold, .quiet: .dim, .countdown: .bold,
    .urgent: [.bold, .underline], .done: [], .ahead: .dim, .least: .bold,
    .paused: [.dim, .underline], .relief: [.bold, .reverse], .site: [], .caution: .underline,
    .selected: .reverse, .key: .bold, .rule: .dim, .failure: [.bold, .underline],
  ]

  @Test(arguments: Style.allCases, [true, false])
  func colourOnlyAdds(style: Style, hasColours: Bool) {
    #expect(StyleTable(hasColours: hasColours)[style].attributes == Self.attributes[style])
  }

  @Test func whatMustBeToldApartIsSoWithoutColour() {
    let table = StyleTable(hasColours: false)
    let apart: [Style] = [.plain, .quiet, .strong, .urgent, .relief, .caution, .selected, .paused]
    #expect(Set(apart.map { table[$0] }).count == apart.count)
    #expect(table[.selected].attributes.contains(.reverse))
  }

  @Test(arguments: Style.allCases)
  func inTheDarkNothingIsBrightOrFull(style: Style) {
    let table = StyleTable(isDark: true)
    for look in [table[style], table.block(style)] {
      #expect(look.attributes.contains(.dim))
      #expect(look.attributes.isDisjoint(with: [.bold, .reverse]))
      #expect(look.colour == nil)
    }
  }

  @Test(arguments: Style.allCases)
  func blocksAreReversed(style: Style) {
    #expect(StyleTable(hasColours: true).block(style).attributes == .reverse)
  }
}
