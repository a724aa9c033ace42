// SPDX-License-Identifier: MIT

/// Why a routine file gives no routine: every problem of it, in the order of the file; at least one.
public struct RoutineFileError: Error, Hashable, Sendable {
  /// The problems.
  public var problems: [RoutineFileProblem]
}

extension RoutineFileError: CustomStringConvertible {
  /// The problems' texts, one below the other.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
