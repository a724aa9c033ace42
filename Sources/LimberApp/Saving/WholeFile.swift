// SPDX-License-Identifier: MIT
import SessionLog

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// The rule of this file: whatever happens, even a kill, the person's file is either unchanged or
// completely new. Links stay links, and permissions are kept.

/// A file of the person's that is replaced as a whole.
enum WholeFile {
  /// Replaces a file with a complete new one, or creates it; a missing folder is created.
  ///
  /// - Parameter exists: Whether the file exists.
  static func replace(
    _ path: String, with bytes: [UInt8], exists: Bool
  ) throws(SystemFailure) {
    if !exists, let folder = folder(of: path) { try makeFolder(folder) }
    let target = exists ? try resolved(path) : path
    // A file without write permission is protected on purpose.
    if exists, access(target, W_OK) != 0 { throw SystemFailure(code: errno) }
    let name = target.split(separator: "/").last ?? ""
    let saving = "\(folder(of: target) ?? "")/.\(name).new-\(getpid())"
    do throws(SystemFailure) {
      try write(bytes, to: saving, rights: exists ? try rights(of: target) : 0o600)
      guard rename(saving, target) == 0 else { throw SystemFailure(code: errno) }
    } catch {
      unlink(saving)
      throw error
    }
  }

  /// Creates a folder and its parents, private to the person.
  static func makeFolder(_ path: String) throws(SystemFailure) {
    var isMade = mkdir(path, 0o700) == 0
    if !isMade, errno == ENOENT, let parent = folder(of: path) {
      try makeFolder(parent)
      isMade = mkdir(path, 0o700) == 0
    }
    if !isMade, errno == EEXIST { return }
    guard isMade else { throw SystemFailure(code: errno) }
  }

  private static func write(
    _ bytes: [UInt8], to path: String, rights: mode_t
  ) throws(SystemFailure) {
    unlink(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SystemFailure(code: errno) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let start = written
      let count = bytes.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
        #else
          Darwin.write(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
        #endif
      }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        throw SystemFailure(code: errno)
      }
    }
    guard fchmod(descriptor, rights) == 0, fsync(descriptor) == 0 else {
      throw SystemFailure(code: errno)
    }
  }

  private static func rights(of path: String) throws(SystemFailure) -> mode_t {
    var status = stat()
    guard stat(path, &status) == 0 else { throw SystemFailure(code: errno) }
    return status.st_mode & 0o7777
  }

  /// The path with links resolved, so that a link stays one.
  private static func resolved(_ path: String) throws(SystemFailure) -> String {
    guard let target = realpath(path, nil) else { throw SystemFailure(code: errno) }
    defer { free(target) }
    return String(cString: target)
  }

  private static func folder(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return nil }
    return String(path[..<slash])
  }
}
