// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file or a folder cannot be read.
package struct ReadingFault: Error {
  /// What is wrong and what to do, in one line.
  package let message: String
  /// Whether it does not exist.
  package let isMissing: Bool

  /// The fault for an `errno`.
  package init(errorNumber: Int32) {
    isMissing = errorNumber == ENOENT || errorNumber == ENOTDIR
    let reason = String(cString: strerror(errorNumber))
    message =
      isMissing
      ? "there is no such file; check the path"
      : "cannot be read (\(visible(reason))); check the file and its permissions"
  }

  init(_ message: String) {
    self.message = message
    isMissing = false
  }
}

/// Reads at most `limit + 1` bytes of a file, so that the length shows when it is too long. Pipes
/// and devices are refused, not waited for.
package func readFile(
  _ path: String, atMost limit: Int = SourceText.mostBytes, words: FileWords
) throws(ReadingFault) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard descriptor >= 0 else { throw ReadingFault(errorNumber: errno) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw ReadingFault(errorNumber: errno) }
  guard status.st_mode & S_IFMT == S_IFREG else {
    throw ReadingFault("not a file with text; \(words.replacing)")
  }
  var bytes = [UInt8](repeating: 0, count: min(Int(status.st_size), limit) + 1)
  var count = 0
  while count < bytes.count {
    let start = count
    let readCount = bytes.withUnsafeMutableBytes { buffer in
      read(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
    }
    if readCount == 0 { break }
    if readCount > 0 {
      count += readCount
    } else if errno != EINTR {
      throw ReadingFault(errorNumber: errno)
    }
  }
  bytes.removeSubrange(count...)
  return bytes
}
