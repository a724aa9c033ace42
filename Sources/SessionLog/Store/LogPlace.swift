// SPDX-License-Identifier: MIT
import SessionEngine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where a log is, and the records beside it that it is made of.
public struct LogPlace: Hashable, Sendable {
  /// The path of the SQLite database.
  public let path: String

  /// Makes the place of a log at a path that SQLite takes for nothing but a path: never `:memory:`,
  /// empty or a URI.
  public init(path: String) { self.path = path.hasPrefix("/") ? path : "./" + path }

  /// Makes the place of the log that a name leads to, so that all names of a log share its records: a
  /// symbolic link is followed if it leads to a file of the person's own.
  ///
  /// - Throws: `SessionLogError.cannotOpen` if something stands there that cannot be a log of theirs,
  ///   or if nobody can tell.
  public static func resolved(path: String) throws(SessionLogError) -> LogPlace {
    let named = LogPlace(path: path)
    var status = stat()
    guard lstat(named.path, &status) == 0 else {
      if errno == ENOENT { return named }
      throw .cannotOpen(path: named.path, .init(errno: errno))
    }
    var real = named
    if status.st_mode & S_IFMT == S_IFLNK {
      do throws(SystemFailure) {
        real = LogPlace(path: try SystemDisk.realPath(of: named.path))
        try SystemFailure.check(lstat(real.path, &status))
      } catch {
        throw .cannotOpen(path: named.path, error == .missing ? .danglingLink : .init(error))
      }
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .cannotOpen(path: named.path, .notAFile)
    }
    guard status.st_uid == geteuid() else { throw .cannotOpen(path: named.path, .notOwn) }
    return real
  }

  /// The folder of the sessions that are not over.
  public var running: String { path + ".running" }
  /// The folder of what is over, with a folder for each device.
  public var records: String { path + ".records" }

  /// The file of a session that is not over.
  package func running(_ session: SessionID) -> String {
    "\(running)/\(session.rawValue)\(RecordName.ending)"
  }
  /// The folder of a device's record files.
  func records(of device: DeviceID) -> String { "\(records)/\(device.rawValue)" }
  /// The path of a record file.
  func path(of name: RecordName) -> String { "\(records(of: name.device))/\(name.file)" }
  /// Where a file is written that is to have a name among the running or the record files: beside
  /// the running ones, under a name that is none of a record and that nobody can guess.
  package func temporary(for file: String) -> String {
    "\(running)/.\(file)-\(String(UInt64.random(in: .min ... .max), radix: 16))"
  }
  /// Whether a name beside the running files is a temporary one.
  func isTemporary(_ name: String) -> Bool {
    name.hasPrefix(".") && name.contains("\(RecordName.ending)-")
  }
}
