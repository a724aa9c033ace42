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
  public struct Reason: Hashable, Sendable {
    /// The reason in a few words.
    public let text: String
    /// What the person can do about it.
    public let advice: String

    private init(_ text: String, _ advice: String) { (self.text, self.advice) = (text, advice) }
  }

  /// Whether it was writing that failed, creating the log included. If not, reading or opening did.
  public var isWriteFailure: Bool {
    switch self {
    case .cannotCreate, .cannotWrite, .cannotOpen(_, .diskFull), .cannotOpen(_, .readOnly): true
    default: false
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

extension SessionLogError.Reason {
  private static let other = " name another file with --database."

  /// The person may not.
  public static let noPermission = Self("permission denied", "Change the permissions, or" + other)
  /// The file, its folder or its file system is read-only.
  public static let readOnly = Self("it is read-only", noPermission.advice)
  /// There is no room left.
  public static let diskFull = Self("the disk is full", "Free some space, then try again.")
  /// Another program has held the log for too long.
  public static let locked = Self(
    "another program is holding it", "Close the other program or wait, then try again.")
  /// A part of the path that has to be a folder is something else.
  public static let notAFolder = Self("a part of the path is not a folder", notAFile.advice)
  /// The path leads to a folder, a device or something else that is no plain file.
  public static let notAFile = Self("it is not a file", "Name another file with --database.")
  /// A symbolic link stands in place of the file.
  public static let symbolicLink = Self(
    "it is a symbolic link", "Name the file itself with --database.")
  /// A symbolic link stands there that leads nowhere.
  public static let danglingLink = Self(
    "it is a symbolic link that leads nowhere",
    "Remove the link or make it lead to a log, or" + other)
  /// The file belongs to somebody else.
  public static let notOwn = Self(
    "it belongs to somebody else", "Name one of your own with --database.")
  /// Something that is not the person's own file stands where SQLite keeps a file beside the log.
  public static func notOwnBeside(_ path: String) -> Self {
    Self("\(path) is not a file of yours", "Move it away, or" + other)
  }
  /// The log was moved away or replaced while it was written to.
  public static let moved = Self("it was moved or replaced", "Try again.")
  /// Making it again from the records was interrupted.
  public static let interrupted = Self("making it again was interrupted", "Try again.")
  /// There is no such file, or no folder for it.
  public static let missing = Self("there is no such file", "Check the path and try again.")
  /// There is a file of that name already.
  public static let exists = Self("there is a file of that name", "Name another file.")
  /// The disk failed.
  public static let deviceFailed = Self(
    "the disk reported an error", "Check the disk, and copy the log.")
  /// The log's own rules do not admit it; trying again cannot help.
  public static func refused(_ words: String) -> Self {
    Self("the log refuses it (\(words))", "This is a fault in Limber. Please report it.")
  }
  /// Whether the log's own rules do not admit it.
  var isRefusal: Bool { advice == Self.refused("").advice }
  /// Something else, in the words of the system.
  public static func other(_ words: String) -> Self { Self(words, "Try again, or" + other) }
}
