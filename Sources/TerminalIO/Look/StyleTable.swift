// SPDX-License-Identifier: MIT

import TextCanvas

/// The one place where a meaning becomes a look.
///
/// The rule: colour only adds. What has to be distinguished also differs by bold, underline or
/// reverse. Dim is not used, since its strength is unknown.
struct StyleTable: Hashable, Sendable {
  /// The colours in use.
  let scheme: ColourScheme

  /// The look of a style.
  subscript(style: Style) -> Look {
    Look(attributes: attributes(of: style), colour: scheme.colour(of: style))
  }

  private func attributes(of style: Style) -> Look.Attributes {
    // In the dark, two shades of red make the distinctions, if there are two.
    if scheme == .night { return style == .selected ? .underline : [] }
    if scheme == .fewNight { return style == .selected ? [.bold, .underline] : .bold }
    return switch style {
    // A bar changes every second, so its full part needs no change of colour or attributes. Large
    // letters have one colour and cannot be bold, since full cells cannot.
    case .plain, .quiet, .done, .ahead, .rule, .site: []
    case .title, .strong, .countdown, .getReady, .rest, .changeSides, .least, .key: .bold
    case .urgent, .failure: [.bold, .underline]
    case .paused, .caution: .underline
    case .relief: [.bold, .reverse]
    case .selected: .reverse
    }
  }

  /// The look of a full cell in the colour of a letter, drawn as a space in reverse: fewer bytes
  /// than a block character, and independent of fonts. Bold and underline would not show.
  func block(_ letter: Look) -> Look { Look(attributes: .reverse, colour: letter.colour) }

  /// The look of half a cell, in the colour of a letter.
  func half(_ letter: Look) -> Look {
    Look(attributes: scheme == .fewNight ? .bold : [], colour: letter.colour)
  }
}
