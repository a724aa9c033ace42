// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder that only the person can enter, beside a file that is worked on.
struct Workspace {
  let path: String

  /// Makes the folder, and takes it away when the work is done.
  static func use<Result>(
    beside file: String, _ work: (Workspace) throws -> Result
  ) throws -> Result {
    let workspace = Workspace(path: LogFile.unfinishedName(for: file))
    guard mkdir(workspace.path, 0o700) == 0 else { throw SystemFailure(code: errno) }
    defer {
      for name in Name.allCases { workspace.file(name).remove() }
      rmdir(workspace.path)
    }
    // The umask may have taken rights that the owner needs.
    guard fchmodat(AT_FDCWD, workspace.path, 0o700, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw SystemFailure(code: errno)
    }
    return try work(workspace)
  }

  private init(path: String) { self.path = path }

  /// What may be in the folder.
  enum Name: String, CaseIterable {
    /// A copy of a log.
    case copy
    /// The rows that were found in it.
    case found
    /// The new log.
    case log
  }

  /// A file in the folder.
  func file(_ name: Name) -> LogFile { LogFile(path: "\(path)/\(name.rawValue).sqlite") }

  /// Copies a log as it is, byte for byte, with what SQLite keeps beside it, save the index that
  /// programs which have it open share.
  func copy(_ source: String) throws(SystemFailure) {
    for companion in LogFile.companions where companion != "-shm" {
      if LogFile.isTaken(source + companion) {
        try Self.copy(source + companion, to: file(.copy).path + companion)
      }
    }
    try Self.copy(source, to: file(.copy).path)
  }

  private static func copy(_ source: String, to target: String) throws(SystemFailure) {
    let input = open(source, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard input >= 0 else { throw SystemFailure(code: errno) }
    defer { close(input) }
    var status = stat()
    guard fstat(input, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw SystemFailure(code: EISDIR)
    }
    let output = open(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard output >= 0 else { throw SystemFailure(code: errno) }
    defer { close(output) }
    let size = 1 << 16
    var buffer = [UInt8](repeating: 0, count: size)
    while true {
      let count = read(input, &buffer, size)
      if count == 0 { return }
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemFailure(code: errno)
      }
      var rest = buffer[..<count]
      while !rest.isEmpty {
        let written = rest.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
        if written < 0 {
          if errno == EINTR { continue }
          throw SystemFailure(code: errno)
        }
        rest = rest.dropFirst(written)
      }
    }
  }
}
