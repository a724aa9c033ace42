// SPDX-License-Identifier: MIT
import SessionEngine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// Theory of operation. While a session runs, its program holds a lock on a small file beside the log.
// Whoever gets the lock may do with the session as they like; whoever does not, leaves it alone. In the
// file stands the last moment at which the session was seen, for whoever takes it up after a crash.

/// The file by which other programs know that a session runs, and until when it did.
final class LiveFile: Sendable {
  /// Why the lock cannot be had.
  enum Failure: Error {
    /// Another program has it: the session runs there.
    case running
    /// There can be no such file.
    case unusable
  }

  /// What a look at a session tells.
  enum Look: Hashable {
    /// A program runs it.
    case running
    /// None does; the last moment at which one did, if that is known.
    case left(LastSeen?)
  }

  private let session: SessionID
  private let file: LockFile

  private init(_ session: SessionID, _ file: LockFile) {
    self.session = session
    self.file = file
  }

  /// Takes the lock on a session; it is held until this value goes away.
  ///
  /// - Throws: `Failure`.
  static func take(_ session: SessionID, beside log: String) throws(Failure) -> LiveFile {
    guard let path = path(of: session, beside: log) else { throw .unusable }
    do throws(LockFile.Failure) {
      // Who only looks holds the lock for as long as that takes.
      return LiveFile(session, try LockFile.take(path, patience: patience))
    } catch {
      throw error == .held ? .running : .unusable
    }
  }

  /// The sessions of which there is a file.
  static func sessions(beside log: String) -> [SessionID] {
    let path = LogFile(path: log).path
    guard let slash = path.lastIndex(of: "/"), let folder = opendir(String(path[...slash])) else {
      return []
    }
    defer { closedir(folder) }
    let beginning = path[path.index(after: slash)...] + infix
    var sessions: [SessionID] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.hasPrefix(beginning) else { continue }
      sessions.append(SessionID(rawValue: String(name.dropFirst(beginning.count))))
    }
    return sessions
  }

  /// Looks at a session without disturbing whoever runs it.
  static func look(at session: SessionID, beside log: String) -> Look {
    guard let path = path(of: session, beside: log) else { return .left(nil) }
    do throws(LockFile.Failure) {
      return .left(LiveFile(session, try LockFile.look(path)).lastSeen)
    } catch {
      return error == .held ? .running : .left(nil)
    }
  }

  /// The last moment seen; `nil` if none is written there, or not whole.
  var lastSeen: LastSeen? {
    var record = [UInt8](repeating: 0, count: LastSeen.recordLength)
    guard pread(file.descriptor, &record, record.count, 0) == record.count else { return nil }
    return LastSeen(record: record, of: session)
  }

  /// Writes the last moment seen, and waits until it is on the disk. If that fails, a moment before
  /// stays known, or none.
  func write(_ lastSeen: LastSeen) {
    let record = lastSeen.record(of: session)
    guard pwrite(file.descriptor, record, record.count, 0) == record.count else { return }
    #if canImport(Glibc)
      fdatasync(file.descriptor)
    #else
      fsync(file.descriptor)
    #endif
  }

  /// Removes the file: the session is over.
  func remove() { file.remove() }

  /// Removes the file if nothing is known by it.
  func removeIfEmpty() {
    if lastSeen == nil { remove() }
  }

  /// Whether other programs find it.
  var isAtItsPath: Bool { file.isAtItsPath }

  /// How many milliseconds somebody who has the lock is waited for.
  private static let patience = 20

  /// The file's path; `nil` for an id that no program of ours has drawn, such as one with a slash.
  private static func path(of session: SessionID, beside log: String) -> String? {
    let id = session.rawValue
    let digits = Set("0123456789abcdef".utf8)
    guard id.utf8.count == 16, id.utf8.allSatisfy(digits.contains) else { return nil }
    return LogFile(path: log).path + infix + id
  }

  /// What stands between the log's name and the session's id.
  private static let infix = "-live-"
}
