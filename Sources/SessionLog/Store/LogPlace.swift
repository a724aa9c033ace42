// SPDX-License-Identifier: MIT
import SessionEngine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The paths of a log and of the records that it is made from.
public struct LogPlace: Hashable, Sendable {
  /// The path of the SQLite database.
  public let path: String

  /// Makes the place for a path, in a form that SQLite cannot take for anything else: never
  /// `:memory:`, empty or a URI.
  public init(path: String) { self.path = path.hasPrefix("/") ? path : "./" + path }

  /// Makes the place of the log that a path leads to, so that all names of a log share its records.
  /// A symbolic link is followed if it leads to a file of the person's own.
  ///
  /// - Throws: `SessionLogError.cannotOpen` if there is something that cannot be their log, or that
  ///   cannot be determined.
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

  /// The folder of sessions that are not over.
  public var running: String { path + ".running" }
  /// The folder of everything that is over, with a folder for each device.
  public var records: String { path + ".records" }

  /// The file of a session that is not over.
  package func running(_ session: SessionID) -> String {
    "\(running)/\(session.rawValue)\(RecordName.ending)"
  }
  /// The folder of a device's record files.
  func records(of device: DeviceID) -> String { "\(records)/\(device.rawValue)" }
  func path(of name: RecordName) -> String { "\(records(of: name.device))/\(name.file)" }
  /// The temporary path for a running or record file: beside the running files, with an unguessable
  /// name that no record has.
  package func temporary(for file: String) -> String {
    "\(running)/.\(file)-\(String(UInt64.random(in: .min ... .max), radix: 16))"
  }
  /// Whether a name beside the running files is temporary.
  func isTemporary(_ name: String) -> Bool {
    name.hasPrefix(".") && name.contains("\(RecordName.ending)-")
  }
}
