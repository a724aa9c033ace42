// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension LogFile {
  /// Whether there is anything of a name, a link that leads nowhere included.
  static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// A name that nobody can guess, for a file beside another that is not finished yet.
  static func unfinishedName(for path: String) -> String {
    path + "-unfinished-" + String(UInt64.random(in: .min ... .max), radix: 16)
  }

  /// Gives a file another name of the same file system, where nothing is. Nothing is ever overwritten,
  /// and at every moment the file has one of the names.
  static func move(_ path: String, to target: String) throws(SystemFailure) {
    if link(path, target) == 0 {
      guard unlink(path) == 0 else {
        let code = errno
        unlink(target)
        throw SystemFailure(code: code)
      }
    } else if SystemFailure.knowsNoLinks.contains(errno) {
      // Some file systems know no second name. What is put in the way first is what is overwritten.
      try LogFile(path: target).makeNew()
      guard rename(path, target) == 0 else { throw SystemFailure(code: errno) }
    } else {
      throw SystemFailure(code: errno)
    }
  }

  /// Takes away the file and what SQLite keeps beside it.
  func remove() {
    for companion in [""] + Self.companions { unlink(path + companion) }
  }

  /// Has the system write down which names the file's folder holds.
  static func settleFolder(of path: String) {
    let descriptor = open(folder(of: path) ?? ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }
}
