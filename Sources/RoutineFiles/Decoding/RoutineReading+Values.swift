// SPDX-License-Identifier: MIT

import RoutineModel
import Yams

/// Single values. All are read from their text: YAML's own notion of a number or of true and false
/// would take `012` for 10 and `1:30` for 90.
extension RoutineReading {
  /// The text of a value that is one text; nothing else.
  mutating func scalar(_ node: Node, path: String, expected: String) -> String? {
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

  /// A name: there, not empty, not too long.
  mutating func name<Key: FieldKey>(
    in fields: Fields<Key>, _ key: Key, path: String, of what: String
  ) -> String? {
    guard let field = fields[key] else {
      if fields.lacks(key) { report(fields.owner, path, "missing; every \(what) needs a name") }
      return nil
    }
    return text(field.value, path: path, expected: "a name", atMost: RoutineLimits.longestName)
  }

  /// Text in which line ends and runs of spaces are one space each.
  mutating func text(
    _ node: Node, path: String, expected: String = "some text",
    atMost limit: Int = RoutineLimits.longestText
  ) -> String? {
    guard let written = scalar(node, path: path, expected: expected) else { return nil }
    let isNull = node.scalar?.style == .plain && ["~", "null", "Null", "NULL"].contains(written)
    let text = isNull ? "" : joiningWords(written)
    if text.isEmpty {
      report(node, path, "empty; write \(expected)")
      return nil
    }
    // A character may be many scalars; so that no one hides a book in one, they count as well.
    if text.utf8.count > limit, text.count > limit || text.unicodeScalars.count > 4 * limit {
      let count = max(text.count, text.unicodeScalars.count / 4)
      report(node, path, "\(count) characters; shorten it to at most \(limit)")
      return nil
    }
    return text
  }

  private func joiningWords(_ text: String) -> String {
    var wasSpace = true
    for byte in text.utf8 {
      let isSpace = byte.isSpace || byte == .lineFeed
      if byte == .tab || byte == .lineFeed || (isSpace && wasSpace) {
        return text.utf8.split { $0.isSpace || $0 == .lineFeed }
          .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
      }
      wasSpace = isSpace
    }
    return wasSpace ? String(decoding: text.utf8.dropLast(), as: UTF8.self) : text
  }

  /// A list of texts.
  mutating func texts(_ node: Node, path: String) -> [String]? {
    var read: [String] = []
    forEachItem(of: node, path: path, example: "'- ' before each") { reading, item, path in
      if let text = reading.text(item, path: path) { read.append(text) }
    }
    return read
  }

  /// One of a set of words.
  mutating func word<Word: RawRepresentable<String>>(
    _ node: Node, path: String, of words: [Word]
  ) -> Word? {
    let expected = listed(words)
    guard let text = scalar(node, path: path, expected: expected) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let near = nearest(to: text, among: words.lazy.map(\.rawValue))
    let advice = near == nil ? "; write \(expected)" : suggestion(near)
    report(node, path, "\(quoted(text)) is not known here\(advice)")
    return nil
  }

  /// A list of words from a set, each at most once.
  mutating func words<Word: RawRepresentable<String> & Equatable>(
    _ node: Node, path: String, of words: [Word]
  ) -> [Word] {
    var read: [Word] = []
    let example = "[\(words.first?.rawValue ?? "")]"
    forEachItem(of: node, path: path, example: example) { reading, item, path in
      guard let word = reading.word(item, path: path, of: words) else { return }
      if read.contains(word) {
        reading.report(item, path, "'\(word.rawValue)' is there for the second time; delete it")
      } else {
        read.append(word)
      }
    }
    return read
  }

  private mutating func forEachItem(
    of node: Node, path: String, example: String,
    _ read: (inout RoutineReading, Node, String) -> Void
  ) {
    guard case .sequence(let sequence) = node else {
      report(node, path, "expected a list; write \(example)")
      return
    }
    for (index, item) in sequence.enumerated() where !isFull {
      read(&self, item, "\(path)[\(index)]")
    }
  }

  /// `true` or `false`.
  mutating func flag(_ node: Node, path: String) -> Bool? {
    guard let text = scalar(node, path: path, expected: "true or false") else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default: break
    }
    let advice =
      switch text.lowercased() {
      case "yes", "y", "on", "true", "1": suggestion("true")
      case "no", "n", "off", "false", "0": suggestion("false")
      default: "; write true or false"
      }
    report(node, path, "\(quoted(text)) is not known here\(advice)")
    return nil
  }

  /// A number of times, from 1.
  mutating func number(_ node: Node, path: String) -> Int? {
    let most = RoutineLimits.mostRepetitions
    guard let text = scalar(node, path: path, expected: "a whole number, such as 10") else {
      return nil
    }
    let digits = Array(text.utf8.drop { $0 == .dash })
    guard !digits.isEmpty, digits.allSatisfy(\.isDigit), text.utf8.count <= digits.count + 1 else {
      report(node, path, "\(quoted(text)) is no whole number; write one such as 10")
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

  /// A duration that may be zero: of what lies between steps.
  mutating func pause(_ node: Node, path: String) -> Duration? {
    duration(node, path: path, allowsZero: true)
  }

  /// A duration.
  mutating func duration(_ node: Node, path: String, allowsZero: Bool) -> Duration? {
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
  func listed<Word: RawRepresentable<String>>(_ words: [Word]) -> String {
    let names = words.map(\.rawValue)
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension Node {
  /// Whether nothing is written here, as after `name:` with nothing behind.
  var isEmptyValue: Bool {
    guard case .scalar(let scalar) = self else { return false }
    return scalar.string.isEmpty && scalar.style == .plain
  }
}

extension Unicode.Scalar {
  /// Whether it is refused in a value: line ends and tabs are not, they become spaces.
  fileprivate var isRefusedInText: Bool { isRefused && value != 0x09 && value != 0x0A }
}
