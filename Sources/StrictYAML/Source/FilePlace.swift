// SPDX-License-Identifier: MIT

/// A place in a file.
package struct FilePlace: Hashable, Sendable {
  /// The file's name as given.
  package var file: String
  /// The line, from 1.
  package var line = 1
  /// The column, from 1, in Unicode scalars.
  package var column = 1
  /// The value concerned, such as `step 1, hold`; empty for the file as a whole.
  package var path = ""
  /// The text of the line, safe for a terminal and shortened around the place; `nil` if there is
  /// none, as for an unreadable file.
  package var sourceLine: String?
  /// The line with a caret, shown below `sourceLine`.
  package var caretLine: String?

  /// Makes a place; by default, the file as a whole.
  package init(
    file: String, line: Int = 1, column: Int = 1, path: String = "", sourceLine: String? = nil,
    caretLine: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.path = path
    self.sourceLine = sourceLine
    self.caretLine = caretLine
  }
}
