// SPDX-License-Identifier: MIT
import GRDB

// The rule of this file: a copy has its name only once it is whole, and takes the place of nothing.

/// Copies of a log, made while others may be writing to it.
enum LogCopy {
  /// Keeps a copy of a log of an older version beside it.
  ///
  /// - Throws: `SessionLogError.cannotKeepCopy`.
  static func keep(of file: LogFile, version: Int) throws(SessionLogError) {
    let name = name(of: file.path, version: version)
    let path = ([name] + (2...1_000).map { "\(name)-\($0)" }).first { !LogFile.isTaken($0) } ?? name
    do {
      let (source, _) = try LogConnection.connect(
        file, patience: LogConnection.usualPatience, readonly: true)
      defer { try? source.close() }
      try make(of: source, at: path)
    } catch {
      throw .cannotKeepCopy(path: file.path, copy: path, SessionLogError.Reason(error))
    }
  }

  /// The first name of a log's copy as it was in an older version.
  static func name(of path: String, version: Int) -> String { "\(path)-version\(version)" }

  /// Makes a copy of what a connection sees, at a path where nothing is.
  static func make(of source: DatabaseQueue, at path: String) throws {
    guard !LogFile.isTaken(path) else { throw SystemFailure.exists }
    let unfinished = LogFile(path: LogFile.unfinishedName(for: path))
    try unfinished.makeNew()
    defer { unfinished.remove() }
    let copy = try DatabaseQueue(
      path: unfinished.path,
      configuration: LogConnection.configuration(patience: LogConnection.usualPatience))
    do {
      try source.backup(to: copy)
    } catch {
      try? copy.close()
      throw error
    }
    try copy.close()
    try LogFile.move(unfinished.path, to: path)
    LogFile.settleFolder(of: path)
  }
}
