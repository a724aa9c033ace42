// SPDX-License-Identifier: MIT
import TextCanvas

extension String {
  /// The text for reading aloud: words in place of graphical signs and of units of time.
  var plain: String {
    var text = ""
    for character in self {
      switch character {
      case "\u{A0}": text.append(" ")
      case "→": text += text.hasSuffix(" ") ? "to" : ""
      case "–", "—", "−": text.append("-")
      case "×": text += text.isEmpty || text.hasSuffix(" ") ? "times" : " times"
      case "·": text.append(",")
      case "…": text += "..."
      case "✓", "■", "●", "○", "▶", "›", "←", "↑", "↓", "↻", "↺", "⏸": continue
      default:
        if !character.isDrawing { text.append(character) }
      }
    }
    let words = text.split(separator: " ")
    return words.indices.map { place in
      place > 0 ? words[place].unitInFull(after: words[place - 1]) : String(words[place])
    }.joined(separator: " ").replacing(" ,", by: ",")
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

extension Substring {
  private static let units = ["s": "second", "min": "minute", "h": "hour", "d": "day"]

  /// The word, or the unit of time that it abbreviates after a number: `seconds` after `30`.
  fileprivate func unitInFull(after number: Substring) -> String {
    let word = prefix { $0.isLetter }
    let end = self[word.endIndex...]
    guard let unit = Self.units[String(word)], number.last?.isNumber == true,
      !number.contains(":"), end.allSatisfy({ ".,;)!?".contains($0) })
    else { return String(self) }
    return unit + (number == "1" ? "" : "s") + end
  }
}
