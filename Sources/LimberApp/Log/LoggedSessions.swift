// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import SessionLog

/// The log as the commands that only read it see it.
enum LoggedSessions {
  /// Opens the log that was asked for; if there is none yet, it is empty, for reading never makes one.
  /// But a file that `--database` or `LIMBER_DATABASE` names has to be there: its path may be mistyped.
  ///
  /// - Throws: `Failure.noSuchLog`, or as `open(_:)`.
  static func open(option: String?) throws(Failure) -> LogDatabase {
    let paths = Paths()
    return try open(
      try paths.database(option: option), isNamed: paths.namedDatabase(option: option) != nil)
  }

  /// Opens a log; if there is none, it is empty. What could not be written to it another time is taken
  /// in first.
  ///
  /// - Parameter isNamed: Whether the person named the file, so that it has to be there.
  static func open(_ path: String, isNamed: Bool = false) throws(Failure) -> LogDatabase {
    let folders = Paths().recoveryFolders
    let news = LogDatabase.takeInRecovered(path: path, recoveryFolders: folders)
    for item in news {
      if case .tookIn = item { continue }
      Output.error("limber: \(item.text)")
    }
    // What is not taken in yet may still be read from where it is.
    if isNamed, news.isEmpty, !FileManager.default.fileExists(atPath: path) {
      throw .noSuchLog(path)
    }
    do throws(SessionLogError) {
      return try LogDatabase.readOnly(path: path, recoveryFolders: folders)
    } catch { throw .log(error) }
  }

  /// The session that a person means by an id, or by the beginning of one.
  ///
  /// - Throws: `Failure` if there is none or there are several.
  static func find(_ text: String, in log: LogDatabase) throws(Failure) -> SessionID {
    let match: SessionMatch
    do throws(SessionLogError) { match = try log.find(text) } catch { throw .log(error) }
    switch match {
    case .none: throw .noSuchSession(text)
    case .ambiguous(let ids): throw .ambiguousSession(text, ids)
    case .found(let id): return id
    }
  }

  /// A session that was cut off.
  ///
  /// - Parameters:
  ///   - text: Its id or the beginning of it; without one, the newest of the last days.
  ///   - path: Where the log is.
  ///   - reading: What the clocks show now.
  ///   - gap: When time counts as missed from now on.
  /// - Throws: `Failure` if there is none, a program runs it, or it is over.
  static func unfinished(
    _ text: String?, in path: String, at reading: ClockReading, gap: GapRule
  ) throws(Failure) -> UnfinishedSession {
    let log = try open(path)
    let id: SessionID? = if let text { try find(text, in: log) } else { nil }
    let found: UnfinishedSession?
    do throws(SessionLogError) {
      found =
        if let id { try log.unfinished(id, at: reading, gap: gap) } else {
          try log.unfinished(at: reading, gap: gap)
        }
    } catch { throw .log(error) }
    if let found { return found }
    let running: SessionID?
    do throws(SessionLogError) {
      running = try log.running(at: reading)
    } catch { throw .log(error) }
    throw running.map { .log(.sessionRuns($0)) } ?? .nothingUnfinished
  }
}
