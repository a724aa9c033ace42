// SPDX-License-Identifier: MIT
import SessionEngine

/// A file of records, read as far as its lines are complete and in order.
public struct RecordFile: Hashable, Sendable {
  /// The subject of a file.
  public enum Content: Hashable, Sendable {
    /// A session.
    case session(SessionRecords)
    /// A set of changes, all to one target.
    case changes([Change])
    /// An erasure.
    case gone(Erasure)

    /// The id in the file's name: that of the session, of the first change, or of the erased
    /// target.
    var id: String {
      switch self {
      case .session(let session): session.head.id.rawValue
      case .changes(let changes): changes.first?.id ?? ""
      case .gone(let erasure): erasure.target
      }
    }
  }

  /// The device that wrote it first.
  public var device: DeviceID
  /// Its subject.
  public var content: Content
  /// Its plans; the first has the number 1.
  var plans: [SessionPlan]
  /// How many lines were read, including the first and the last.
  public var lines: Int
  /// The bytes of those lines.
  public var length: Int
  /// The CRC-32C of those bytes.
  public var checksum: UInt32
  /// Whether the `end` line is there, and nothing follows.
  public var isWhole: Bool

  /// The id in the file's name.
  public var id: String { content.id }

  /// The id of what it is about.
  public var target: String {
    switch content {
    case .session(let session): session.head.id.rawValue
    case .changes(let changes): changes.first?.target ?? ""
    case .gone(let erasure): erasure.target
    }
  }
}

/// A session from its records.
public struct SessionRecords: Hashable, Sendable {
  /// How it began.
  public var head: SessionHead
  /// The programs that ran it, in order.
  public var runs: [Run] = []
  /// What happened, in order.
  public var entries: [LogEntry] = []

  /// Makes a session that has only begun.
  public init(head: SessionHead) { self.head = head }
}
