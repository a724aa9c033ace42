// SPDX-License-Identifier: MIT

extension String {
  /// The text for searching: lower case, no accents, letters of normal width, signs as a keyboard
  /// has them. What a terminal without Unicode shows for a Latin letter matches, too.
  public var folded: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    var folded = String.UnicodeScalarView()
    for scalar in lowercased().unicodeScalars { folded.append(contentsOf: scalar.folded) }
    return String(folded)
  }

  /// The text for sorting names as a reader expects: accents are ignored, capitals sort with small
  /// letters, and numbers by value.
  public var sortKey: String {
    var key = ""
    var number = ""
    func count() {
      guard !number.isEmpty else { return }
      key += String(repeating: "0", count: max(0, Self.longestNumber - number.count)) + number
      number = ""
    }
    for character in folded {
      if character.isASCII, character.isNumber {
        number.append(character)
      } else {
        count()
        key.append(character)
      }
    }
    count()
    return key
  }

  private static let longestNumber = 12
}

extension Unicode.Scalar {
  /// A lower-case letter without its accents; nothing for an accent alone.
  fileprivate var folded: [Unicode.Scalar] {
    switch value {
    case ..<0x80: return [self]
    // Accents, and the points of Hebrew and Arabic.
    case 0x300...0x36F, 0x591...0x5BD, 0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x64B...0x652:
      return []
    case 0x3000: return [" "]
    case 0xFF01...0xFF5E: return Unicode.Scalar(value - 0xFEE0).map { [$0] } ?? [self]
    case 0xFF66...0xFF9D: return [Self.kana[Int(value) - 0xFF66]]
    default: return Self.letters[self] ?? baseLetter.map { [$0] } ?? [self]
    }
  }

  /// The Latin letter below an accent, from the scalar's Unicode name.
  private var baseLetter: Unicode.Scalar? {
    guard value < 0x2000, let name = properties.name, name.hasPrefix("LATIN SMALL LETTER ") else {
      return nil
    }
    let words = name.dropFirst("LATIN SMALL LETTER ".count).split(separator: " ")
    guard words.count > 2, words[1] == "WITH", words[0].utf8.count == 1 else { return nil }
    return words[0].unicodeScalars.first.flatMap { Unicode.Scalar($0.value + 0x20) }
  }

  /// Letters without an accent in their Unicode name, those of other scripts, joined letters and
  /// typographic signs.
  private static let letters: [Unicode.Scalar: [Unicode.Scalar]] = {
    var letters: [Unicode.Scalar: [Unicode.Scalar]] = [
      "ß": ["s", "s"], "æ": ["a", "e"], "œ": ["o", "e"], "þ": ["t", "h"], "ð": ["d"], "ı": ["i"],
      "ﬀ": ["f", "f"], "ﬁ": ["f", "i"], "ﬂ": ["f", "l"],
    ]
    let others = [
      ("άὰᾶ", "α"), ("έὲ", "ε"), ("ήὴῆ", "η"), ("ίϊΐὶῖ", "ι"), ("όὸ", "ο"), ("ύϋΰὺῦ", "υ"),
      ("ώὼῶ", "ω"), ("ς", "σ"), ("ё", "е"), ("й", "и"), ("ї", "і"), ("ў", "у"), ("ґ", "г"),
      ("‘’‚ʼ′", "'"), ("“”„″«»", "\""), ("‐‑–—−", "-"), ("²", "2"), ("³", "3"),
    ]
    for (accented, plain) in others {
      for letter in accented.unicodeScalars { letters[letter] = Array(plain.unicodeScalars) }
    }
    return letters
  }()

  /// The letters of half-width katakana, by code point.
  private static let kana = Array(
    ("ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテト"
      + "ナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン").unicodeScalars)
}
