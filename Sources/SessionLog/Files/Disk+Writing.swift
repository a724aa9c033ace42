// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Disk {
  /// Replaces a file atomically: at every moment, even after a power failure, the name leads to
  /// either the old file or the whole new one.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - path: The file to replace.
  ///   - temporary: Where the new file is until it is whole, on the same file system.
  ///   - syncsFolder: Whether the new name is to survive a power failure at once. If not, the
  ///     folder has to be synced later.
  package func put(
    _ bytes: [UInt8], at path: String, through temporary: String, syncsFolder: Bool = true
  ) throws(SystemFailure) {
    let file = try open(temporary, .new)
    do throws(SystemFailure) {
      // Locked files are left alone when temporary files are cleared away.
      _ = try? file.lock()
      try file.writeAll(bytes)
      try file.sync()
      try rename(temporary, to: path)
    } catch {
      try? remove(temporary)
      throw error
    }
    if syncsFolder, let folder = SystemDisk.folder(of: path) { try syncFolder(folder) }
  }

  /// Opens a file, or makes it if there is none.
  func openOrMake(_ path: String) throws(SystemFailure) -> any DiskFile {
    do throws(SystemFailure) { return try open(path, .new) } catch {
      guard error.code == EEXIST else { throw error }
      return try open(path, .existing)
    }
  }
}

extension DiskFile {
  /// Writes all bytes, starting at an offset.
  func writeAll(_ bytes: [UInt8], at offset: Int = 0) throws(SystemFailure) {
    var written = 0
    while written < bytes.count {
      let count = try write(bytes[written...], at: offset + written)
      guard count > 0 else { throw .noRoom }
      written += count
    }
  }

  /// Takes the lock, and waits if another program has it.
  ///
  /// - Parameter patience: How many milliseconds to wait.
  /// - Returns: Whether the lock was obtained.
  func lock(patience: Int) throws(SystemFailure) -> Bool {
    for _ in 0..<patience {
      if try lock() { return true }
      poll(nil, 0, 1)
    }
    return try lock()
  }
}
