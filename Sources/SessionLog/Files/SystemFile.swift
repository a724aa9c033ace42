// SPDX-License-Identifier: MIT
import CSystem

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The rule of this file: it is health data. New files are private to the owner, whatever the umask.
// Only regular files of the owner's with a single name are opened, and nothing else is even waited
// for.
//
// A lock belongs to the open file: the system drops it when the process ends in any way. Its holder
// may rename or remove the file, so a lock counts only while the name still leads to the locked
// file.

/// An open file of the real file system.
final class SystemFile: DiskFile {
  let descriptor: Int32

  /// Opens a file.
  init(_ path: String, _ flags: Int32) throws(SystemFailure) {
    do throws(SystemFailure) {
      descriptor = try Self.descriptor(path, flags | O_NOFOLLOW | O_NONBLOCK, mode: 0o600)
    } catch {
      // A socket, or a device that is not there.
      throw error.code == ENXIO ? .notAFile : error
    }
    let status = try status()
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_uid == geteuid() else { throw .notOwn }
    guard status.st_nlink == 1 else { throw status.st_nlink == 0 ? .missing : .manyNames }
    let rights: mode_t = flags & O_CREAT != 0 ? 0o600 : status.st_mode & 0o700
    // Without effect on file systems without such rights.
    if status.st_mode & 0o777 != rights { fchmod(descriptor, rights) }
  }

  deinit {
    // A child that is being started has the file open, too, for a moment, and would keep the lock.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  func lock() -> Bool {
    // Without locks on the file system it proceeds anyway: better two programs in a session than
    // none.
    flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
  }

  func isAt(_ path: String) -> Bool {
    var (opened, named) = (stat(), stat())
    return fstat(descriptor, &opened) == 0 && lstat(path, &named) == 0
      && opened.st_dev == named.st_dev && opened.st_ino == named.st_ino
  }

  func size() throws(SystemFailure) -> Int { Int(try status().st_size) }

  func write(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(SystemFailure) -> Int {
    let count = bytes.withUnsafeBytes {
      pwrite(descriptor, $0.baseAddress, $0.count, off_t(offset))
    }
    try SystemFailure.check(count)
    return count
  }

  func sync() throws(SystemFailure) {
    #if canImport(Glibc)
      try SystemFailure.check(fdatasync(descriptor))
    #else
      if fcntl(descriptor, F_FULLFSYNC) != 0 { try SystemFailure.check(fsync(descriptor)) }
    #endif
  }

  func cut(to length: Int) throws(SystemFailure) {
    try SystemFailure.check(ftruncate(descriptor, off_t(length)))
  }

  func reserve(_ bytes: Int) { _ = csystem_reserve(descriptor, Int64(bytes)) }

  /// The system's status of the file.
  func status() throws(SystemFailure) -> stat {
    var status = stat()
    try SystemFailure.check(fstat(descriptor, &status))
    return status
  }

  /// The first bytes of the file, at most this many.
  func read(_ most: Int) throws(SystemFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var count = 0
    repeat {
      let more = [UInt8](unsafeUninitializedCapacity: most - bytes.count) { buffer, filled in
        count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(bytes.count))
        filled = max(count, 0)
      }
      try SystemFailure.check(count)
      if bytes.isEmpty { bytes = more } else { bytes += more }
    } while count > 0 && bytes.count < most
    return bytes
  }

  /// Opens whatever is at a path; child processes do not inherit it.
  static func descriptor(
    _ path: String, _ flags: Int32, mode: mode_t = 0
  ) throws(SystemFailure) -> Int32 {
    let descriptor = open(path, flags | O_CLOEXEC, mode)
    try SystemFailure.check(descriptor)
    return descriptor
  }
}

/// A file named by the person, read from beginning to end; perhaps a pipe. Links are followed, and
/// any owner is accepted.
final class StreamedFile {
  private let descriptor: Int32

  init(_ path: String) throws(SystemFailure) {
    descriptor = try SystemFile.descriptor(path, O_RDONLY)
  }

  deinit { close(descriptor) }

  /// The next bytes, at most this many; empty at the end.
  func next(_ most: Int) throws(SystemFailure) -> [UInt8] {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, filled in
      repeat {
        count = read(descriptor, buffer.baseAddress, most)
      } while count < 0 && errno == EINTR
      filled = max(count, 0)
    }
    try SystemFailure.check(count)
    return bytes
  }
}

extension stat {
  /// When the file was last written, in seconds since 1970.
  var modified: Int {
    #if canImport(Glibc)
      st_mtim.tv_sec
    #else
      st_mtimespec.tv_sec
    #endif
  }
}
