// SPDX-License-Identifier: MIT
import Foundation
import SessionLog

// The rule of this file: what is written is health data. It is for its owner alone from the first byte on,
// it has its name only once it is whole, and it replaces nothing. Where the system can, it has no name at
// all until then: however the program ends, nothing is left.

/// A file that a command makes: whole, under a name that nothing had, or not at all.
final class NewFile {
  /// Where it is to be.
  let path: String
  private let descriptor: Int32
  /// Its name until it is whole, where it has to have one.
  private var temporary: String?

  /// Begins a file, which is not to be seen yet.
  ///
  /// - Parameters:
  ///   - path: Where it is to be; its folder is there.
  ///   - isNamed: Whether it has a name while it is written, as it has to on some file systems.
  /// - Throws: `Failure.unwritten`, if something of that name is there, too.
  init(_ path: String, isNamed: Bool = false) throws(Failure) {
    self.path = path
    if Self.isThere(path) { throw Self.failure(path, EEXIST) }
    let folder = Self.folder(of: path)
    if let unnamed = isNamed ? nil : Self.openUnnamed(in: folder) {
      descriptor = unnamed
    } else {
      // Always the same name, so that a kill leaves no more than one.
      let name = "\(folder)/.\(path.split(separator: "/").last ?? "").limber-unfinished"
      descriptor = open(name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw Self.failure(path, errno) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
        throw Self.failure(path, EBUSY)
      }
      temporary = name
      guard ftruncate(descriptor, 0) == 0 else { throw Self.failure(path, errno) }
    }
    // The umask may have taken rights that the owner needs. Some file systems know none.
    fchmod(descriptor, 0o600)
  }

  deinit {
    if let temporary { unlink(temporary) }
    if descriptor >= 0 { close(descriptor) }
  }

  /// Adds bytes at its end.
  ///
  /// - Throws: `Failure.unwritten`.
  func write(_ bytes: [UInt8]) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.failure(path, count == 0 ? ENOSPC : errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// Gives it its name once it is on the disk.
  ///
  /// - Throws: `Failure.unwritten`, and there is no file.
  func finish() throws(Failure) {
    guard fsync(descriptor) == 0 else { throw Self.failure(path, errno) }
    if let temporary {
      try name(temporary)
    } else {
      let own = "/proc/self/fd/\(descriptor)"
      guard linkat(AT_FDCWD, own, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 else {
        throw Self.failure(path, errno)
      }
    }
    let folder = open(Self.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // Some file systems know nothing of the kind; their names are as safe as they get.
    fsync(folder)
    close(folder)
  }

  /// Changes its name; where the file system has no second name for a file, nothing but a look keeps it
  /// from replacing what has just come.
  private func name(_ temporary: String) throws(Failure) {
    if link(temporary, path) == 0 { return }
    guard errno != EEXIST, !Self.isThere(path) else { throw Self.failure(path, EEXIST) }
    guard rename(temporary, path) == 0 else { throw Self.failure(path, errno) }
    self.temporary = nil
  }

  /// Opens a file without a name; `nil` where that cannot be, or it could not be named afterwards.
  private static func openUnnamed(in folder: String) -> Int32? {
    #if os(Linux)
      // Swift imports no O_TMPFILE; this is it on every architecture that Swift is there for.
      let unnamed = O_DIRECTORY | 0o20_000_000
      guard access("/proc/self/fd", X_OK) == 0 else { return nil }
      let descriptor = open(folder, O_RDWR | unnamed | O_CLOEXEC, 0o600)
      return descriptor < 0 ? nil : descriptor
    #else
      return nil
    #endif
  }

  private static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private static func folder(of path: String) -> String {
    let folder = path.prefix(through: path.lastIndex(of: "/") ?? path.startIndex)
    guard path.contains("/") else { return "." }
    return folder.count > 1 ? String(folder.dropLast()) : "/"
  }

  private static func failure(_ path: String, _ code: Int32) -> Failure {
    .unwritten(path, SystemFailure(code: code))
  }
}
