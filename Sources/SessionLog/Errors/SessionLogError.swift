// SPDX-License-Identifier: MIT
import SessionEngine

/// What can go wrong with the log.
public enum SessionLogError: Error, Hashable, Sendable {
  /// The log's file, or a folder on the way to it, cannot be made.
  case cannotCreate(path: String, Reason)
  /// The log is there and cannot be opened.
  case cannotOpen(path: String, Reason)
  /// Reading failed.
  case cannotRead(path: String, Reason)
  /// Writing failed; nothing of what was to be written is in the log.
  case cannotWrite(path: String, Reason)
  /// The file is something else than a log of this program.
  case notALog(path: String)
  /// The log is of a form from before the records; it has not been touched.
  case earlierLog(path: String)
  /// A newer program has made the log; it has not been touched.
  case newerThanProgram(path: String)
  /// The log holds something that no program has written there; `place` says where.
  case damaged(path: String, place: String)
  /// There is no such session in the log, or no longer.
  case noSession(SessionID)
  /// A program runs the session, in this terminal or another.
  case sessionRuns(SessionID)
  /// Another machine began the session, and may run it.
  case sessionElsewhere(SessionID)
  /// The session has an end, so that there is nothing to go on with.
  case sessionOver(SessionID)
  /// There is no such cramp in the log, or no longer.
  case noCramp(CrampID)
  /// Records cannot be exchanged through a folder; nothing of it is done.
  case cannotShare(String, ShareObstacle)
  /// A backup cannot be written.
  case cannotExport(path: String, Reason)
  /// A backup cannot be read.
  case cannotImport(path: String, Reason)

  /// Why an operation on the file failed.
  public enum Reason: Hashable, Sendable {
    /// The person may not.
    case noPermission
    /// The file, its folder or its file system is read-only.
    case readOnly
    /// There is no room left.
    case diskFull
    /// Another program has held the log for too long.
    case locked
    /// A part of the path that has to be a folder is something else.
    case notAFolder
    /// The path leads to a folder, a device or something else that is no plain file.
    case notAFile
    /// A symbolic link stands in place of the file.
    case symbolicLink
    /// A symbolic link stands there that leads nowhere.
    case danglingLink
    /// The file belongs to somebody else.
    case notOwn
    /// Something that is not the person's own file stands where SQLite keeps a file beside the log;
    /// with its path.
    case notOwnBeside(String)
    /// The log was moved away or replaced while it was written to.
    case moved
    /// Making it again from the records was interrupted.
    case interrupted
    /// There is no such file, or no folder for it.
    case missing
    /// There is a file of that name already.
    case exists
    /// The disk failed.
    case deviceFailed
    /// The log's own rules do not admit it; trying again cannot help.
    case refused(String)
    /// Something else, in the words of the system.
    case other(String)
  }

  /// Whether it was writing that failed, creating the log included. If not, reading or opening did.
  public var isWriteFailure: Bool {
    switch self {
    case .cannotCreate, .cannotWrite, .cannotOpen(_, .diskFull), .cannotOpen(_, .readOnly):
      true
    case .cannotOpen, .cannotRead, .notALog, .earlierLog, .newerThanProgram, .damaged, .noSession,
      .sessionRuns, .sessionElsewhere, .sessionOver, .noCramp, .cannotShare, .cannotExport,
      .cannotImport:
      false
    }
  }

  /// Whether the same may succeed while a program runs, without anybody doing something about it.
  public var mayPass: Bool {
    switch self {
    case .cannotCreate(_, let reason), .cannotOpen(_, let reason), .cannotRead(_, let reason),
      .cannotWrite(_, let reason):
      [.locked, .diskFull, .deviceFailed, .interrupted, .moved].contains(reason)
    default: false
    }
  }
}
