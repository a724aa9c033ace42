// SPDX-License-Identifier: MIT

/// A problem of a file: where it is, what is wrong, and what to do.
public struct FileProblem: Hashable, Sendable {
  /// Where it is.
  package var place: FilePlace
  /// What is wrong and what to do, in one line.
  public var message: String
  /// Error or warning.
  package var severity = Severity.error

  /// How serious a problem is. The raw value is the word in its text.
  package enum Severity: String, Sendable {
    /// The file cannot be used.
    case error
    /// The file can be used, but may not say what was meant.
    case warning
  }

  /// Makes a problem.
  package init(place: FilePlace, message: String, severity: Severity = .error) {
    self.place = place
    self.message = message
    self.severity = severity
  }

  /// The file's name as it was given.
  public var file: String { place.file }
  /// The line, from 1.
  public var line: Int { place.line }
  /// The column, from 1, in Unicode scalars.
  public var column: Int { place.column }
  /// The value concerned, such as `step 1, hold`; empty for the file as a whole.
  public var path: String { place.path }
  /// The line's text, if there is one.
  var sourceLine: String? { place.sourceLine }
}

extension FileProblem: CustomStringConvertible {
  /// `FILE:LINE:COLUMN: error: PATH: message`, or `warning`, followed by the line and a caret. Only
  /// here do problems become text; it holds no terminal controls.
  public var description: String {
    let path = place.path.isEmpty ? "" : "\(place.path): "
    var text = "\(visible(file)):\(line):\(column): \(severity.rawValue): \(path)\(message)"
    if let sourceLine, let caretLine = place.caretLine {
      text += "\n\(sourceLine)\n\(caretLine)"
    }
    return text
  }
}
