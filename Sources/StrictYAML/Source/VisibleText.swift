// SPDX-License-Identifier: MIT

// TextCanvas has the same rules for what is drawn (`ScalarKind`, `CellWidth`), but this module may
// not import it: it knows files, not screens, and its messages go straight to standard error. Both
// keep terminal controls and bidirectional controls out; the canvas, which must know every column,
// also replaces invisible characters.

/// Text from a file made safe for a terminal: tabs become spaces, and controls become U+FFFD.
package func visible(_ text: some StringProtocol) -> String {
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09: shown.append(" ")
    // Control characters, and bidirectional controls, which would reorder the text beside them.
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: shown.append("\u{FFFD}")
    default: shown.append(scalar.isRefused ? "\u{FFFD}" : scalar)
    }
  }
  return String(shown)
}

/// Text from a file in quotes, shortened, for use inside a message.
package func quoted(_ text: some StringProtocol) -> String {
  let most = 40
  let start = text.unicodeScalars.prefix(most)
  let cut = start.endIndex < text.unicodeScalars.endIndex ? "..." : ""
  return inQuotes(visible(String(String.UnicodeScalarView(start))) + cut)
}

/// A text in quotes that it does not hold itself, if there are such.
package func inQuotes(_ text: String) -> String {
  let quote = text.contains("'") && !text.contains("\"") ? "\"" : "'"
  return quote + text + quote
}

extension Unicode.Scalar {
  /// The width of the scalar on a terminal: 0, 1 or 2 columns. Wide blocks (East Asian width W or
  /// F, Unicode Annex 11) are approximate: this only places a caret.
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
