// SPDX-License-Identifier: MIT

/// The Flesch-Kincaid grade of a text: the school year in which it is easy to read.
///
/// `0.39 × words / sentences + 11.8 × syllables / words − 15.59`, after J. P. Kincaid, R. P.
/// Fishburne, R. L. Rogers and B. S. Chissom, Derivation of new readability formulas for Navy
/// enlisted personnel, Research Branch Report 8-75 (1975); also at
/// https://en.wikipedia.org/wiki/Flesch%E2%80%93Kincaid_readability_tests.
enum Readability {
  static func grade(_ text: String) -> Double {
    let words = words(text)
    let sentences = sentences(text)
    guard !words.isEmpty, !sentences.isEmpty else { return 0 }
    let syllables = words.reduce(0) { $0 + self.syllables(String($1)) }
    return 0.39 * Double(words.count) / Double(sentences.count)
      + 11.8 * Double(syllables) / Double(words.count) - 15.59
  }

  /// The words: separated by spaces, with a letter or a digit.
  static func words(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace).filter { $0.contains { $0.isLetter || $0.isNumber } }
  }

  /// The sentences: each ends in a full stop, a question mark or an exclamation mark. Colons and
  /// semicolons do not count, which makes the grade stricter.
  static func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    var sentence: [Substring] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      sentence.append(word)
      if let last = word.last, ".?!".contains(last) {
        sentences.append(sentence.joined(separator: " "))
        sentence = []
      }
    }
    return sentence.isEmpty ? sentences : sentences + [sentence.joined(separator: " ")]
  }

  /// The text up to and including the first full stop: what a screen shows first.
  static func toFirstFullStop(_ text: String) -> String {
    var shown: [Substring] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      shown.append(word)
      if word.last == "." { break }
    }
    return shown.joined(separator: " ")
  }

  /// The syllables of a word by its letters, all parts of a hyphenated word together. A number has
  /// one per digit. In doubt the rules count one more.
  static func syllables(_ word: String) -> Int {
    let parts = word.lowercased().split(whereSeparator: {
      !$0.isLetter && !$0.isNumber && $0 != "'"
    })
    return parts.reduce(0) { $0 + syllables(ofPart: $1.filter { $0 != "'" }) }
  }

  private static func syllables(ofPart part: String) -> Int {
    if part.contains(where: \.isNumber) { return part.count(where: \.isNumber) }
    if let known = exceptions[part] { return known }
    var count = part.matches(of: /[aeiouy]+/).count
    // Silent endings: "make", "pulled", "makes"; but not "able", "rested", "breathes" after a hiss.
    if part.firstMatch(of: /[^aeiouy]e$/) != nil, part.firstMatch(of: /[^aeiouylrn][lr]e$/) == nil {
      count -= 1
    } else if part.firstMatch(of: /[^aeiouytd]ed$/) != nil {
      count -= 1
    } else if part.firstMatch(of: /[^aeiouysxzcgh]es$/) != nil,
      part.firstMatch(of: /[^aeiouylrn][lr]es$/) == nil
    {
      count -= 1
    }
    // Two vowels in two syllables: "sodium", "radio", "video", "being", "usual", "heavier".
    count += part.matches(of: /i[aou]|eo|[aeiou]ing|uu?al|[bdfghklmnprtvz]ier|iet|uid/).count
    // These have only one after all: "motion", "special", "cautious", "region".
    count -= part.matches(of: /[tscg]i[ao]|people/).count
    return max(1, count)
  }

  /// Words for which the rules count too few, and common ones for which they count too many.
  private static let exceptions = [
    "diabetes": 4, "diabetic": 4, "experience": 4, "every": 2, "movement": 2, "something": 2,
    "sometimes": 2, "forehand": 2, "guide": 1, "build": 1, "loosely": 2, "w": 3,
  ]
}
