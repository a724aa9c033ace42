// SPDX-License-Identifier: MIT

import StrictYAML

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

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
