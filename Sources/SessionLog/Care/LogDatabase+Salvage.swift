// SPDX-License-Identifier: MIT
import GRDB

extension LogDatabase {
  /// Takes what can be read of a damaged log into a new one, row by row, whatever is damaged; the file
  /// and those beside it are only read. A file of which nothing can be read gives no new log.
  ///
  /// No program may be writing to the file meanwhile, and this process may not have it open.
  ///
  /// - Parameters:
  ///   - path: The damaged log.
  ///   - target: Where the new log is to be; there must be nothing. Only the person can read it.
  ///   - knownPlans: The plans that may have what is missing of a plan.
  /// - Throws: `SessionLogError.nothingLeft` if nothing in it is of a log; `newerThanProgram`;
  ///   `cannotOpen` if it cannot be read at all; `cannotCreate` if the new log cannot be made, and
  ///   then there is none.
  public static func salvage(
    path: String, into target: String, knownPlans: KnownPlans = .none
  ) throws(SessionLogError) -> SalvageReport {
    let (source, target) = (LogFile(path: path), LogFile(path: target))
    try source.requireFile()
    do {
      guard !LogFile.isTaken(target.path) else { throw SystemFailure.exists }
      return try Workspace.use(beside: target.path) { workspace in
        let found = try rows(of: source, in: workspace, knownPlans)
        let report = try write(found, in: workspace)
        if report.isEmpty { throw SessionLogError.nothingLeft(path: path) }
        try LogFile.move(workspace.file(.log).path, to: target.path)
        LogFile.settleFolder(of: target.path)
        return report
      }
    } catch let error as SessionLogError {
      throw error
    } catch {
      throw .cannotCreate(path: target.path, SessionLogError.Reason(error))
    }
  }

  /// What `salvage` would take out of a log; nothing stays of the new one.
  ///
  /// - Throws: As `salvage`, except that a file of which nothing can be read gives an empty report.
  public static func salvageable(
    path: String, knownPlans: KnownPlans = .none
  ) throws(SessionLogError) -> SalvageReport {
    let source = LogFile(path: path)
    try source.requireFile()
    do {
      return try Workspace.use(beside: source.path) { workspace in
        try write(try rows(of: source, in: workspace, knownPlans), in: workspace)
      }
    } catch {
      throw SessionLogError(error, path: path, during: .read)
    }
  }

  /// What is found in a log, its plans put together as far as they can be.
  static func rows(
    of source: LogFile, in workspace: Workspace, _ knownPlans: KnownPlans
  ) throws -> FoundRows {
    do {
      try workspace.copy(source.path)
    } catch  where error.code != SystemFailure.noRoom.code {
      throw SessionLogError.cannotOpen(
        path: source.path, SessionLogError.Reason(errno: error.code))
    }
    let found = try FoundRows.search(
      workspace.file(.copy), keptAt: workspace.file(.found))
    if found.application == Int64(Schema.applicationID), found.version ?? 0 > Schema.version {
      throw SessionLogError.newerThanProgram(path: source.path)
    }
    try found.mendPlans(with: knownPlans)
    return found
  }

  /// Makes a new log in the workspace from what was found.
  static func write(
    _ found: FoundRows, in workspace: Workspace
  ) throws -> SalvageReport {
    let log = try LogDatabase(path: workspace.file(.log).path)
    defer { log.close() }
    // It has its name only once it is whole, so nothing of it has to outlast a loss of power before.
    try log.queue?.inDatabase { db in try db.execute(sql: "PRAGMA synchronous = OFF") }
    let report = try LogSalvage.write(found, into: log)
    try log.queue?.inDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE)")
    }
    return report
  }
}
