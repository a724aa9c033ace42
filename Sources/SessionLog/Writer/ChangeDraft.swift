// SPDX-License-Identifier: MIT
import SessionEngine

/// A change that has no position among the others to its target yet.
public struct ChangeDraft: Hashable, Sendable {
  /// Its own id: sixteen lower-case hexadecimal digits.
  public let id: String
  /// When it was made, by the person's clock.
  public let writtenAt: LocalMoment
  /// Its content.
  public let content: Change.Content

  /// Makes a draft; without an id it gets a random one.
  public init(_ content: Change.Content, writtenAt: LocalMoment, id: String? = nil) {
    var generator = SystemRandomNumberGenerator()
    self.id = id ?? SessionID.random(using: &generator).rawValue
    self.writtenAt = writtenAt
    self.content = content
  }
}

/// Records that are only in memory, and would be lost with the process.
public struct UnsavedRecords: Hashable, Sendable {
  /// Their session; `nil` for changes, an erasure, or a session logged by hand.
  public let session: SessionID?
  /// How many there are.
  public let count: Int
  /// Why the latest attempt to write them failed.
  public let failure: SystemFailure
}
