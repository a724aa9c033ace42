// SPDX-License-Identifier: MIT

import Testing
import TextCanvas

@testable import TerminalIO

/// The contrast of everything shown in a colour; the terminal's own colours are the person's
/// choice.
@Suite struct ContrastTests {
  /// The styles of large text, which needs less contrast.
  private static let large: Set<Style> = [
    .countdown, .getReady, .rest, .changeSides, .urgent, .site, .paused,
  ]

  private static func palettes(_ scheme: ColourScheme) -> [Palette] {
    switch scheme {
    case .dark, .fewOnDark: Palette.dark
    case .light, .fewOnLight: Palette.light
    // Solarized uses a dark blue as black, on which none of its reds is readable.
    case .fewNight: (Palette.dark + Palette.light).filter { $0.first[0] != 0x073642 }
    case .none, .neutral, .few, .highContrast, .night: Palette.dark + Palette.light
    }
  }

  @Test(arguments: ColourScheme.allCases)
  func everyStyleCanBeRead(scheme: ColourScheme) {
    for palette in Self.palettes(scheme) {
      let table = StyleTable(scheme: scheme)
      let ground = scheme.ground.map { palette.colour($0.background) } ?? palette.background
      for style in Style.allCases {
        guard let colour = table[style].colour ?? scheme.ground?.foreground else { continue }
        let isBold = table[style].attributes.contains(.bold)
        for shown in Self.shown(colour, isBold: isBold, scheme) {
          let contrast = Palette.contrast(palette.colour(shown), ground)
          #expect(
            contrast >= Self.least(style, scheme),
            "\(style) in colour \(shown) on \(palette.testDescription)")
        }
      }
    }
  }

  /// The colours that a terminal may show for one: on some, bold brightens the first eight.
  private static func shown(_ colour: UInt8, isBold: Bool, _ scheme: ColourScheme) -> [UInt8] {
    guard isBold, colour < 8 else { return [colour] }
    // The Linux console's red is too dark by itself, but bold always brightens it there.
    return scheme == .fewNight ? [colour + 8] : [colour, colour + 8]
  }

  private static func least(_ style: Style, _ scheme: ColourScheme) -> Double {
    switch scheme {
    case .night, .fewNight: 3
    case .highContrast: 7
    default: large.contains(style) ? 3 : 4.5
    }
  }

  @Test(arguments: [ColourScheme.dark, .light, .neutral, .highContrast, .night])
  func ofManyColoursNoneIsUsedThatAPaletteChanges(scheme: ColourScheme) {
    let colours = Style.allCases.compactMap { StyleTable(scheme: scheme)[$0].colour }
    let ground = scheme.ground.map { [$0.foreground, $0.background] } ?? []
    #expect((colours + ground).allSatisfy { $0 >= 16 })
  }

  @Test func inTheDarkTheNameIsBrighterThanTheRest() {
    let table = StyleTable(scheme: .night)
    let name = Palette.linux.colour(table[.strong].colour ?? 0)
    let rest = Palette.linux.colour(ColourScheme.night.ground?.foreground ?? 0)
    #expect(Palette.contrast(name, 0) > 1.5 * Palette.contrast(rest, 0))
  }
}
