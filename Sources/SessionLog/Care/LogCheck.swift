// SPDX-License-Identifier: MIT

/// What a look at every part of a log has found.
public struct LogCheck: Hashable, Sendable {
  /// How many sessions there are, whether they can be read or not; `nil` if they cannot be counted.
  public internal(set) var allSessions: Int?
  /// How many sessions could be read.
  public internal(set) var sessions = 0
  /// How many of these have not ended.
  public internal(set) var unfinishedSessions = 0
  /// How many events they have.
  public internal(set) var events = 0
  /// How many cramps they have.
  public internal(set) var cramps = 0
  /// How many entries of the diary could be read.
  public internal(set) var diaryEntries = 0
  /// What is wrong, each with its place; the first hundred.
  public internal(set) var findings: [String] = []
  /// How many things are wrong.
  public internal(set) var findingCount = 0

  /// Whether nothing is wrong.
  public var isSound: Bool { findingCount == 0 }

  /// The most findings that are kept.
  static let mostFindings = 100

  mutating func find(_ finding: String) {
    findingCount += 1
    if findings.count < Self.mostFindings { findings.append(finding) }
  }
}
