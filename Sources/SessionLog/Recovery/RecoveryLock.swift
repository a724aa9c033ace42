// SPDX-License-Identifier: MIT

/// A lock on a recovery file, which lies beside it, so that nobody takes it away while somebody looks at
/// it. Where no file can be made beside it, there is none: then hardly one can be taken away.
struct RecoveryLock {
  /// What becomes of asking for the lock.
  enum Attempt {
    /// It is had.
    case taken(RecoveryLock)
    /// Another program has it, and may be taking the file in.
    case held
    /// There is no such file of the person's own, or no longer.
    case gone
  }

  private let file: LockFile?

  /// How many milliseconds somebody who has it is waited for: they take the file in, or look at it, and
  /// are done in moments unless the log is held.
  static let usualPatience = 1_000

  /// Takes the lock on a recovery file.
  static func take(_ path: String, patience: Int = usualPatience) -> Attempt {
    guard RecoveryPlaces.isOwnFile(path) else { return .gone }
    let lock: RecoveryLock
    do throws(LockFile.Failure) {
      lock = RecoveryLock(file: try LockFile.take(path + "-lock", patience: patience))
    } catch {
      if error == .held { return .held }
      lock = RecoveryLock(file: nil)
    }
    // Whoever had it before may have taken it in.
    guard RecoveryPlaces.isOwnFile(path) else {
      lock.release()
      return .gone
    }
    return .taken(lock)
  }

  /// Lets somebody else have it.
  func release() { file?.remove() }
}
