// SPDX-License-Identifier: MIT

/// ASCII substitutes for glyphs: always one character.
enum ASCIIGlyphs {
  /// The character for a glyph; `?` if there is none.
  static func standIn(for glyph: Character) -> Unicode.Scalar {
    if let known = table[glyph] { return known }
    guard let scalar = glyph.unicodeScalars.first else { return "?" }
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value < 0x7F ? scalar : "?" }
    return baseLetter(of: scalar) ?? "?"
  }

  /// The letter below an accent, from the scalar's Unicode name.
  private static func baseLetter(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.value < 0x2000, let name = scalar.properties.name else { return nil }
    let words = name.split(separator: " ")
    guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[4] == "WITH",
      let letter = words[3].unicodeScalars.first, words[3].unicodeScalars.count == 1
    else { return nil }
    return words[1] == "SMALL" ? Unicode.Scalar(letter.value + 0x20) : letter
  }

  private static let table: [Character: Unicode.Scalar] = {
    var table: [Character: Unicode.Scalar] = [:]
    for (glyphs, standIn) in groups {
      for glyph in glyphs { table[glyph] = standIn }
    }
    return table
  }()

  private static let groups: [(String, Unicode.Scalar)] = [
    ("─╌┄┈–—−‐‑", "-"), ("━═", "="), ("│┃║╎┆", "|"), ("┌┐└┘├┤┬┴┼╭╮╯╰╔╗╚╝", "+"),
    ("●◉◆■•★", "*"), ("○◯◇□☐", "o"), ("▶►▸→⇒›»", ">"), ("◀◂←⇐‹«", "<"), ("▲▴↑", "^"), ("▼▾↓", "v"),
    ("↻⟳↺⟲", "@"), ("…", "~"), ("·∙", "."), ("░", "-"), ("▒", "="), ("▓", "+"), ("▋▊▉▌▄▅▆▇▐▀", "#"),
    ("▪", "o"), ("▏▎▍", " "), ("▁▂▃", "_"),
    ("✓✔☑", "+"), ("✗✘✕×", "x"), ("“”„″", "\""), ("‘’‚′", "'"), ("°º", "o"), ("¡", "!"), ("¿", "?"),
    ("€", "E"), ("£", "L"), ("½", "h"), ("±", "+"), ("÷", ":"), ("≈", "~"), ("≥", ">"), ("≤", "<"),
    ("ß", "s"), ("æ", "a"), ("Æ", "A"), ("ø", "o"), ("Ø", "O"), ("œ", "o"), ("ı", "i"), ("ð", "d"),
    ("♥❤", "*"), ("⚠", "!"), ("⏸", "|"), ("⏹", "*"), ("♪♫", "d"),
  ]
}
