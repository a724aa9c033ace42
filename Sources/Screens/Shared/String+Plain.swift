// SPDX-License-Identifier: MIT
import TextCanvas

extension String {
  /// The text for reading aloud: words in place of graphical signs.
  var plain: String {
    var text = ""
    for character in self {
      switch character {
      case "\u{A0}": text.append(" ")
      case "→": text += text.hasSuffix(" ") ? "to" : ""
      case "–", "—", "−": text.append("-")
      case "×": text.append("x")
      case "·": text.append(",")
      case "…": text += "..."
      case "✓", "■", "●", "○", "▶", "›", "←", "↑", "↓", "↻", "↺", "⏸": continue
      default:
        if !character.isDrawing { text.append(character) }
      }
    }
    return text.split(separator: " ").joined(separator: " ").replacing(" ,", by: ",")
  }

  /// A key for reading aloud: `up down` for two arrows.
  var plainKey: String {
    let names: [Character: String] = ["↑": "up", "↓": "down", "←": "left", "→": "right"]
    return map { names[$0].map { " \($0) " } ?? String($0) }.joined().plain
  }

  private func replacing(_ part: String, by other: String) -> String {
    var text = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(part) {
        text += other
        rest = rest.dropFirst(part.count)
      } else {
        text.append(rest.removeFirst())
      }
    }
    return text
  }
}

extension Character {
  /// Whether it is only graphical: parts of boxes, blocks and braille.
  fileprivate var isDrawing: Bool {
    guard let scalar = unicodeScalars.first else { return true }
    return (0x2500...0x259F).contains(scalar.value) || (0x2800...0x28FF).contains(scalar.value)
  }

  /// Whether a row of these is a picture rather than text.
  var isPartOfPicture: Bool { isDrawing }
}
