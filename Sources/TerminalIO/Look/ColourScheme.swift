// SPDX-License-Identifier: MIT

import TextCanvas

/// The colours that give each style enough contrast on one kind of background.
///
/// The rule: of 256 colours only those from 16 on are used, since palettes do not change them. Of
/// the first 16, which depend on the palette, only those few are used that are readable in every
/// palette.
enum ColourScheme: Hashable, Sendable, CaseIterable {
  /// No colour.
  case none
  /// 8 or 16 colours, on a dark, light or unknown background.
  case fewOnDark, fewOnLight, few
  /// 256 colours, on a dark, light or unknown background.
  case dark, light, neutral
  /// 256 colours on black, brighter than necessary.
  case highContrast
  /// Red on black, with 256 colours or fewer, for a room where somebody is asleep.
  case night, fewNight

  /// The scheme for a terminal.
  ///
  /// - Parameters:
  ///   - colours: The number of colours the terminal has; 0 for none.
  ///   - background: The terminal's own background, if known.
  ///   - isDark: Whether somebody is asleep.
  init(colours: Int, theme: Theme, background: Background?, isDark: Bool) {
    let hasMany = colours >= 256
    let background: Background? =
      switch theme {
      case .auto: background
      case .dark: .dark
      case .light: .light
      // If no colour is certain, attributes alone give the highest contrast.
      case .highContrast: nil
      }
    self =
      switch (background, isDark) {
      case _ where colours < 8: .none
      case (_, true): hasMany ? .night : .fewNight
      case _ where theme == .highContrast: hasMany ? .highContrast : .few
      case (.dark, _): hasMany ? .dark : .fewOnDark
      case (.light, _): hasMany ? .light : .fewOnLight
      case (nil, _): hasMany ? .neutral : .few
      }
  }

  /// The default foreground and the background, if they are not the terminal's own.
  var ground: (foreground: UInt8, background: UInt8)? {
    switch self {
    case .highContrast: (231, 16)
    case .night: (160, 16)
    case .fewNight: (1, 0)
    default: nil
    }
  }

  /// The colour of a style; `nil` for the default foreground.
  func colour(of style: Style) -> UInt8? {
    switch self {
    case .none, .few, .fewNight: nil
    case .fewOnDark: Self.fewOnDark(style)
    // Of the bright colours, which bold may produce, none is readable in every palette.
    case .fewOnLight: style == .site ? 5 : nil
    case .dark: Self.dark(style)
    case .light: Self.light(style)
    case .neutral: Self.neutral(style)
    case .highContrast: Self.highContrast(style)
    case .night: style == .title || style == .strong ? 203 : nil
    }
  }

  private static func fewOnDark(_ style: Style) -> UInt8? {
    switch style {
    case .key, .rest: 6
    case .getReady, .changeSides, .urgent: 3
    case .site: 5
    default: nil
    }
  }

  private static func dark(_ style: Style) -> UInt8? {
    switch style {
    case .plain, .title, .strong, .done, .selected: nil
    case .quiet, .rule, .ahead: 246
    case .countdown: 114
    case .getReady: 227
    case .rest: 111
    case .changeSides: 215
    case .paused: 251
    case .relief, .site: 213
    case .urgent, .least, .caution: 221
    case .key: 80
    case .failure: 203
    }
  }

  private static func light(_ style: Style) -> UInt8? {
    switch style {
    case .plain, .title, .strong, .done, .selected: nil
    case .quiet, .rule, .ahead: 242
    case .countdown: 28
    case .getReady: 136
    case .rest: 26
    case .changeSides: 166
    case .paused: 240
    case .relief, .site: 127
    case .urgent, .least, .caution: 94
    case .key: 24
    case .failure: 160
    }
  }

  /// Only large elements get a colour: smaller text would lack contrast on one kind of background.
  private static func neutral(_ style: Style) -> UInt8? {
    switch style {
    case .countdown: 28
    case .getReady, .urgent: 136
    case .rest: 32
    case .changeSides: 166
    case .paused: 243
    case .site: 164
    default: nil
    }
  }

  private static func highContrast(_ style: Style) -> UInt8? {
    switch style {
    case .plain, .title, .strong, .done, .selected, .quiet, .rule, .ahead: nil
    case .countdown: 120
    case .getReady: 228
    case .rest: 117
    case .changeSides: 215
    case .paused: 250
    case .relief, .site: 219
    case .urgent, .least, .caution: 226
    case .key: 123
    case .failure: 217
    }
  }
}
