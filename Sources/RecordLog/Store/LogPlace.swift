// SPDX-License-Identifier: MIT
import SessionEngine

/// Where a log is, and the records beside it that it is made of.
public struct LogPlace: Hashable, Sendable {
  /// The path of the SQLite database.
  public let path: String

  /// Makes the place of a log at a path that SQLite takes for nothing but a path: never `:memory:`,
  /// empty or a URI.
  public init(path: String) { self.path = path.hasPrefix("/") ? path : "./" + path }

  /// The folder of the sessions that are not over.
  public var running: String { path + ".running" }
  /// The folder of what is over, with a folder for each device.
  public var records: String { path + ".records" }

  /// The file of a session that is not over.
  func running(_ session: SessionID) -> String { "\(running)/\(session.rawValue).jsonl" }
  /// The folder of a device's record files.
  func records(of device: DeviceID) -> String { "\(records)/\(device.rawValue)" }
}
