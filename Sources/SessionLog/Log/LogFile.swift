// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The rule of this file: it is health data. The log is made by us, before SQLite can make it with
// whatever rights the umask leaves, and SQLite gives its companions the same rights. A log that is
// there is opened by SQLite alone: closing it here would drop the locks that the connections of this
// process hold on it.

/// The file of a log, and what SQLite keeps beside it.
struct LogFile {
  /// Its path, at which no link is followed.
  let path: String

  /// What SQLite keeps beside the file.
  static let companions = ["-wal", "-shm", "-journal"]
  private static let shortestDatabase: off_t = 512

  /// Whether something is in the file; `false` too if there is none.
  ///
  /// - Throws: `cannotOpen` if something stands there, or beside it, that is no file of the person's own,
  ///   or if nobody can tell; `notALog` if it is shorter than any database, for SQLite would take it for
  ///   an empty one.
  func isFilled() throws(SessionLogError) -> Bool { try (size() ?? 0) > 0 }

  private func size() throws(SessionLogError) -> off_t? {
    for companion in Self.companions {
      if let status = Self.status(path + companion), !status.isOwnFile {
        throw .cannotOpen(path: path, .notOwnBeside(path + companion))
      }
    }
    guard let status = Self.status(path) else {
      if errno == ENOENT { return nil }
      throw .cannotOpen(path: path, .init(errno: errno))
    }
    guard status.isOwnFile else {
      let reason: SessionLogError.Reason =
        switch status.st_mode & S_IFMT {
        case S_IFREG: .notOwn
        case S_IFLNK: .symbolicLink
        default: .notAFile
        }
      throw .cannotOpen(path: path, reason)
    }
    if (1..<Self.shortestDatabase).contains(status.st_size) { throw .notALog(path: path) }
    return status.st_size
  }

  /// Makes the file, empty, and the folders on the way to it, if they are not there.
  ///
  /// - Throws: As `isFilled`, or `cannotCreate`.
  func make() throws(SessionLogError) {
    guard try size() == nil else { return }
    do throws(SystemFailure) {
      if let folder = SystemDisk.folder(of: path) { try SystemDisk().makeParent(folder) }
      _ = try SystemDisk().open(path, .new)
    } catch {
      // Another program that was faster is as good.
      if error != .exists { throw .cannotCreate(path: path, .init(errno: error.code)) }
    }
  }

  /// Whether there may be changes that are not in the file itself yet, because another program has
  /// it open, or was killed.
  var hasPendingChanges: Bool { (Self.status(path + "-wal")?.st_size ?? 0) > 0 }

  /// Takes from everybody else the rights that they have on the log and the files beside it. Where
  /// the file system knows no such rights, nothing changes.
  func keepPrivate() {
    for name in [path] + Self.companions.map({ path + $0 }) {
      guard let status = Self.status(name), status.isOwnFile, status.st_mode & 0o077 != 0 else {
        continue
      }
      _ = fchmodat(AT_FDCWD, name, status.st_mode & 0o700, AT_SYMLINK_NOFOLLOW)
    }
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return lstat(path, &status) == 0 ? status : nil
  }
}

extension stat {
  /// Whether it is a regular file of the person's own.
  fileprivate var isOwnFile: Bool { st_mode & S_IFMT == S_IFREG && st_uid == geteuid() }
}

/// Which file it is, whatever its name: two files never have the same at the same time.
struct FileIdentity: Hashable {
  private let device: UInt64
  private let number: UInt64

  /// Which file stands at a path; `nil` if none does.
  init?(path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
  }
}
