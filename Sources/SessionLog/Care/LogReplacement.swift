// SPDX-License-Identifier: MIT

/// What was done about a damaged log: it was moved aside, and a new one put in its place.
public struct LogReplacement: Hashable, Sendable {
  /// Where the log is.
  public let path: String
  /// What was found damaged.
  public let place: String
  /// Where the damaged log is now, as it was.
  public let movedTo: String
  /// What the new log has of it.
  public let salvage: SalvageReport
}
