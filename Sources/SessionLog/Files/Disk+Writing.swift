// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Disk {
  /// Puts a whole file in the place of whatever has its name, at once: at every moment the one or the
  /// other is there, also after a power failure.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - path: The file.
  ///   - temporary: Where the file is until it is whole, on the same file system.
  ///   - syncsFolder: Whether the new name outlasts a power failure from then on. If not, the folder is
  ///     to be synced later.
  package func put(
    _ bytes: [UInt8], at path: String, through temporary: String, syncsFolder: Bool = true
  ) throws(SystemFailure) {
    let file = try open(temporary, .new)
    do throws(SystemFailure) {
      // Whoever clears temporary names leaves alone what is locked.
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

  /// Opens a file, which is made if there is none.
  func openOrMake(_ path: String) throws(SystemFailure) -> any DiskFile {
    do throws(SystemFailure) { return try open(path, .new) } catch {
      guard error.code == EEXIST else { throw error }
      return try open(path, .existing)
    }
  }
}

extension DiskFile {
  /// Writes all bytes, from an offset on.
  func writeAll(_ bytes: [UInt8], at offset: Int = 0) throws(SystemFailure) {
    var written = 0
    while written < bytes.count {
      let count = try write(bytes[written...], at: offset + written)
      guard count > 0 else { throw .noRoom }
      written += count
    }
  }

  /// Takes the lock, and waits for whoever has it.
  ///
  /// - Parameter patience: For how many milliseconds.
  /// - Returns: Whether it was free.
  func lock(patience: Int) throws(SystemFailure) -> Bool {
    for _ in 0..<patience {
      if try lock() { return true }
      poll(nil, 0, 1)
    }
    return try lock()
  }
}
