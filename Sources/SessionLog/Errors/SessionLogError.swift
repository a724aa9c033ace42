// SPDX-License-Identifier: MIT
import SessionEngine

/// What can go wrong with the log.
public enum SessionLogError: Error, Hashable, Sendable {
  /// The log's file, or a folder above it, cannot be made.
  case cannotCreate(path: String, Reason)
  /// The log exists but cannot be opened.
  case cannotOpen(path: String, Reason)
  /// Reading failed.
  case cannotRead(path: String, Reason)
  /// Writing failed; nothing of it is in the log.
  case cannotWrite(path: String, Reason)
  /// The file is not a log of this program.
  case notALog(path: String)
  /// The log dates from before the records; it was not touched.
  case earlierLog(path: String)
  /// The log was made by a newer program; it was not touched.
  case newerThanProgram(path: String)
  /// The log holds something that no program wrote; `place` says where.
  case damaged(path: String, place: String)
  /// The log has no such session, or no longer.
  case noSession(SessionID)
  /// A program is running the session, in this terminal or another.
  case sessionRuns(SessionID)
  /// The session was begun on another machine, and may be running there.
  case sessionElsewhere(SessionID)
  /// The session has ended, so it cannot be continued.
  case sessionOver(SessionID)
  /// The log has no such cramp, or no longer.
  case noCramp(CrampID)
  /// Records cannot be shared through a folder; nothing was exchanged.
  case cannotShare(String, ShareObstacle)
  /// A backup cannot be read.
  case cannotImport(path: String, Reason)
  /// A file has nothing that a backup has.
  case notABackup(path: String)

  /// Why an operation on the file failed.
  public struct Reason: Hashable, Sendable {
    /// The reason, in a few words.
    public let text: String
    /// What the person can do about it.
    public let advice: String

    private init(_ text: String, _ advice: String) { (self.text, self.advice) = (text, advice) }
  }

  /// Whether it failed to write or create the log, rather than to read or open it.
  public var isWriteFailure: Bool {
    switch self {
    case .cannotCreate, .cannotWrite, .cannotOpen(_, .diskFull), .cannotOpen(_, .readOnly): true
    default: false
    }
  }

  /// Whether it may succeed later by itself, while the program runs.
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

  /// The person lacks the permission.
  public static let noPermission = Self("permission denied", "Change the permissions, or" + other)
  /// The file, its folder or its file system is read-only.
  public static let readOnly = Self("it is read-only", noPermission.advice)
  /// There is no space left.
  public static let diskFull = Self("the disk is full", "Free some space, then try again.")
  /// Another program has held the log too long.
  public static let locked = Self(
    "another program is holding it", "Close the other program or wait, then try again.")
  /// A part of the path is not a folder.
  public static let notAFolder = Self(
    "a part of the path is not a folder", "Name another file with --database.")
  /// The path leads to a folder, a device or something else that is no regular file.
  public static let notAFile = Self(
    "it is not a file",
    "Move it away, or name another file with --database; 'limber cramp' works without a log.")
  /// A symbolic link stands in place of the file.
  public static let symbolicLink = Self(
    "it is a symbolic link", "Name the file itself with --database.")
  /// A symbolic link that leads nowhere is in place of the file.
  public static let danglingLink = Self(
    "it is a broken symbolic link",
    "Remove the link or point it at a log, or" + other)
  /// The file belongs to somebody else.
  public static let notOwn = Self(
    "it belongs to somebody else", "Name one of your own with --database.")
  /// Something other than the person's own file is where SQLite keeps one beside the log.
  public static func notOwnBeside(_ path: String) -> Self {
    Self("\(path) does not belong to you", "Move it away, or" + other)
  }
  /// The log was moved or replaced while it was being written.
  public static let moved = Self("it was moved or replaced", "Try again.")
  /// Rebuilding it from the records was interrupted.
  public static let interrupted = Self("rebuilding it was interrupted", "Try again.")
  /// The file or its folder does not exist.
  public static let missing = Self("there is no such file", "Check the path and try again.")
  /// A file with this name exists already.
  public static let exists = Self("a file of that name already exists", "Name another file.")
  /// The disk failed.
  public static let deviceFailed = Self(
    "the disk reported an error", "Check the disk, and copy the log.")
  /// A rule of the log forbids it; trying again cannot help.
  public static func refused(_ words: String) -> Self {
    Self("the log refuses it (\(words))", "This is a fault in Limber. Please report it.")
  }
  /// Whether a rule of the log forbids it.
  var isRefusal: Bool { advice == Self.refused("").advice }
  /// Another reason, in the system's words.
  public static func other(_ words: String) -> Self { Self(words, "Try again, or" + other) }
}
