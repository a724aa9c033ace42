// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// One thing that a made-up person has logged.
public enum MadeUpRecord: Hashable, Sendable {
  /// A session.
  case session(MadeUpSession)
  /// Something written in the diary, under an id of its own: sixteen lower-case hexadecimal digits.
  case diary(id: String, DiaryEntry)
  /// Something said of a session later, under an id of its own.
  case change(id: String, SessionID, [SessionChange], writtenAt: LocalMoment)

  /// When it was logged: of a session, its end.
  public var loggedAt: LocalMoment {
    switch self {
    case .session(let session): session.endedAt
    case .diary(_, let entry): entry.writtenAt
    case .change(_, _, _, let moment): moment
    }
  }
}

/// A session that a made-up person did.
public struct MadeUpSession: Hashable, Sendable {
  /// Its id.
  public let id: SessionID
  /// Its plan.
  public let plan: SessionPlan
  /// When it began.
  public let startedAt: LocalMoment
  /// How long it lasted, if it was done without the program: then it has no entries.
  public let lasted: Duration?
  /// What the machine wrote down.
  public let entries: [LogEntry]

  /// When it ended.
  public var endedAt: LocalMoment {
    startedAt.advanced(by: lasted ?? entries.last?.at.sinceStart ?? .zero)
  }
}
