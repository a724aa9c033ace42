// SPDX-License-Identifier: MIT

import TextCanvas

/// The one place where a meaning becomes a look.
///
/// The rule: colour only adds. What must be told apart is told apart by bold, underline or reverse
/// as well, and dim is used nowhere, since nobody knows how dim it is.
struct StyleTable: Hashable, Sendable {
  /// The colours in use.
  let scheme: ColourScheme

  /// The look of a style.
  subscript(style: Style) -> Look {
    Look(attributes: attributes(of: style), colour: scheme.colour(of: style))
  }

  private func attributes(of style: Style) -> Look.Attributes {
    // In the dark, two reds tell apart what has to be, where there are two.
    if scheme == .night { return style == .selected ? .underline : [] }
    if scheme == .fewNight { return style == .selected ? [.bold, .underline] : .bold }
    return switch style {
    // A bar moves every second, so its full part changes neither colour nor attributes. A large letter is
    // of one colour, so it is not bold, since full cells cannot be.
    case .plain, .quiet, .done, .ahead, .rule, .site: []
    case .title, .strong, .countdown, .getReady, .rest, .changeSides, .least, .key: .bold
    case .urgent, .failure: [.bold, .underline]
    case .paused, .caution: .underline
    case .relief: [.bold, .reverse]
    case .selected: .reverse
    }
  }

  /// The look of a full cell, drawn as a space in reverse: fewer bytes than a block character, and
  /// no font is needed. Bold and underline would not show on it.
  func block(_ style: Style) -> Look {
    Look(attributes: .reverse, colour: self[style].colour)
  }

  /// The look of half a cell, which is of the colour of a full one.
  func half(_ style: Style) -> Look {
    Look(attributes: scheme == .fewNight ? .bold : [], colour: self[style].colour)
  }
}
