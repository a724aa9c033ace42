// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The rule of this file: it is health data. The log is made by us, before SQLite can make it with
// whatever rights the umask leaves, and SQLite gives its companions the same rights. A log that is
// there is never opened here: closing it would drop the locks that the connections of this process
// hold on it.

/// The file of a log, as the file system sees it.
struct LogFile {
  /// Its path, at which no link is followed.
  let path: String

  /// What SQLite keeps beside the file.
  static let companions = ["-wal", "-shm", "-journal"]

  /// What stands at the path.
  enum Kind {
    case nothing, empty, file, symbolicLink, somethingElse
    /// Nobody can tell, because the way there is barred; with the system's error number.
    case unreachable(Int32)
    /// A file too short for a database; SQLite would take it for an empty one.
    case fragment
  }

  private static let shortestDatabase = 512

  /// What stands at the path.
  var kind: Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      return errno == ENOENT ? .nothing : .unreachable(errno)
    }
    return switch status.st_mode & S_IFMT {
    case S_IFREG where status.st_size == 0: .empty
    case S_IFREG: status.st_size < Self.shortestDatabase ? .fragment : .file
    case S_IFLNK: .symbolicLink
    default: .somethingElse
    }
  }

  /// Whether there may be changes that are not in the file itself yet, because another program has
  /// it open, or was killed.
  var hasPendingChanges: Bool {
    var status = stat()
    return stat(path + "-wal", &status) == 0 && status.st_size > 0
  }

  /// The path in the form in which SQLite takes the file for one that nobody changes.
  var unchangingPath: String {
    let escaped = path.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "?": "%3f"
      case "#": "%23"
      default: String(scalar)
      }
    }
    return "file:\(escaped.joined())?immutable=1"
  }

  /// Makes the file, empty, and the folders on the way to it, if they are not there.
  ///
  /// - Throws: `cannotCreate`, or `cannotOpen` or `notALog` if something else, or a file of somebody
  ///   else, stands in its place.
  func ensure() throws(SessionLogError) {
    try requireOwn()
    switch kind {
    case .file, .empty: return
    case .fragment: throw .notALog(path: path)
    case .symbolicLink: throw .cannotOpen(path: path, .symbolicLink)
    case .somethingElse: throw .cannotOpen(path: path, .notAFile)
    case .unreachable(let code): throw .cannotCreate(path: path, .init(errno: code))
    case .nothing: break
    }
    do throws(SystemFailure) {
      if let folder = SystemDisk.folder(of: path) { try Self.makeFolder(folder) }
      _ = try SystemDisk().open(path, .new)
    } catch {
      // Another program that was faster is as good.
      if error.code != EEXIST { throw .cannotCreate(path: path, .init(errno: error.code)) }
    }
  }

  /// Makes the folder of a log, if there is none; one that is there may be somebody else's, or a link.
  private static func makeFolder(_ path: String) throws(SystemFailure) {
    var status = stat()
    if stat(path, &status) != 0 { try SystemDisk().makeFolder(path) }
  }

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
