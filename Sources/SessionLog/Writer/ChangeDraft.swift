// SPDX-License-Identifier: MIT
import SessionEngine

/// A change before it has its place among the others to its target.
public struct ChangeDraft: Hashable, Sendable {
  /// Its own id: sixteen lower-case hexadecimal digits.
  public let id: String
  /// When it was said, by the person's clock.
  public let writtenAt: LocalMoment
  /// What is said.
  public let content: Change.Content

  /// Makes a draft; without an id one is drawn.
  public init(_ content: Change.Content, writtenAt: LocalMoment, id: String? = nil) {
    var generator = SystemRandomNumberGenerator()
    self.id = id ?? SessionID.random(using: &generator).rawValue
    self.writtenAt = writtenAt
    self.content = content
  }
}

/// Records that are in memory alone, and would be lost with the process.
public struct UnsavedRecords: Hashable, Sendable {
  /// The session that they are of; `nil` for changes, an erasure, or a session logged by hand.
  public let session: SessionID?
  /// How many there are.
  public let count: Int
  /// Why the latest try to write them failed.
  public let failure: SystemFailure
}
