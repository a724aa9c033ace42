// SPDX-License-Identifier: MIT
import TextCanvas

// The rule of this file: text from files and from the log is shown, never interpreted. It gets onto
// a page only through here.

extension String {
  /// The text on one line, without anything that hides, reorders or controls its surroundings.
  var printed: String {
    split { $0.isNewline || $0 == "\t" }.joined(separator: " ").visible
  }

  /// The same, cut after this many characters; `rest` marks the cut.
  ///
  /// - Parameter rest: The text in place of what is cut.
  func printed(atMost longest: Int, rest: String) -> String {
    // Do not examine far more characters than are kept.
    let text = String(prefix(longest + 1)).printed
    guard text.count > longest || count > longest else { return text }
    let kept = text.prefix(longest)
    // Cut between words, unless a word is longer than what is left of the line.
    let end = kept.lastIndex(of: " ").flatMap {
      kept.distance(from: $0, to: kept.endIndex) < 40 ? $0 : nil
    }
    return kept[..<(end ?? kept.endIndex)] + "… " + rest
  }
}
