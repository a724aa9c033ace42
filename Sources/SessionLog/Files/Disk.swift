// SPDX-License-Identifier: MIT

// The rule of this folder: the records know the file system by these two protocols alone, so that a
// test can put a disk in its place that fails, stalls and forgets as disks do.

/// A file system, as far as records need one. Files are for their owner only (0600, folders 0700); no
/// link is followed, and nothing that is no regular file of the person's own is opened.
package protocol Disk: AnyObject, Sendable {
  /// Makes a folder and those on the way to it, and has their names written down. One that is there
  /// stays as it is; it has to be the person's own, and no link.
  func makeFolder(_ path: String) throws(SystemFailure)
  /// Has the system write down which names a folder holds.
  func syncFolder(_ path: String) throws(SystemFailure)
  /// The names in a folder, in no order; none if there is no such folder.
  func names(in folder: String) throws(SystemFailure) -> [String]
  /// The content of a file.
  ///
  /// - Throws: `SystemFailure`; EFBIG if it is longer than `most` bytes.
  func read(_ path: String, most: Int) throws(SystemFailure) -> [UInt8]
  /// What can be seen of a file without disturbing a program that has it open.
  func look(at path: String) throws(SystemFailure) -> DiskLook
  /// Opens a file for reading and writing.
  func open(_ path: String, _ opening: DiskOpening) throws(SystemFailure) -> any DiskFile
  /// Gives a file another name; whatever had that name is replaced at once.
  func rename(_ path: String, to target: String) throws(SystemFailure)
  /// Removes a file.
  func remove(_ path: String) throws(SystemFailure)
}

/// What a look at a file tells: whether a program has the lock on it, and how long ago it was last
/// written to, by the person's clock; below zero if that was set back.
package typealias DiskLook = (isLocked: Bool, age: Duration)

/// What is opened.
package enum DiskOpening: Hashable, Sendable {
  /// A file that is not there yet.
  case new
  /// A file that is there.
  case existing
}

/// An open file; it is closed, and a lock on it dropped, when it goes away.
package protocol DiskFile: AnyObject, Sendable {
  /// Takes the lock on the file, which dies with the process.
  ///
  /// - Returns: Whether it was free.
  func lock() throws(SystemFailure) -> Bool
  /// Whether the name by which it was opened, or to which it was renamed, still leads to the file.
  func isAt(_ path: String) -> Bool
  /// Its length in bytes.
  func size() throws(SystemFailure) -> Int
  /// Writes bytes at an offset.
  ///
  /// - Returns: How many bytes were written; it may be fewer.
  func write(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(SystemFailure) -> Int
  /// Waits until what was written is on the disk. After a failure nobody knows what is.
  func sync() throws(SystemFailure)
  /// Cuts the file to a length.
  func cut(to length: Int) throws(SystemFailure)
  /// Reserves room for so many bytes, so that a disk that fills up later still takes them. Where that
  /// is not possible, nothing happens.
  func reserve(_ bytes: Int)
}
