// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// One thing that a made-up person has logged.
public enum MadeUpRecord: Hashable, Sendable {
  /// A session.
  case session(MadeUpSession)
  /// A diary entry and its id: sixteen lower-case hexadecimal digits.
  case diary(id: String, DiaryEntry)
  /// A later change to a session, and its own id.
  case change(id: String, SessionID, [SessionChange], writtenAt: LocalMoment)

  /// When it was logged; for a session, when it ended.
  public var loggedAt: LocalMoment {
    switch self {
    case .session(let session): session.endedAt
    case .diary(_, let entry): entry.writtenAt
    case .change(_, _, _, let moment): moment
    }
  }
}

/// A session of a made-up person.
public struct MadeUpSession: Hashable, Sendable {
  /// Its id.
  public let id: SessionID
  /// Its plan.
  public let plan: SessionPlan
  /// When it began.
  public let startedAt: LocalMoment
  /// Its length if it was done without the program; then it has no entries.
  public let lasted: Duration?
  /// What the machine logged.
  public let entries: [LogEntry]

  /// When it ended.
  public var endedAt: LocalMoment {
    startedAt.advanced(by: lasted ?? entries.last?.at.sinceStart ?? .zero)
  }
}
