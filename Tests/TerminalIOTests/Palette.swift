// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// A terminal's colours: its palette and its defaults.
struct Palette: CustomTestStringConvertible {
  let testDescription: String
  /// The colours 0 to 15, as 0xRRGGBB.
  let first: [UInt32]
  /// The background.
  let background: UInt32

  /// The colour with a number from 0 to 255, as 0xRRGGBB: from 16 on the same everywhere, a cube of
  /// six steps each way and a row of greys (xterm's 256colres.h).
  func colour(_ number: UInt8) -> UInt32 {
    switch number {
    case 0..<16: return first[Int(number)]
    case 16..<232:
      let steps: [UInt32] = [0x00, 0x5F, 0x87, 0xAF, 0xD7, 0xFF]
      let place = Int(number) - 16
      return steps[place / 36] << 16 | steps[place / 6 % 6] << 8 | steps[place % 6]
    default:
      let grey = UInt32(number - 232) * 10 + 8
      return grey << 16 | grey << 8 | grey
    }
  }

  /// The WCAG 2.2 contrast of two colours, from 1 to 21.
  static func contrast(_ one: UInt32, _ other: UInt32) -> Double {
    let (first, second) = (luminance(one), luminance(other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private static func luminance(_ colour: UInt32) -> Double {
    func share(_ shift: UInt32) -> Double {
      let value = Double(colour >> shift & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * share(16) + 0.7152 * share(8) + 0.0722 * share(0)
  }
}

extension Palette {
  static let dark = [xtermOnBlack, linux, gnomeDark, gnomeConsole, solarizedDark]
  static let light = [xterm, gnomeLight, solarizedLight, macOSLight]

  // XTerm-col.ad; the window itself is white with black text, and black in reverse video.
  static let xterm = Palette(testDescription: "xterm", first: xtermColours, background: 0xFFFFFF)
  static let xtermOnBlack = Palette(
    testDescription: "xterm on black", first: xtermColours, background: 0x000000)
  private static let xtermColours: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  // The kernel's drivers/tty/vt/vt.c, default_red, default_grn, default_blu.
  static let linux = Palette(
    testDescription: "Linux console",
    first: [
      0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
      0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
    ], background: 0x000000)

  // The palette "GNOME" of gnome-terminal's profile editor.
  static let gnomeDark = Palette(
    testDescription: "GNOME dark", first: gnomeColours, background: 0x171421)
  static let gnomeConsole = Palette(
    testDescription: "GNOME Console", first: gnomeColours, background: 0x1E1E1E)
  static let gnomeLight = Palette(
    testDescription: "GNOME light", first: gnomeColours, background: 0xFFFFFF)
  private static let gnomeColours: [UInt32] = [
    0x171421, 0xC01C28, 0x26A269, 0xA2734C, 0x12488B, 0xA347BA, 0x2AA1B3, 0xD0CFCC,
    0x5E5C64, 0xF66151, 0x33DA7A, 0xE9AD0C, 0x2A7BDE, 0xC061CB, 0x33C7DE, 0xFFFFFF,
  ]

  // Ethan Schoonover's table of values.
  static let solarizedDark = Palette(
    testDescription: "Solarized dark", first: solarizedColours, background: 0x002B36)
  static let solarizedLight = Palette(
    testDescription: "Solarized light", first: solarizedColours, background: 0xFDF6E3)
  private static let solarizedColours: [UInt32] = [
    0x073642, 0xDC322F, 0x859900, 0xB58900, 0x268BD2, 0xD33682, 0x2AA198, 0xEEE8D5,
    0x002B36, 0xCB4B16, 0x586E75, 0x657B83, 0x839496, 0x6C71C4, 0x93A1A1, 0xFDF6E3,
  ]

  // The profile "Basic" of Terminal.
  static let macOSLight = Palette(
    testDescription: "macOS light",
    first: [
      0x000000, 0x990000, 0x00A600, 0x999900, 0x0000B2, 0xB200B2, 0x00A6B2, 0xBFBFBF,
      0x666666, 0xE50000, 0x00D900, 0xE5E500, 0x0000FF, 0xE500E5, 0x00E5E5, 0xE5E5E5,
    ], background: 0xFFFFFF)
}
