// SPDX-License-Identifier: MIT
import SessionEngine

/// A file of records as it was read: as far as its lines are whole and follow from one another.
public struct RecordFile: Hashable, Sendable {
  /// What a file is of.
  public enum Content: Hashable, Sendable {
    /// A session.
    case session(SessionRecords)
    /// One writing of changes, all to one target.
    case changes([Change])
    /// An erasure.
    case gone(Erasure)

    /// The id that its file is named after: that of the session, of the first change, or of what is gone.
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
  /// What it is of.
  public var content: Content
  /// The plans in it, the first being number 1.
  var plans: [SessionPlan]
  /// How many lines were taken, the first and the last included.
  public var lines: Int
  /// How many bytes they have.
  public var length: Int
  /// The CRC-32C of these bytes.
  public var checksum: UInt32
  /// Whether its last line says that this is all, and nothing follows.
  public var isWhole: Bool

  /// The id that the file is named after.
  public var id: String { content.id }

  /// What it says something of.
  public var target: String {
    switch content {
    case .session(let session): session.head.id.rawValue
    case .changes(let changes): changes.first?.target ?? ""
    case .gone(let erasure): erasure.target
    }
  }
}

/// A session as its records have it.
public struct SessionRecords: Hashable, Sendable {
  /// How it began.
  public var head: SessionHead
  /// The programs that ran it, in order.
  public var runs: [Run] = []
  /// What happened, in order.
  public var entries: [LogEntry] = []

  /// Makes a session of which only the beginning is known.
  public init(head: SessionHead) { self.head = head }
}
