// SPDX-License-Identifier: MIT

/// Finds the key of a US keyboard in the position of a typed character, for keyboards with other
/// letters, as far as typing reveals the keyboard.
///
/// The rule: a key with a Latin letter or a digit on it counts as that, any other by its position.
/// If several keyboards have a sign on different keys, the letters typed before decide, and before
/// any letter, the person's language. Text fields are exempt.
struct KeyboardLayout: Sendable {
  /// The script that a keyboard types.
  enum Script: Hashable, Sendable {
    case latin, cyrillic, greek, hebrew
  }

  private var script: Script
  /// Whether the terminal has reported the position of a key; then it does so for every key that
  /// differs from a US keyboard.
  private var hasPlaces = false

  /// Guesses the keyboard from a locale, such as `el_GR.UTF-8`.
  init(locale: String = "") {
    script = Self.languages[String(locale.prefix { $0 != "_" && $0 != "." })] ?? .latin
  }

  /// The character on a US keyboard in the position of a typed one; the typed one itself if that is
  /// meant, or the position is unknown.
  mutating func meaning(of typed: Character) -> Character {
    if typed.isASCII { return meaning(ofASCII: typed) }
    if let narrow = Self.narrow(typed) { return narrow }
    let small = typed.lowercased().first ?? typed
    if let digit = Self.digits[small] { return digit }
    guard let key = Self.keys[small] else { return typed }
    script = key.script
    return small == typed ? key.place : key.place.uppercased().first ?? key.place
  }

  /// The same for a key that the terminal reports.
  ///
  /// - Parameters:
  ///   - place: The key's character on a US keyboard without Shift, if it differs.
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
    return !isShifted && place.isNumber && !"+-=/?".contains(typed) ? place : typed
  }

  private mutating func meaning(ofASCII typed: Character) -> Character {
    // Even on a Hebrew keyboard, Shift makes Latin capitals.
    if typed.isLowercase { script = .latin }
    if typed.isLetterOrDigitInASCII { return typed }
    switch script {
    case .latin: return Self.digits[typed] ?? typed
    case .cyrillic: return typed == "." ? "/" : typed == "," ? "?" : typed
    case .greek: return typed == ";" ? "q" : typed == ":" ? "Q" : typed
    case .hebrew: return typed == "/" ? "q" : typed == "'" ? "w" : typed == "." ? "/" : typed
    }
  }

  /// The ASCII character for a full-width one.
  private static func narrow(_ character: Character) -> Character? {
    guard let value = character.unicodeScalars.first?.value else { return nil }
    switch value {
    case 0x3000: return " "
    case 0xFF01...0xFF5E: return Unicode.Scalar(value - 0xFEE0).map(Character.init)
    default: return nil
    }
  }

  // MARK: Tables

  /// The scripts of keyboards, by language.
  private static let languages: [String: Script] = [
    "ru": .cyrillic, "uk": .cyrillic, "be": .cyrillic, "bg": .cyrillic, "el": .greek, "he": .hebrew,
    "iw": .hebrew,
  ]

  /// The digit row of a French keyboard, without `-` on the 6: it is a key of its own, and where
  /// it is not, the screen takes it for the digit.
  private static let digits = table("&é\"'(è_çà", "123457890")

  private static let keys: [Character: (place: Character, script: Script)] = {
    var keys: [Character: (place: Character, script: Script)] = [:]
    for (script, typed, places) in rows {
      for (letter, place) in zip(typed, places) { keys[letter] = (place, script) }
    }
    return keys
  }()

  /// Letters and the keys they are on: Russian with Ukrainian and Belarusian letters, Greek with
  /// accented letters, Hebrew.
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

  /// ASCII signs that are on another key on Hebrew, Greek and Russian keyboards.
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
