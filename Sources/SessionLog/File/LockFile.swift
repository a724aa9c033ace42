// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// Theory of operation. The lock is of the open file: the system drops it when the process ends, however
// it ends, and no lock outlives the machine. The file is there for nothing else, or for something that
// belongs to the lock; never for SQLite, whose own locks are not to be mixed with others everywhere.
//
// Who is done removes the file while they hold the lock. Somebody else may have opened it before, and
// get the lock on a file that has no name any more; so a lock counts only if the name still leads to
// the file that is locked.

/// A small file that one program at a time has locked, until this value goes away.
final class LockFile: Sendable {
  /// Why the lock cannot be had.
  enum Failure: Error {
    /// Another program has it.
    case held
    /// There can be no such file.
    case unusable
  }

  let path: String
  let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Takes the lock; the file is made if it is not there.
  ///
  /// - Parameter patience: How many milliseconds to wait for another program that has it.
  /// - Throws: `Failure`.
  static func take(_ path: String, patience: Int) throws(Failure) -> LockFile {
    var isHeld = false
    // Who finds a file that has lost its name tries again at once, as often as that may happen.
    for attempt in 0...max(patience, minimumAttempts) {
      if isHeld {
        if attempt > patience { break }
        poll(nil, 0, 1)
      }
      var status = stat()
      if lstat(path, &status) == 0, !status.isOwnFile { throw .unusable }
      let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
      let descriptor = open(path, flags, 0o600)
      guard descriptor >= 0 else { throw .unusable }
      let file = LockFile(path: path, descriptor: descriptor)
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
    throw isHeld ? .held : .unusable
  }

  /// Opens a file to look at it for a moment, if it is there.
  ///
  /// - Throws: `Failure`.
  static func look(_ path: String) throws(Failure) -> LockFile {
    var status = stat()
    guard lstat(path, &status) == 0, status.isOwnFile else { throw .unusable }
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unusable }
    let file = LockFile(path: path, descriptor: descriptor)
    if flock(descriptor, LOCK_SH | LOCK_NB) != 0, errno == EWOULDBLOCK { throw .held }
    return file
  }

  /// Whether the name still leads to the file.
  var isAtItsPath: Bool {
    var (opened, named) = (stat(), stat())
    return fstat(descriptor, &opened) == 0 && lstat(path, &named) == 0
      && opened.st_dev == named.st_dev && opened.st_ino == named.st_ino
  }

  /// Removes the file.
  func remove() {
    if isAtItsPath { unlink(path) }
  }

  private static let minimumAttempts = 20
}

extension stat {
  /// Whether it is a plain file of the person's own that has one name only.
  fileprivate var isOwnFile: Bool {
    st_mode & S_IFMT == S_IFREG && st_uid == geteuid() && st_nlink == 1
  }
}
