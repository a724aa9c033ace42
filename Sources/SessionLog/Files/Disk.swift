// SPDX-License-Identifier: MIT

// The rule of this folder: the records reach the file system only through these two protocols, so
// that a test can use a disk that fails, stalls and forgets as real ones do.

/// A file system, as far as records need it. Files are private to the owner (0600, folders 0700).
/// Links are not followed, and only regular files of the person's own are opened.
package protocol Disk: AnyObject, Sendable {
  /// Makes a folder and those above it, and syncs their names. An existing folder stays as it is;
  /// it has to be the person's own and no link.
  func makeFolder(_ path: String) throws(SystemFailure)
  /// Syncs the names in a folder.
  func syncFolder(_ path: String) throws(SystemFailure)
  /// The names in a folder, unsorted; empty if there is no such folder.
  func names(in folder: String) throws(SystemFailure) -> [String]
  /// The content of a file.
  ///
  /// - Throws: `SystemFailure`; EFBIG if the file is longer than `most` bytes.
  func read(_ path: String, most: Int) throws(SystemFailure) -> [UInt8]
  /// The state of a file, read without disturbing a program that has it open.
  func look(at path: String) throws(SystemFailure) -> DiskLook
  /// Opens a file for reading and writing.
  func open(_ path: String, _ opening: DiskOpening) throws(SystemFailure) -> any DiskFile
  /// Renames a file, replacing any file of the new name atomically.
  func rename(_ path: String, to target: String) throws(SystemFailure)
  /// Removes a file.
  func remove(_ path: String) throws(SystemFailure)
}

/// The state of a file: whether a program has it locked, and how long ago it was last written, by
/// the person's clock; negative if that was set back.
package typealias DiskLook = (isLocked: Bool, age: Duration)

/// How a file is opened.
package enum DiskOpening: Hashable, Sendable {
  /// Only if it does not exist yet.
  case new
  /// Only if it exists.
  case existing
}

/// An open file; it is closed and unlocked when the value goes away.
package protocol DiskFile: AnyObject, Sendable {
  /// Takes the lock on the file, which ends with the process.
  ///
  /// - Returns: Whether it was obtained.
  func lock() throws(SystemFailure) -> Bool
  /// Whether the path still leads to this file.
  func isAt(_ path: String) -> Bool
  /// Its length in bytes.
  func size() throws(SystemFailure) -> Int
  /// Writes bytes at an offset.
  ///
  /// - Returns: How many bytes were written, perhaps not all.
  func write(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(SystemFailure) -> Int
  /// Waits until everything written is on the disk. After a failure nobody knows what is.
  func sync() throws(SystemFailure)
  /// Truncates the file.
  func cut(to length: Int) throws(SystemFailure)
  /// Reserves space, so that a disk that fills up later still takes this many bytes. Without effect
  /// if that is not possible.
  func reserve(_ bytes: Int)
}
