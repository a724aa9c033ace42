// SPDX-License-Identifier: MIT

import Testing
import TextCanvas

@testable import TerminalIO

@Suite struct StyleTableTests {
  private static let nights: [ColourScheme] = [.night, .fewNight]
  private static let days = ColourScheme.allCases.filter { !nights.contains($0) }

  @Test(arguments: Style.allCases)
  func withoutColourNoStyleHasOne(style: Style) {
    let table = StyleTable(scheme: .none)
    #expect(table[style].colour == nil)
    #expect(table.block(table[style]).colour == nil)
  }

  /// Each style without colour.
  static let attributes: [Style: Look.Attributes] = [
    .plain: [], .title: .bold, .strong: .bold, .quiet: [], .countdown: .bold, .getReady: .bold,
    .rest: .bold, .changeSides: .bold, .urgent: [.bold, .underline], .done: [], .ahead: [],
    .least: .bold, .paused: .underline, .relief: [.bold, .reverse], .site: [],
    .caution: .underline, .selected: .reverse, .key: .bold, .rule: [],
    .failure: [.bold, .underline],
  ]

  @Test(arguments: Style.allCases, days)
  func colourOnlyAdds(style: Style, scheme: ColourScheme) {
    #expect(StyleTable(scheme: scheme)[style].attributes == Self.attributes[style])
  }

  @Test func whatMustBeToldApartIsSoWithoutColour() {
    let table = StyleTable(scheme: .none)
    let apart: [Style] = [.plain, .strong, .urgent, .relief, .caution, .selected]
    #expect(Set(apart.map { table[$0] }).count == apart.count)
  }

  @Test(arguments: [ColourScheme.dark, .light, .highContrast])
  func theKindsOfTimeAreToldApartByColour(scheme: ColourScheme) {
    let kinds: [Style] = [.countdown, .getReady, .rest, .changeSides, .relief, .paused]
    let colours = kinds.compactMap { StyleTable(scheme: scheme)[$0].colour }
    #expect(Set(colours).count == kinds.count)
  }

  @Test(arguments: Style.allCases, nights)
  func inTheDarkNothingButBlocksIsFull(style: Style, scheme: ColourScheme) {
    let table = StyleTable(scheme: scheme)
    #expect(!table[style].attributes.contains(.reverse))
    #expect(table[.selected] != table[.plain])
  }

  @Test(arguments: Style.allCases, ColourScheme.allCases)
  func blocksAreReversed(style: Style, scheme: ColourScheme) {
    let table = StyleTable(scheme: scheme)
    #expect(table.block(table[style]) == Look(attributes: .reverse, colour: table[style].colour))
  }

  @Test(
    arguments: [
      (0, .auto, .dark, .none), (0, .highContrast, .dark, .none), (8, .auto, nil, .few),
      (16, .auto, .dark, .fewOnDark), (8, .auto, .light, .fewOnLight),
      (8, .highContrast, .dark, .few), (256, .auto, nil, .neutral), (256, .auto, .dark, .dark),
      (256, .auto, .light, .light), (256, .dark, .light, .dark), (256, .light, .dark, .light),
      (256, .highContrast, .light, .highContrast), (16_777_216, .auto, .dark, .dark),
    ] as [(Int, Theme, Background?, ColourScheme)])
  func theSchemeFitsTheTerminalAndTheWish(
    colours: Int, theme: Theme, background: Background?, expected: ColourScheme
  ) {
    func scheme(isDark: Bool) -> ColourScheme {
      ColourScheme(colours: colours, theme: theme, background: background, isDark: isDark)
    }
    #expect(scheme(isDark: false) == expected)
    #expect(scheme(isDark: true) == (colours < 8 ? .none : colours < 256 ? .fewNight : .night))
  }
}
