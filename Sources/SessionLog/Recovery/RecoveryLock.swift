// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The rule of this file: SQLite drops its own locks on a file as soon as this process closes the file
// anywhere. So the lock is released only after every connection to the file is closed.

/// A lock on a recovery file, so that nobody takes it away while somebody looks at it. It goes with
/// the process, whatever ends it. Where the file system knows no such lock, there is none.
struct RecoveryLock {
  /// What the lock is for.
  enum Purpose {
    /// To look at the file, as others may at the same time.
    case look
    /// To take it in or away.
    case take
  }

  private let descriptor: Int32

  /// Takes the lock.
  ///
  /// - Parameter patience: How many milliseconds to wait for somebody who has it: they take it in, or
  ///   look at it, and are done in moments unless the log is held.
  /// - Returns: `nil` if there is no such file of the person's own, or somebody has it for longer.
  init?(_ purpose: Purpose, on path: String, patience: Int = 1_000) {
    guard RecoveryPlaces.isOwnFile(path) else { return nil }
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    self.descriptor = descriptor
    let kind = purpose == .take ? LOCK_EX : LOCK_SH
    var left = patience
    // Who may not read the file finds out by opening it.
    while descriptor >= 0, flock(descriptor, kind | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      guard errno == EWOULDBLOCK else { break }
      guard left > 0 else {
        close(descriptor)
        return nil
      }
      poll(nil, 0, Self.pause)
      left -= Int(Self.pause)
    }
    // Whoever had it before may have taken it in.
    guard RecoveryPlaces.isOwnFile(path) else {
      release()
      return nil
    }
  }

  /// How many milliseconds pass from one try to the next.
  private static let pause: Int32 = 5

  func release() {
    if descriptor >= 0 { close(descriptor) }
  }
}
