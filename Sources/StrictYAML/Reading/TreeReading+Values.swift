// SPDX-License-Identifier: MIT

import Yams

/// Single values, all read from their text: YAML's own rules would take `012` for 10 and `1:30` for
/// 90.
extension TreeReading {
  /// The text of a scalar; anything else is reported.
  package mutating func scalar(_ node: Node, path: String, expected: String) -> String? {
    switch node {
    case .scalar(let scalar):
      if let control = scalar.string.unicodeScalars.first(where: { $0.isRefusedInText }) {
        report(
          node, path,
          "an escape makes control character U+\(hexadecimal(control.value, digits: 4)); delete it")
        return nil
      }
      if !scalar.string.isEmpty { return scalar.string }
      let what = node.isEmptyValue ? "no value" : "empty"
      report(node, path, "\(what); write \(expected)")
    case .mapping:
      report(node, path, "keys and values do not fit here; write \(expected)")
    case .sequence:
      report(node, path, "a list does not fit here; write \(expected)")
    case .alias:
      report(node, path, "an alias does not fit here; write \(expected)")
    }
    return nil
  }

  /// One of a set of words.
  package mutating func word<Word: RawRepresentable<String>>(
    _ node: Node, path: String, of words: [Word]
  ) -> Word? {
    let expected = listed(words)
    guard let text = scalar(node, path: path, expected: expected) else { return nil }
    if let word = words.first(where: { $0.rawValue == text }) { return word }
    let near = meantWord(text, among: words.map(\.rawValue))
    let advice = near == nil ? "; write \(expected)" : suggestion(near)
    report(node, path, "\(quoted(text)) is not valid here\(advice)")
    return nil
  }

  /// The word that was probably meant: what people say for on and off goes before what looks alike, since
  /// `no` is no misspelling of `on`; then comes a word that is cut off, or that others follow.
  private func meantWord(_ text: String, among words: [String]) -> String? {
    if let isWanted = spokenFlag(text) {
      return words.first { $0 == (isWanted ? "on" : "off") }
    }
    if let near = nearest(to: text, among: words) { return near }
    let begun = words.filter { $0.hasPrefix(text) }
    if begun.count == 1 { return begun.first }
    let first = text.split(separator: " ").first.map(String.init)
    return first.flatMap { words.contains($0) ? $0 : nil }
  }

  /// What is said of yes and no in other words than `true` and `false`.
  private func spokenFlag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "y", "on", "true", "1": true
    case "no", "n", "off", "false", "0": false
    default: nil
    }
  }

  /// A list of words from a set, each at most once.
  package mutating func words<Word: RawRepresentable<String> & Equatable>(
    _ node: Node, path: String, of words: [Word]
  ) -> [Word] {
    var read: [Word] = []
    let example = "[\(words.first?.rawValue ?? "")]"
    forEachItem(of: node, path: path, example: example) { reading, item, path in
      guard let word = reading.word(item, path: path, of: words) else { return }
      if read.contains(word) {
        reading.report(item, path, "'\(word.rawValue)' is repeated; delete it")
      } else {
        read.append(word)
      }
    }
    return read
  }

  /// Reads every item of a list, unless there are too many problems.
  package mutating func forEachItem(
    of node: Node, path: String, example: String, _ read: (inout Self, Node, String) -> Void
  ) {
    guard case .sequence(let sequence) = node else {
      report(node, path, "expected a list; write \(example)")
      return
    }
    for (index, item) in sequence.enumerated() where !isFull {
      read(&self, item, "\(path) \(index + 1)")
    }
  }

  /// `true` or `false`.
  package mutating func flag(_ node: Node, path: String) -> Bool? {
    guard let text = scalar(node, path: path, expected: "true or false") else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default: break
    }
    let advice = spokenFlag(text).map { suggestion("\($0)") } ?? "; write true or false"
    report(node, path, "\(quoted(text)) is not valid here\(advice)")
    return nil
  }

  /// A count, from 1.
  package mutating func number(_ node: Node, path: String, atMost most: Int) -> Int? {
    guard let text = scalar(node, path: path, expected: "a whole number, such as 10") else {
      return nil
    }
    let digits = Array(text.utf8.drop { $0 == .dash })
    guard !digits.isEmpty, digits.allSatisfy(\.isDigit), text.utf8.count <= digits.count + 1 else {
      let near = PlainNumbers.meantCount(text).flatMap { Int($0) }.flatMap {
        (1...most).contains($0) ? String($0) : nil
      }
      let advice = near == nil ? "; write one such as 10" : suggestion(near)
      report(node, path, "\(quoted(text)) is not a whole number\(advice)")
      return nil
    }
    let shown = digits.drop { $0 == 0x30 }
    if shown.isEmpty || digits.count < text.utf8.count {
      report(node, path, "must be at least 1")
    } else if shown.count < digits.count {
      let near = shown.count < 6 ? String(decoding: shown, as: UTF8.self) : nil
      report(
        node, path,
        "\(quoted(text)) begins with a zero, which some read as octal\(suggestion(near))")
    } else if let number = Int(text), number <= most {
      return number
    } else {
      report(node, path, "\(quoted(text)) is too many; write at most \(most)")
    }
    return nil
  }

  /// A duration.
  package mutating func duration(_ node: Node, path: String, allowsZero: Bool) -> Duration? {
    guard let text = scalar(node, path: path, expected: "a duration such as '30s'") else {
      return nil
    }
    switch DurationText.single(text, allowsZero: allowsZero) {
    case .success(let duration): return duration
    case .failure(let fault):
      report(node, path, fault.message)
      return nil
    }
  }

  /// The words of a set, to choose from.
  package func listed<Word: RawRepresentable<String>>(_ words: [Word]) -> String {
    let names = words.map(\.rawValue)
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension Node {
  /// Whether nothing follows the key.
  package var isEmptyValue: Bool {
    guard case .scalar(let scalar) = self else { return false }
    return scalar.string.isEmpty && scalar.style == .plain
  }
}

extension Unicode.Scalar {
  /// Whether it is refused in a value. Line ends and tabs are not: they become spaces.
  fileprivate var isRefusedInText: Bool { isRefused && value != 0x09 && value != 0x0A }
}
