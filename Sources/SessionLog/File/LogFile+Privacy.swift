// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The rule of this file: health data goes into files of the person's own and nowhere else. Nothing
// is opened here, for the reason that `LogFile` gives; folders are left as they are.

extension LogFile {
  /// What SQLite keeps beside the file.
  static let companions = ["-wal", "-shm", "-journal"]

  /// Checks that what is there, the files beside the log included, is the person's own.
  ///
  /// - Throws: `cannotOpen` if a file is somebody else's, or if something that is no plain file
  ///   stands in place of one that SQLite keeps beside the log.
  func requireOwn() throws(SessionLogError) {
    var status = stat()
    if lstat(path, &status) == 0, status.st_uid != geteuid() {
      throw .cannotOpen(path: path, .notOwn)
    }
    for companion in Self.companions where lstat(path + companion, &status) == 0 {
      if status.st_mode & S_IFMT != S_IFREG || status.st_uid != geteuid() {
        throw .cannotOpen(path: path, .notOwnBeside(path + companion))
      }
    }
  }

  /// Takes from everybody else the rights that they have on the log and the files beside it. Where
  /// the file system knows no such rights, nothing changes.
  func keepPrivate() {
    for name in [path] + Self.companions.map({ path + $0 }) {
      var status = stat()
      guard lstat(name, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        status.st_uid == geteuid(), status.st_mode & 0o077 != 0
      else { continue }
      _ = fchmodat(AT_FDCWD, name, status.st_mode & 0o700, AT_SYMLINK_NOFOLLOW)
    }
  }
}
