// SPDX-License-Identifier: MIT

/// The words of a text with their width in blocks, measured once because the text is laid out for
/// every frame.
public struct MeasuredWords: Hashable, Sendable {
  private struct Word: Hashable, Sendable {
    let text: Substring
    let blocks: Int
  }

  private let words: [Word]

  /// Measures a text; `nil` if a character has no shape, or there is no word.
  public init?(_ text: String) {
    var words: [Word] = []
    let parts =
      text.plainColumns != nil
      ? text.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
      : text.split { $0.isWhitespace && $0 != "\u{A0}" }
    for word in parts {
      guard let blocks = LetterShapes.columns(of: word) else { return nil }
      words.append(Word(text: word, blocks: blocks))
    }
    guard !words.isEmpty else { return nil }
    self.words = words
  }

  /// How many lines of a width in blocks the words take; `nil` if a word is longer than a line.
  public func lineCount(blocks space: Int) -> Int? {
    var count = 0
    var used = space
    for word in words {
      guard word.blocks <= space else { return nil }
      if count > 0, used + LetterShapes.wordGap + word.blocks <= space {
        used += LetterShapes.wordGap + word.blocks
      } else {
        count += 1
        used = word.blocks
      }
    }
    return count
  }

  /// The words in lines of a width in blocks, and the width of each line.
  func lines(blocks space: Int) -> [(text: String, blocks: Int)]? {
    var lines: [(text: String, blocks: Int)] = []
    for word in words {
      guard word.blocks <= space else { return nil }
      if let last = lines.last, last.blocks + LetterShapes.wordGap + word.blocks <= space {
        lines[lines.count - 1].text += " \(word.text)"
        lines[lines.count - 1].blocks += LetterShapes.wordGap + word.blocks
      } else {
        lines.append((String(word.text), word.blocks))
      }
    }
    return lines
  }
}
