// SPDX-License-Identifier: MIT

import StrictYAML

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

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

/// The names in a folder, hidden ones left out.
struct FolderNames {
  /// The names, sorted by their bytes.
  private(set) var names: [String] = []
  /// Names of routines and folders that are not UTF-8, so that no path leads to them; U+FFFD stands
  /// for the invalid bytes.
  private(set) var unreadable: [String] = []

  /// Reads a folder's names.
  init(ofFolder path: String) throws(ReadingFault) {
    guard let folder = opendir(path) else { throw ReadingFault(errorNumber: errno) }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { bytes in
          if bytes.pointee == CChar(UInt8(ascii: ".")) { return }
          if let name = String(validatingCString: bytes) {
            names.append(name)
          } else {
            let name = String(cString: bytes)
            var status = stat()
            let isFolder =
              fstatat(dirfd(folder), bytes, &status, 0) == 0 && status.st_mode & S_IFMT == S_IFDIR
            if isFolder || name.namesRoutine { unreadable.append(name) }
          }
        }
      }
    }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    unreadable.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
