// SPDX-License-Identifier: MIT

/// Why a file cannot be used: all its problems, in the order of the file; at least one.
public struct FileError: Error, Hashable, Sendable {
  /// The problems.
  public var problems: [FileProblem]

  /// Makes the error of these problems.
  package init(problems: [FileProblem]) { self.problems = problems }
}

extension FileError: CustomStringConvertible {
  /// The problems' texts, one below the other.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
