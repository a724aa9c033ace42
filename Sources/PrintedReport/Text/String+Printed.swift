// SPDX-License-Identifier: MIT
import TextCanvas

// The rule of this file: what a file or the log says is shown and never obeyed. No text that comes from
// either is put on a page but through here.

extension String {
  /// The text in one line, with nothing in it that hides, reorders or drives what stands beside it.
  var printed: String {
    split { $0.isNewline || $0 == "\t" }.joined(separator: " ").visible
  }

  /// The same, of which the end is left out after so many characters, and where that is said.
  ///
  /// - Parameter rest: What stands in place of the end.
  func printed(atMost longest: Int, rest: String) -> String {
    // Far more characters than are kept are not worth looking at one by one.
    let text = String(prefix(longest + 1)).printed
    guard text.count > longest || count > longest else { return text }
    let kept = text.prefix(longest)
    // A word is not cut in two, unless it is longer than what is left of the line.
    let end = kept.lastIndex(of: " ").flatMap {
      kept.distance(from: $0, to: kept.endIndex) < 40 ? $0 : nil
    }
    return kept[..<(end ?? kept.endIndex)] + "… " + rest
  }

  /// The text with a capital at its beginning.
  var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
