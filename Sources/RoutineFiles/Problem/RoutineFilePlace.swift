// SPDX-License-Identifier: MIT

/// A place in a routine file.
public struct RoutineFilePlace: Hashable, Sendable {
  /// The file's name as it was given.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in Unicode scalars.
  public var column: Int
  /// The value concerned, such as `steps[0].hold`; empty for the file as a whole.
  public var path: String
  /// The line's text, fit for a terminal and cut around the place if it is long; `nil` where there
  /// is no text, as for a file that cannot be read.
  public var sourceLine: String?
  /// The line with the caret that goes below `sourceLine`.
  public var caretLine: String?

  /// Makes a place.
  public init(
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
