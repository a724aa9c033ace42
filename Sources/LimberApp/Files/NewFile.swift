// SPDX-License-Identifier: MIT
import Foundation
import SessionLog

// The rule of this file: it is health data. The file is private to the owner from the first byte,
// gets its name only when complete, and replaces nothing. If the system can, it has no name at all
// until then: however the program ends, nothing is left behind.

/// A new file that appears complete under an unused name, or not at all.
final class NewFile {
  /// Its final path.
  let path: String
  private let descriptor: Int32
  /// Its temporary name, if it needs one.
  private var temporary: String?

  /// Begins a file, which is invisible for now.
  ///
  /// - Parameters:
  ///   - path: Its final path; the folder must exist.
  ///   - isNamed: Whether to use a temporary name, which some file systems require.
  /// - Throws: `Failure.unwritten`, also if a file of this name exists.
  init(_ path: String, isNamed: Bool = false) throws(Failure) {
    self.path = path
    if Self.exists(path) { throw Self.failure(path, EEXIST) }
    let folder = Self.folder(of: path)
    if let unnamed = isNamed ? nil : Self.openUnnamed(in: folder) {
      descriptor = unnamed
    } else {
      // A fixed name, so that a kill leaves at most one.
      let name = "\(folder)/.\(path.split(separator: "/").last ?? "").limber-unfinished"
      descriptor = open(name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw Self.failure(path, errno) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
        throw Self.failure(path, EBUSY)
      }
      temporary = name
      Interruption.leave(name)
      guard ftruncate(descriptor, 0) == 0 else { throw Self.failure(path, errno) }
    }
    // The umask may have removed rights that the owner needs. Some file systems have no rights.
    fchmod(descriptor, 0o600)
  }

  deinit {
    if let temporary { unlink(temporary) }
    Interruption.leave(nil)
    if descriptor >= 0 { close(descriptor) }
  }

  /// Appends bytes.
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
  /// - Throws: `Failure.unwritten`; the file then does not exist.
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
    // Some file systems cannot sync folders; their names are as safe as they can be.
    fsync(folder)
    close(folder)
    Interruption.pass()
  }

  /// Renames it. On file systems without hard links, only a check keeps it from replacing a file
  /// that has just appeared.
  private func name(_ temporary: String) throws(Failure) {
    if link(temporary, path) == 0 { return }
    guard errno != EEXIST, !Self.exists(path) else { throw Self.failure(path, EEXIST) }
    guard rename(temporary, path) == 0 else { throw Self.failure(path, errno) }
    self.temporary = nil
  }

  /// Opens a file without a name; `nil` if that is not possible, or it could not be named later.
  private static func openUnnamed(in folder: String) -> Int32? {
    #if os(Linux)
      // O_TMPFILE, which Swift does not import; the value is the same on all of Swift's
      // architectures.
      let unnamed = O_DIRECTORY | 0o20_000_000
      guard access("/proc/self/fd", X_OK) == 0 else { return nil }
      let descriptor = open(folder, O_RDWR | unnamed | O_CLOEXEC, 0o600)
      return descriptor < 0 ? nil : descriptor
    #else
      return nil
    #endif
  }

  private static func exists(_ path: String) -> Bool {
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
