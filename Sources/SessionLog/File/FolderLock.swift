// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A lock on the folder of a file, for programs that would put another file in its place. It goes with
/// the process, whatever ends it. Where the file system knows no such lock, there is none. Whoever has
/// it must not wait for it a second time.
struct FolderLock {
  private let descriptor: Int32

  /// Waits for the lock.
  init(of path: String) {
    descriptor = open(LogFile.folder(of: path) ?? ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    while descriptor >= 0, flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  func release() {
    if descriptor >= 0 { close(descriptor) }
  }
}
