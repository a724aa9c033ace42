// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine

// The lock is on the running file itself, and a rewritten file is another file. So the new one is
// locked before it gets the name, and the old one is closed only afterwards: the name leads to a
// locked file at every moment. A program that opened the old file before may get its lock later,
// but no name leads to that file any more; so after locking, check that the name still leads to the
// locked file (`DiskFile.isAt`). A temporary file is locked from the beginning, so that clearing up
// after killed programs skips it.

/// Performs the actions of `WriterMachine` on a disk, at once.
struct WriterPerformer {
  let place: LogPlace
  let disk: any Disk
  /// The running files, locked.
  private var running: [WrittenFile: any DiskFile] = [:]

  /// Enough for a session of ordinary length, so that it can be written even on a disk that fills
  /// up after its start.
  private static let reserved = 64 * 1_024

  init(place: LogPlace, disk: any Disk) {
    self.place = place
    self.disk = disk
  }

  /// Continues a running file that was taken up and is locked.
  mutating func takeUp(_ session: SessionID, _ file: any DiskFile) {
    running[.running(session)] = file
  }

  /// Closes all files, which drops the locks.
  mutating func close() { running = [:] }

  mutating func perform(_ action: WriterAction) -> WriterOutcome {
    do throws(SystemFailure) {
      switch action {
      case .writeAnew(let file, let bytes): try writeAnew(file, bytes)
      case .append(let file, let bytes, let offset):
        // Nobody would find what is written to a file that was deleted or replaced.
        guard let open = opened(file) else { return .lost(.missing) }
        let count = try open.write(bytes, at: offset)
        if count < bytes.count { return .short(count, .noRoom) }
      case .sync(let file): try running[file]?.sync()
      case .cut(let file, let length):
        try running[file]?.cut(to: length)
        running[file]?.reserve(Self.reserved)
      case .seal(let file, let name):
        guard let open = opened(file) else { return .lost(.missing) }
        // Releases reserved space that was not needed.
        try? open.cut(to: open.size())
        try seal(file, as: name)
      case .release(let file): running[file] = nil
      }
      return .done
    } catch {
      return .failed(error)
    }
  }

  private mutating func writeAnew(
    _ file: WrittenFile, _ bytes: ArraySlice<UInt8>
  ) throws(SystemFailure) {
    try disk.makeFolder(place.running)
    if case .record(let name) = file { try makeFolder(for: name) }
    let temporary = place.temporary(for: file.id)
    let new = try disk.open(temporary, .new)
    do throws(SystemFailure) {
      guard try new.lock() else { throw .held }
      if case .running = file { new.reserve(Self.reserved) }
      try new.writeAll(Array(bytes))
      try new.sync()
      try disk.rename(temporary, to: path(of: file))
    } catch {
      try? disk.remove(temporary)
      throw error
    }
    if case .running = file { running[file] = new }
    switch file {
    case .running: try disk.syncFolder(place.running)
    case .record(let name): try disk.syncFolder(place.records(of: name.device))
    }
  }

  private mutating func seal(_ file: WrittenFile, as name: RecordName) throws(SystemFailure) {
    try makeFolder(for: name)
    try disk.rename(path(of: file), to: place.path(of: name))
    // From here on it is not at its path. If this fails, the next attempt finds it lost and
    // rewrites it, since a folder that could not be synced cannot be trusted either.
    try disk.syncFolder(place.records(of: name.device))
    try disk.syncFolder(place.running)
    running[file] = nil
  }

  /// The running file, if its name still leads to it.
  private func opened(_ file: WrittenFile) -> (any DiskFile)? {
    guard let open = running[file], open.isAt(path(of: file)) else { return nil }
    return open
  }

  /// Makes the folder of a record file; neither it nor its parent may be a link.
  private func makeFolder(for name: RecordName) throws(SystemFailure) {
    try disk.makeFolder(place.records)
    try disk.makeFolder(place.records(of: name.device))
  }

  private func path(of file: WrittenFile) -> String {
    switch file {
    case .running(let session): place.running(session)
    case .record(let name): place.path(of: name)
    }
  }
}
