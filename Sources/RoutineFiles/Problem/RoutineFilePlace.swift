// SPDX-License-Identifier: MIT

/// A place in a routine file.
struct RoutineFilePlace: Hashable, Sendable {
  /// The file's name as it was given.
  var file: String
  /// The line, from 1.
  var line = 1
  /// The column, from 1, in Unicode scalars.
  var column = 1
  /// The value concerned, such as `steps[0].hold`; empty for the file as a whole.
  var path = ""
  /// The line's text, fit for a terminal and cut around the place if it is long; `nil` where there
  /// is no text, as for a file that cannot be read.
  var sourceLine: String?
  /// The line with the caret that goes below `sourceLine`.
  var caretLine: String?
}
