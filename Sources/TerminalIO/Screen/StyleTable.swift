// SPDX-License-Identifier: MIT

import TextCanvas

/// The one place where a meaning becomes a look.
///
/// The rule: colour only adds. What must be told apart is told apart by bold, underline or reverse
/// as well, and the background stays the terminal's own, which may be light or dark.
struct StyleTable: Hashable, Sendable {
  /// Whether colours are used.
  var hasColours = true
  /// Whether everything is dark, for a room in which somebody sleeps: then nothing is bold or full.
  var isDark = false

  /// The look of a style.
  subscript(style: Style) -> Look {
    if isDark { return Look(attributes: style == .selected ? [.dim, .underline] : .dim) }
    var look = Self.look(of: style)
    if !hasColours { look.colour = nil }
    return look
  }

  private static func look(of style: Style) -> Look {
    switch style {
    case .plain: Look()
    case .title: Look(attributes: .bold)
    case .strong: Look(attributes: .bold)
    case .quiet: Look(attributes: .dim)
    case .countdown: Look(attributes: .bold)
    case .getReady: Look(attributes: .bold, colour: .yellow)
    case .rest: Look(attributes: .bold, colour: .cyan)
    case .changeSides: Look(attributes: .bold, colour: .yellow)
    case .urgent: Look(attributes: [.bold, .underline], colour: .yellow)
    // A bar moves every second, so its full part changes neither colour nor attributes.
    case .done: Look()
    case .ahead: Look(attributes: .dim)
    case .least: Look(attributes: .bold, colour: .yellow)
    case .paused: Look(attributes: [.dim, .underline], colour: .cyan)
    case .relief: Look(attributes: [.bold, .reverse], colour: .magenta)
    // Not bold, since full cells cannot be, and a letter is of one colour.
    case .site: Look(colour: .magenta)
    case .caution: Look(attributes: .underline, colour: .yellow)
    case .selected: Look(attributes: .reverse)
    case .key: Look(attributes: .bold, colour: .cyan)
    case .rule: Look(attributes: .dim)
    case .failure: Look(attributes: [.bold, .underline], colour: .red)
    }
  }

  /// The look of a full cell, drawn as a space in reverse: fewer bytes than a block character, and
  /// no font is needed. Bold and underline would not show on it.
  func block(_ style: Style) -> Look {
    var look = self[style]
    if !isDark { look.attributes = .reverse }
    return look
  }
}
