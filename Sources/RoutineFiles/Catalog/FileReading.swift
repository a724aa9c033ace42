// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file or a folder gives nothing.
struct ReadingFault: Error {
  /// What is wrong and what to do, in one line.
  let message: String
  /// Whether there is nothing of that name.
  let isMissing: Bool

  /// The fault that the system told last.
  init(errorNumber: Int32) {
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

/// Reads a file's bytes, at most `limit` and one more, so that a longer file is known from its
/// length. A pipe or a device is refused, not waited for.
func readFile(_ path: String, atMost limit: Int) throws(ReadingFault) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard descriptor >= 0 else { throw ReadingFault(errorNumber: errno) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw ReadingFault(errorNumber: errno) }
  guard status.st_mode & S_IFMT == S_IFREG else {
    throw ReadingFault("not a file with text; give the path of a routine file")
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

/// What a path leads to.
enum PathTarget {
  case folder(device: UInt64, number: UInt64)
  case other
  case nothing
}

/// Follows a path, symbolic links included.
func target(of path: String) -> PathTarget {
  var status = stat()
  guard stat(path, &status) == 0 else { return .nothing }
  guard status.st_mode & S_IFMT == S_IFDIR else { return .other }
  return .folder(
    device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
}

/// The names in a folder in the order of their bytes, hidden ones left out.
func names(inFolder path: String) throws(ReadingFault) -> [String] {
  guard let folder = opendir(path) else { throw ReadingFault(errorNumber: errno) }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}
