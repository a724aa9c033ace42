// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The rule of this file: it is health data. The file is made by us, before SQLite can make it with
// whatever rights the umask leaves, and SQLite gives its companions (`-wal`, `-shm`) the same rights.
// A file that is there is never opened here: closing it would drop the locks that other connections
// of this process hold on it.

/// The file of a log, as the file system sees it.
struct LogFile {
  /// A path that SQLite takes for nothing but a path: never `:memory:`, empty or a URI.
  let path: String

  init(path: String) { self.path = path.hasPrefix("/") ? path : "./" + path }

  /// What stands at the path.
  enum Kind {
    case nothing, empty, file, symbolicLink, somethingElse
    /// Nobody can tell, because the way there is barred; with the system's error number.
    case unreachable(Int32)
    /// A file too short for a database; SQLite would take it for an empty one.
    case fragment
  }

  private static let shortestDatabase = 512

  /// What stands at the path; symbolic links are not followed.
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

  /// Requires something of a database's size at the path, or at the end of a link.
  ///
  /// - Throws: `cannotOpen` or `notALog`.
  func requireFile() throws(SessionLogError) {
    switch kind {
    case .nothing: throw .cannotOpen(path: path, SessionLogError.Reason(errno: ENOENT))
    case .empty, .fragment: throw .notALog(path: path)
    case .somethingElse: throw .cannotOpen(path: path, .notAFile)
    case .unreachable(let code): throw .cannotOpen(path: path, SessionLogError.Reason(errno: code))
    case .file, .symbolicLink: return
    }
  }

  /// Makes the file and the folders on the way to it, if they are not there.
  ///
  /// - Throws: `cannotCreate`, or `cannotOpen` or `notALog` if something else, or a file of somebody
  ///   else, stands in its place.
  func ensure() throws(SessionLogError) {
    if case .symbolicLink = kind {} else { try requireOwn() }
    switch kind {
    case .file, .empty: return
    case .fragment: throw .notALog(path: path)
    case .symbolicLink: throw .cannotOpen(path: path, .symbolicLink)
    case .somethingElse: throw .cannotOpen(path: path, .notAFile)
    case .unreachable(let code):
      throw .cannotCreate(path: path, SessionLogError.Reason(errno: code))
    case .nothing: break
    }
    do throws(SystemFailure) {
      if let folder = Self.folder(of: path) { try Self.makeFolder(folder) }
      try makeFile()
    } catch {
      throw .cannotCreate(path: path, SessionLogError.Reason(errno: error.code))
    }
  }

  private func makeFile() throws(SystemFailure) {
    do throws(SystemFailure) {
      try makeNew()
    } catch  where error.code == EEXIST {
      // Another program was faster, which is as good.
    }
  }

  /// Makes the file, empty, where nothing is.
  func makeNew() throws(SystemFailure) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SystemFailure(code: errno) }
    defer { close(descriptor) }
    guard fchmod(descriptor, 0o600) == 0 else { throw SystemFailure(code: errno) }
  }

  private static func makeFolder(_ path: String) throws(SystemFailure) {
    var isMade = mkdir(path, 0o700) == 0
    if !isMade, errno == ENOENT, let parent = folder(of: path) {
      try makeFolder(parent)
      isMade = mkdir(path, 0o700) == 0
    }
    if !isMade, errno == EEXIST { return }
    // The umask may have taken rights that the owner needs.
    guard isMade, fchmodat(AT_FDCWD, path, 0o700, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw SystemFailure(code: errno)
    }
  }

  /// The folder that a path is in; `nil` where there is none to make.
  static func folder(of path: String) -> String? {
    var end = path[...]
    while end.last == "/" { end.removeLast() }
    guard let slash = end.lastIndex(of: "/"), slash > end.startIndex else { return nil }
    return String(end[..<slash])
  }
}

/// A system call that failed, with the system's error number.
struct SystemFailure: Error {
  let code: Int32

  static let exists = Self(code: EEXIST)
  static let noRoom = Self(code: ENOSPC)
  /// What comes of a second name for a file where the file system knows none.
  static let knowsNoLinks = [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS]
}
