// SPDX-License-Identifier: MIT
import SessionEngine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// Theory of operation. While a session runs, its program holds a lock on a small file beside the log.
// The lock is of the open file: the system drops it when the process ends, however it ends, and no
// lock outlives the machine. Whoever gets the lock may do with the session as they like; whoever does
// not, leaves it alone. In the file stands the last moment at which the session was seen, for whoever
// takes it up after a crash.
//
// Who is done with a session removes the file while they hold the lock. Somebody else may have opened
// it before, and get the lock on a file that has no name any more; so a lock counts only if the name
// still leads to the file that is locked.

/// The file by which other programs know that a session runs, and until when it did.
final class LiveFile: Sendable {
  /// Why the lock cannot be had.
  enum Failure: Error {
    /// Another program has it: the session runs there.
    case running
    /// There can be no such file.
    case unusable
  }

  /// What a look at a session tells.
  enum Look: Hashable {
    /// A program runs it.
    case running
    /// None does; the last moment at which one did, if that is known.
    case left(LastSeen?)
  }

  private let session: SessionID
  private let path: String
  private let descriptor: Int32

  private init(_ session: SessionID, path: String, descriptor: Int32) {
    self.session = session
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Takes the lock on a session; it is held until this value goes away.
  ///
  /// - Throws: `Failure`.
  static func take(_ session: SessionID, beside log: String) throws(Failure) -> LiveFile {
    guard let path = path(of: session, beside: log) else { throw .unusable }
    var isHeld = false
    for _ in 0..<attempts {
      // Who only looks holds the lock for as long as that takes.
      if isHeld { poll(nil, 0, 1) }
      var status = stat()
      if lstat(path, &status) == 0, !status.isOwnFile { throw .unusable }
      let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
      let descriptor = open(path, flags, 0o600)
      guard descriptor >= 0 else { throw .unusable }
      let file = LiveFile(session, path: path, descriptor: descriptor)
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        guard errno == EWOULDBLOCK else { throw .unusable }
        isHeld = true
        continue
      }
      guard fstat(descriptor, &status) == 0 else { throw .unusable }
      if file.isAtItsPath {
        guard status.isOwnFile, fchmod(descriptor, 0o600) == 0 else { throw .unusable }
        return file
      }
    }
    throw isHeld ? .running : .unusable
  }

  /// Looks at a session without disturbing whoever runs it.
  static func look(at session: SessionID, beside log: String) -> Look {
    var status = stat()
    guard let path = path(of: session, beside: log), lstat(path, &status) == 0, status.isOwnFile
    else { return .left(nil) }
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return .left(nil) }
    let file = LiveFile(session, path: path, descriptor: descriptor)
    if flock(descriptor, LOCK_SH | LOCK_NB) != 0, errno == EWOULDBLOCK { return .running }
    return .left(file.lastSeen)
  }

  /// The last moment seen; `nil` if none is written there, or not whole.
  var lastSeen: LastSeen? {
    var record = [UInt8](repeating: 0, count: LastSeen.recordLength)
    guard pread(descriptor, &record, record.count, 0) == record.count else { return nil }
    return LastSeen(record: record, of: session)
  }

  /// Writes the last moment seen, and waits until it is on the disk. If that fails, a moment before
  /// stays known, or none.
  func write(_ lastSeen: LastSeen) {
    let record = lastSeen.record(of: session)
    guard pwrite(descriptor, record, record.count, 0) == record.count else { return }
    #if canImport(Glibc)
      fdatasync(descriptor)
    #else
      fsync(descriptor)
    #endif
  }

  /// Removes the file: the session is over.
  func remove() {
    if isAtItsPath { unlink(path) }
  }

  /// Removes the file if nothing is known by it.
  func removeIfEmpty() {
    if lastSeen == nil { remove() }
  }

  /// How often the lock is tried for, a millisecond apart where somebody has it.
  private static let attempts = 20

  private var isAtItsPath: Bool {
    var (opened, named) = (stat(), stat())
    return fstat(descriptor, &opened) == 0 && lstat(path, &named) == 0
      && opened.st_dev == named.st_dev && opened.st_ino == named.st_ino
  }

  /// The file's path; `nil` for an id that no program of ours has drawn, such as one with a slash.
  private static func path(of session: SessionID, beside log: String) -> String? {
    let id = session.rawValue
    let digits = Set("0123456789abcdef".utf8)
    guard id.utf8.count == 16, id.utf8.allSatisfy(digits.contains) else { return nil }
    return LogFile(path: log).path + "-live-" + id
  }
}

extension stat {
  /// Whether it is a plain file of the person's own that has one name only.
  fileprivate var isOwnFile: Bool {
    st_mode & S_IFMT == S_IFREG && st_uid == geteuid() && st_nlink == 1
  }
}
