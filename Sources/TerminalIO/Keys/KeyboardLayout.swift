// SPDX-License-Identifier: MIT

/// Which key of a US keyboard a character sits on, on keyboards of other letters, as far as that can be told
/// from what they type.
///
/// The rule: keys go by what is printed on them where that is a Latin letter or a digit, and by their place
/// where it is not. A sign that several keyboards type on different keys goes by the letters typed before it,
/// and before the first one by the language of the person. Not for what is written into a line of text.
struct KeyboardLayout: Sendable {
  /// The letters that a keyboard types.
  enum Script: Hashable, Sendable {
    case latin, cyrillic, greek, hebrew
  }

  private var script: Script
  /// Whether the terminal has told the place of a key, and so tells it of every key that types something else
  /// than on a US keyboard.
  private var hasPlaces = false

  /// Guesses the keyboard by a locale, such as `el_GR.UTF-8`.
  init(locale: String = "") {
    script = Self.languages[String(locale.prefix { $0 != "_" && $0 != "." })] ?? .latin
  }

  /// The character that the key of a typed one has on a US keyboard; the typed one where that is what is
  /// meant, or where nobody knows.
  mutating func meaning(of typed: Character) -> Character {
    if typed.isASCII { return meaning(ofASCII: typed) }
    if let narrow = Self.narrow(typed) { return narrow }
    let small = typed.lowercased().first ?? typed
    if let digit = Self.digits[small] { return digit }
    guard let key = Self.keys[small] else { return typed }
    script = key.script
    return small == typed ? key.place : key.place.uppercased().first ?? key.place
  }

  /// The same where the terminal reports the key.
  ///
  /// - Parameters:
  ///   - place: What the key types on a US keyboard without Shift, if that is something else.
  ///   - isShifted: Whether Shift was held.
  mutating func meaning(
    of typed: Character, at place: Character?, isShifted: Bool
  ) -> Character {
    if typed.isLetterOrDigitInASCII { return typed }
    guard let place else {
      let isKnown = typed.isASCII && (hasPlaces || isShifted)
      return isKnown ? typed : meaning(of: typed)
    }
    hasPlaces = true
    guard typed.isASCII else {
      if let narrow = Self.narrow(typed) { return narrow }
      return typed.isUppercase ? place.uppercased().first ?? place : place
    }
    if let meant = Self.signs[Sign(typed, at: place)] { return meant }
    return !isShifted && place.isNumber && !"+=/?".contains(typed) ? place : typed
  }

  private mutating func meaning(ofASCII typed: Character) -> Character {
    // Shift makes Latin capitals on a Hebrew keyboard, too.
    if typed.isLowercase { script = .latin }
    if typed.isLetterOrDigitInASCII { return typed }
    switch script {
    case .latin: return Self.digits[typed] ?? typed
    case .cyrillic: return typed == "." ? "/" : typed == "," ? "?" : typed
    case .greek: return typed == ";" ? "q" : typed == ":" ? "Q" : typed
    case .hebrew: return typed == "/" ? "q" : typed == "'" ? "w" : typed == "." ? "/" : typed
    }
  }

  /// The letter, digit or sign that a full-width one is.
  private static func narrow(_ character: Character) -> Character? {
    guard let value = character.unicodeScalars.first?.value else { return nil }
    switch value {
    case 0x3000: return " "
    case 0xFF01...0xFF5E: return Unicode.Scalar(value - 0xFEE0).map(Character.init)
    default: return nil
    }
  }

  // MARK: Tables

  /// The scripts of keyboards by languages.
  private static let languages: [String: Script] = [
    "ru": .cyrillic, "uk": .cyrillic, "be": .cyrillic, "bg": .cyrillic, "el": .greek, "he": .hebrew,
    "iw": .hebrew,
  ]

  /// The digit row of a French keyboard, from 1 to 0.
  private static let digits = table("&é\"'(-è_çà", "1234567890")

  private static let keys: [Character: (place: Character, script: Script)] = {
    var keys: [Character: (place: Character, script: Script)] = [:]
    for (script, typed, places) in rows {
      for (letter, place) in zip(typed, places) { keys[letter] = (place, script) }
    }
    return keys
  }()

  /// Letters and the keys that they sit on: Russian with the letters of Ukrainian and Belarusian, Greek with
  /// its accents, Hebrew.
  private static let rows: [(Script, typed: String, places: String)] = [
    (.cyrillic, "йцукенгшщзхъ", "qwertyuiop[]"), (.cyrillic, "фывапролджэ", "asdfghjkl;'"),
    (.cyrillic, "ячсмитьбю", "zxcvbnm,."), (.cyrillic, "ёіїєґў", "`s]'\\o"),
    (.greek, "ςερτυθιοπ", "wertyuiop"), (.greek, "ασδφγηξκλ", "asdfghjkl"),
    (.greek, "ζχψωβνμ", "zxcvbnm"), (.greek, "άέήίόύώϊΐϋΰ", "aehioyviiyy"),
    (.hebrew, "\u{5E7}\u{5E8}\u{5D0}\u{5D8}\u{5D5}\u{5DF}\u{5DD}\u{5E4}", "ertyuiop"),
    (.hebrew, "\u{5E9}\u{5D3}\u{5D2}\u{5DB}\u{5E2}", "asdfg"),
    (.hebrew, "\u{5D9}\u{5D7}\u{5DC}\u{5DA}\u{5E3}", "hjkl;"),
    (.hebrew, "\u{5D6}\u{5E1}\u{5D1}\u{5D4}\u{5E0}\u{5DE}\u{5E6}\u{5EA}\u{5E5}", "zxcvbnm,."),
  ]

  private struct Sign: Hashable {
    let typed: Character
    let place: Character

    init(_ typed: Character, at place: Character) { (self.typed, self.place) = (typed, place) }
  }

  /// Signs of ASCII on a key that has another meaning here: of Hebrew, Greek and Russian keyboards.
  private static let signs: [Sign: Character] = [
    Sign("/", at: "q"): "q", Sign("'", at: "w"): "w", Sign(";", at: "q"): "q",
    Sign(":", at: "q"): "Q", Sign(".", at: "/"): "/", Sign(",", at: "/"): "?",
  ]

  private static func table(_ typed: String, _ places: String) -> [Character: Character] {
    Dictionary(uniqueKeysWithValues: zip(typed, places))
  }
}

extension Character {
  fileprivate var isLetterOrDigitInASCII: Bool { isASCII && (isLetter || isNumber) }
}
