// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The rule of this file: it is health data. We create the log ourselves, since SQLite would use
// whatever rights the umask leaves; SQLite gives its companion files the same rights. An existing
// log is opened by SQLite alone: closing it here would drop the locks of this process's
// connections.

/// The file of a log, and the files that SQLite keeps beside it.
struct LogFile {
  /// Its path; a link there is not followed.
  let path: String

  /// The suffixes of the files that SQLite keeps beside it.
  static let companions = ["-wal", "-shm", "-journal"]
  private static let shortestDatabase: off_t = 512

  /// Whether the file has content; `false` also if it does not exist.
  ///
  /// - Throws: `cannotOpen` if there, or beside it, is something other than a file of the person's
  ///   own, or if that cannot be determined; `notALog` if it is shorter than any database, which
  ///   SQLite would take for an empty one.
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

  /// Creates the empty file and the folders above it, if missing.
  ///
  /// - Throws: As `isFilled`, or `cannotCreate`.
  func make() throws(SessionLogError) {
    guard try size() == nil else { return }
    do throws(SystemFailure) {
      if let folder = SystemDisk.folder(of: path) { try SystemDisk().makeParent(folder) }
      _ = try SystemDisk().open(path, .new)
    } catch {
      // If another program was faster, that is as good.
      if error != .exists { throw .cannotCreate(path: path, .init(errno: error.code)) }
    }
  }

  /// Whether there may be changes not yet in the file itself, because another program has it open
  /// or was killed.
  var hasPendingChanges: Bool { (Self.status(path + "-wal")?.st_size ?? 0) > 0 }

  /// Removes other users' rights on the log and the files beside it. Without effect on file systems
  /// without such rights.
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

/// The identity of a file, independent of its name; no two files share one at the same time.
struct FileIdentity: Hashable {
  private let device: UInt64
  private let number: UInt64

  /// The identity of the file at a path; `nil` if there is none.
  init?(path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
  }
}
