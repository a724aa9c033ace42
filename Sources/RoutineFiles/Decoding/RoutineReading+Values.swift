// SPDX-License-Identifier: MIT

import RoutineModel
import StrictYAML
import Yams

/// The most warnings for a file.
private let mostWarnings = 100

/// Single values that only routines have.
extension RoutineReading {
  /// A name: present, not empty, not too long.
  mutating func name<Key: FieldKey>(
    in fields: Fields<Key>, _ key: Key, path: String, of what: String
  ) -> String? {
    guard let field = fields[key] else {
      if fields.lacks(key) { report(fields.owner, path, "missing; every \(what) needs a name") }
      return nil
    }
    return text(field.value, path: path, expected: "a name", atMost: RoutineLimits.longestName)
  }

  /// Text with line ends and runs of spaces turned into single spaces. In prose, a `#` is likely to be
  /// a word.
  mutating func text(
    _ node: Node, path: String, expected: String = "some text",
    atMost limit: Int = RoutineLimits.longestText, isProse: Bool = false
  ) -> String? {
    guard let written = scalar(node, path: path, expected: expected) else { return nil }
    warnIfCut(node, written, path: path, isProse: isProse)
    let isNull = node.scalar?.style == .plain && ["~", "null", "Null", "NULL"].contains(written)
    let text = isNull ? "" : joiningWords(written)
    if text.isEmpty {
      report(node, path, "empty; write \(expected)")
      return nil
    }
    // A character may consist of many scalars, so scalars are limited as well.
    if text.utf8.count > limit, text.count > limit || text.unicodeScalars.count > 4 * limit {
      let count = max(text.count, text.unicodeScalars.count / 4)
      report(node, path, "\(count) characters; shorten it to at most \(limit)")
      return nil
    }
    return text
  }

  /// Warns of text that YAML ends at a `#` that looks like a number, as in `name: Knee #3`: a comment
  /// has a space after it. In prose it may as well be a word, unless it is set off by more than a space.
  private mutating func warnIfCut(_ node: Node, _ written: String, path: String, isProse: Bool) {
    guard let scalar = node.scalar, scalar.style == .plain, warnings.count < mostWarnings,
      let found = scalar.mark.flatMap({ comments[$0.line] }),
      found.isTight || isProse && !found.isSetOff,
      let start = source.start(of: written, before: found.start)
    else { return }
    let whole = source.restOfLine(from: start)
    let example = whole.utf8.count > 80 ? "" : ": \"\(visible(whole))\""
    warnings.append(
      Finding(
        at: start, path: path,
        "YAML takes \(quoted(source.restOfLine(from: found.start))) for a comment, so the text ends before "
          + "it; if it belongs to the text, put all of it in quotes\(example)"))
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

  /// A count, from 1.
  mutating func number(_ node: Node, path: String) -> Int? {
    number(node, path: path, atMost: RoutineLimits.mostRepetitions)
  }

  /// A duration between steps, which may be zero.
  mutating func pause(_ node: Node, path: String) -> Duration? {
    duration(node, path: path, allowsZero: true)
  }
}
