// SPDX-License-Identifier: MIT
import Testing

/// A keyboard: the output of its keys, in the order of a US keyboard.
struct Keyboard: CustomTestStringConvertible {
  let name: String
  let typed: [Character]
  let shifted: [Character]
  /// Whether its letters are Latin, so that keys are known by their print.
  var isLatin = true

  init(_ name: String, _ typed: String, _ shifted: String, isLatin: Bool = true) {
    (self.name, self.isLatin) = (name, isLatin)
    (self.typed, self.shifted) = (Array(typed), Array(shifted))
  }

  var testDescription: String { name }

  /// A key, and whether Shift is held with it.
  struct Stroke {
    let typed: Character
    let unshifted: Character
    /// The output on a US keyboard without Shift.
    let place: Character
    let isShifted: Bool
  }

  /// The key that a stroke for a character is. The `-` of a French keyboard stays one: only a
  /// screen knows whether it or the 6 below it is meant.
  static func key(_ wanted: Character, by stroke: Stroke) -> Character {
    stroke.typed == "-" ? "-" : wanted
  }

  /// The keys that people press for a character: where it is printed and, on a non-Latin keyboard,
  /// where it would be on a US one; and the digit row, with Shift and without.
  func strokes(for wanted: Character) -> [Stroke] {
    var strokes: [Stroke] = []
    func add(_ index: Int, isShifted: Bool) {
      strokes.append(
        Stroke(
          typed: isShifted ? shifted[index] : typed[index], unshifted: typed[index],
          place: Self.us.typed[index], isShifted: isShifted))
    }
    let (plain, upper) = isLatin ? (typed, shifted) : (Self.us.typed, Self.us.shifted)
    if let index = plain.firstIndex(of: wanted) {
      add(index, isShifted: false)
    } else if let index = upper.firstIndex(of: wanted) {
      add(index, isShifted: true)
    }
    if wanted.isNumber, let index = Self.us.typed.firstIndex(of: wanted) {
      add(index, isShifted: false)
    }
    return strokes
  }

  static let us = Keyboard(
    "US", "1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./",
    "!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?")

  static let all = [
    us,
    Keyboard(
      "Russian", "1234567890-=йцукенгшщзхъфывапролджэячсмитьбю.",
      "!\"№;%:?*()_+ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,", isLatin: false),
    Keyboard(
      "Greek", "1234567890-=;ςερτυθιοπ[]ασδφγηξκλ΄'ζχψωβνμ,./",
      "!@#$%^&*()_+:ΣΕΡΤΥΘΙΟΠ{}ΑΣΔΦΓΗΞΚΛ¨\"ΖΧΨΩΒΝΜ<>?", isLatin: false),
    Keyboard(
      "Hebrew",
      "1234567890-=/'\u{5E7}\u{5E8}\u{5D0}\u{5D8}\u{5D5}\u{5DF}\u{5DD}\u{5E4}]["
        + "\u{5E9}\u{5D3}\u{5D2}\u{5DB}\u{5E2}\u{5D9}\u{5D7}\u{5DC}\u{5DA}\u{5E3},"
        + "\u{5D6}\u{5E1}\u{5D1}\u{5D4}\u{5E0}\u{5DE}\u{5E6}\u{5EA}\u{5E5}.",
      "!@#$%^&*()_+QWERTYUIOP}{ASDFGHJKL:\"ZXCVBNM><?", isLatin: false),
    Keyboard(
      "French", "&é\"'(-è_çà)=azertyuiop^$qsdfghjklmùwxcvbn,;:!",
      "1234567890°+AZERTYUIOP¨£QSDFGHJKLM%WXCVBN?./§"),
    Keyboard(
      "German", "1234567890ß´qwertzuiopü+asdfghjklöäyxcvbnm,.-",
      "!\"§$%&/()=?`QWERTZUIOPÜ*ASDFGHJKLÖÄYXCVBNM;:_"),
  ]

  /// All characters with a meaning on some screen.
  static let meant = Array("acdefhijklmnopqrstuwxyNP0123456789+-=/?")
}
