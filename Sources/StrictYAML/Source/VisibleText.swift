// SPDX-License-Identifier: MIT

// TextCanvas decides the same for what is drawn (`ScalarKind`, `CellWidth`), and this module may not
// import it: it knows of files, not of screens, and its messages go to standard error as they are.
// Both keep from a terminal whatever could drive it or turn the text beside it; the canvas, which
// must know every column, also shows what would be invisible.

/// Text from a file as it may go to a terminal: tabs become a space, and what a terminal could take
/// for a command becomes U+FFFD.
package func visible(_ text: some StringProtocol) -> String {
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09: shown.append(" ")
    // Besides control characters, the ones that turn the direction of writing: they would move the
    // text beside them.
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: shown.append("\u{FFFD}")
    default: shown.append(scalar.isRefused ? "\u{FFFD}" : scalar)
    }
  }
  return String(shown)
}

/// Text from a file in quotes and cut short, for the middle of a message.
package func quoted(_ text: some StringProtocol) -> String {
  let most = 40
  let start = text.unicodeScalars.prefix(most)
  let cut = start.endIndex < text.unicodeScalars.endIndex ? "..." : ""
  return "'\(visible(String(String.UnicodeScalarView(start))))\(cut)'"
}

extension Unicode.Scalar {
  /// How many columns a terminal gives the scalar: 0, 1 or 2. Wide are the blocks whose East Asian
  /// width is W or F (Unicode Standard Annex 11), taken roughly: it only places a caret.
  var columnWidth: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
