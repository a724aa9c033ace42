// SPDX-License-Identifier: MIT
import ArgumentParser
import StrictYAML
import Wording

// Words of a fixed list on the command line. Any other word is refused, with the nearest one
// suggested, as in routine files.

extension RawRepresentable<String> where Self: CaseIterable {
  /// Reads one word.
  ///
  /// - Throws: `ValidationError` for a word that is not in the list.
  static func choice(_ text: String) throws -> Self { try choice(text, among: Array(allCases)) }

  /// Reads one of the words that make sense here.
  static func choice(_ text: String, among words: [Self]) throws -> Self {
    let names = words.map(\.rawValue)
    if let index = names.firstIndex(of: text.lowercased()) { return words[index] }
    let near = nearest(to: text, among: names)
    throw ValidationError(UsageText.unknown(text, nearest: near, among: listed(words)))
  }

  /// Reads comma-separated words.
  static func choices(_ text: String) throws -> [Self] { try choices(text, among: Array(allCases)) }

  /// Reads comma-separated words of those that make sense here.
  static func choices(_ text: String, among words: [Self]) throws -> [Self] {
    try text.split(separator: ",", omittingEmptySubsequences: false).map {
      try choice(String($0.trimmed), among: words)
    }
  }

  /// The words as a list in a sentence: `a, b or c`.
  static func listed(_ words: some Collection<Self>) -> String {
    words.map(\.rawValue).listed("or")
  }
}

/// The length limit of a list.
enum ListLimit {
  /// Reads a number from the command line.
  ///
  /// - Throws: `ValidationError` for anything but a number from 1 up.
  static func parse(_ text: String) throws -> Int {
    guard let number = Int(text), number > 0 else {
      throw ValidationError(UsageText.noLimit(quoted(text)))
    }
    return number
  }
}

extension StringProtocol {
  /// The text without surrounding white space.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
