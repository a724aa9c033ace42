// SPDX-License-Identifier: MIT
import TextCanvas

extension String {
  /// The text up to the end of its first sentence.
  var firstSentence: String { String(self[..<firstEnd]).runningText }

  /// The rest of the text.
  var afterFirstSentence: String { String(self[firstEnd...]).runningText }

  /// The sentences, each question together with what follows it: apart, neither can be understood.
  var statements: [String] {
    var statements: [String] = []
    var rest = self[...]
    while let statement = rest.firstStatement {
      statements.append(String(statement.drop(while: \.isWhitespace)).runningText)
      rest = rest[statement.endIndex...]
    }
    return statements.filter { !$0.isEmpty }
  }

  /// As many of its statements as fit whole, in rows of this many columns.
  func statements(rows: Int, columns: Int) -> [String] {
    let statements = statements
    return statements.indices.reversed().lazy
      .map { statements[...$0].joined(separator: " ").wrapped(columns: columns) }
      .first { $0.count <= rows } ?? []
  }

  /// The sentences up to the first that satisfies a condition, as written; `nil` if none does.
  func firstSentences(until holds: (String) -> Bool) -> String? {
    var end = startIndex
    while end < endIndex {
      let next = self[end...].sentenceEnd
      if holds(String(self[end..<next])) { return String(self[..<next]) }
      end = next
    }
    return nil
  }

  /// A caution's sentences up to the one that points to the warning signs, as written; `nil` if none
  /// does.
  var toWarningsCue: String? {
    firstSentences { ReliefTexts.warningsCues.contains(where: $0.contains) }
  }

  /// Whether its sentences up to the one that points to the warning signs are about a clot.
  var pointsToClot: Bool {
    keptPointers.result(for: self) {
      guard let pointer = toWarningsCue else { return false }
      return ReliefTexts.clotCues.contains(where: pointer.contains)
    }
  }

  private var firstEnd: Index { self[...].sentenceEnd }
}

/// Which cautions point to the signs of a clot; the keys of each frame depend on it.
private let keptPointers = Kept<String, Bool>(most: 100)

extension Substring {
  /// Its sentences up to the first that is no question; `nil` at the end.
  fileprivate var firstStatement: Substring? {
    guard !isEmpty else { return nil }
    var end = startIndex
    repeat { end = self[end...].sentenceEnd } while end < endIndex && self[..<end].last == "?"
    return self[..<end]
  }

  /// The end of its first sentence.
  fileprivate var sentenceEnd: Index {
    var index = startIndex
    while index < endIndex {
      let byte = utf8[index]
      utf8.formIndex(after: &index)
      let isEnd = ".?!".utf8.contains(byte)
      if isEnd, index == endIndex || self[index].isWhitespace { return index }
    }
    return endIndex
  }
}
