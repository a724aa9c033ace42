// SPDX-License-Identifier: MIT

/// A problem while its file is still being read: an offset instead of a line and a column.
package struct Finding: Sendable {
  /// Where, in bytes from the file's first.
  let offset: Int
  /// Of which value, such as `steps[0].hold`; empty where no value is concerned.
  let path: String
  /// What is wrong and what to do.
  let message: String

  /// Notes a problem.
  package init(at offset: Int, path: String = "", _ message: String) {
    self.offset = offset
    self.path = path
    self.message = message
  }
}

extension SourceText {
  /// The most problems reported of one file.
  static let mostProblems = 100

  /// The findings as problems, in the order of the file, cut off where there are too many to read.
  package func error(_ findings: [Finding]) -> FileError {
    // Equal offsets keep the order in which they were found.
    let sorted = findings.enumerated().sorted {
      ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }
    var finder = PlaceFinder(self)
    var problems = sorted.prefix(Self.mostProblems).map { _, finding in
      FileProblem(
        place: finder.place(at: finding.offset, path: finding.path), message: finding.message)
    }
    if let last = problems.last, findings.count >= Self.mostProblems {
      problems.append(
        FileProblem(
          place: .init(file: file, line: last.line, column: last.column, path: ""),
          message: "there may be more problems from here on; mend these first"))
    }
    return FileError(problems: problems)
  }
}
