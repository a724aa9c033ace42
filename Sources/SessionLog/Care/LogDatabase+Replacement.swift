// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The rule of this file: nothing is moved before everything that can be read of it is in a new log on
// the disk, and nothing is overwritten. Only a log of ours is moved: a file that says that it is one, or
// of which nothing but the header is damaged, so that behind it there are the tables of one.

extension LogDatabase {
  /// Moves a damaged log aside, untouched, with what SQLite keeps beside it, and puts in its place a
  /// new one with everything that can be read. Of several programs at it one does it.
  ///
  /// It takes as long as copying the file several times. This process may not have the log open.
  ///
  /// - Parameters:
  ///   - path: The log, in which damage was found.
  ///   - knownPlans: The plans that may have what is missing of a plan.
  /// - Returns: What was done; `nil` if the log is sound after all, as when another program has done
  ///   it already.
  /// - Throws: `SessionLogError.cannotCreate` or `cannotOpen`, and then the log is where it was, as it
  ///   was; `notALog` or `newerThanProgram`, for what is not ours to move.
  public static func replaceDamaged(
    path: String, knownPlans: KnownPlans = .none
  ) throws(SessionLogError) -> LogReplacement? {
    let file = LogFile(path: path)
    guard case .file = file.kind else {
      try file.requireFile()
      throw .cannotOpen(path: path, .symbolicLink)
    }
    try file.requireOwn()
    do {
      let lock = FolderLock(of: file.path)
      defer { lock.release() }
      guard let place = try check(path: path).findings.first else { return nil }
      return try Workspace.use(beside: file.path) { workspace in
        let state = file.state
        let found = try rows(of: file, in: workspace, knownPlans)
        let report = try write(found, in: workspace)
        if place == headerPlace, report.isEmpty { throw SessionLogError.notALog(path: path) }
        let aside = LogFile(path: file.nameAside)
        try file.moveAside(to: aside.path)
        // What another program has written to it since it was copied is in the new log as well.
        if aside.state != state,
          let salvage = try? putRows(of: aside, at: file, knownPlans)
        {
          return LogReplacement(path: path, place: place, movedTo: aside.path, salvage: salvage)
        }
        try put(workspace.file(.log), of: found, at: file)
        return LogReplacement(path: path, place: place, movedTo: aside.path, salvage: report)
      }
    } catch let error as SessionLogError {
      throw error
    } catch {
      throw .cannotCreate(path: path, SessionLogError.Reason(error))
    }
  }

  private static func putRows(
    of aside: LogFile, at file: LogFile, _ knownPlans: KnownPlans
  ) throws -> SalvageReport {
    try Workspace.use(beside: file.path) { workspace in
      let found = try rows(of: aside, in: workspace, knownPlans)
      let report = try write(found, in: workspace)
      try put(workspace.file(.log), of: found, at: file)
      return report
    }
  }

  private static func put(_ log: LogFile, of found: FoundRows, at file: LogFile) throws {
    do {
      try LogFile.move(log.path, to: file.path)
    } catch  where error.code == SystemFailure.exists.code {
      // Another program has begun a new log in this very moment.
      let log = try LogDatabase(path: file.path)
      defer { log.close() }
      _ = try LogSalvage.write(found, into: log)
    }
    LogFile.settleFolder(of: file.path)
  }
}

extension LogFile {
  /// What tells whether anybody has written to the file or to its write-ahead log: the size of each,
  /// and when it was changed.
  fileprivate var state: [[Int64]] {
    ["", "-wal", "-journal"].map { companion in
      var status = stat()
      guard lstat(path + companion, &status) == 0 else { return [] }
      let changed = status.modified
      return [Int64(status.st_size), Int64(changed.tv_sec), Int64(changed.tv_nsec)]
    }
  }

  /// A name beside the file that nothing has, for when it is damaged.
  fileprivate var nameAside: String {
    let names = (1...1_000).lazy.map { "\(self.path)-damaged-\($0)" }
    let free = names.first { name in
      ([""] + Self.companions).allSatisfy { !Self.isTaken(name + $0) }
    }
    return free ?? Self.unfinishedName(for: "\(path)-damaged")
  }

  /// Moves the file and what SQLite keeps beside it. All have their new names before one loses its old
  /// one, so that whoever opens a log there in between can take nothing of them away.
  fileprivate func moveAside(to target: String) throws(SystemFailure) {
    let companions = ([""] + Self.companions).filter { Self.isTaken(path + $0) }
    for (index, companion) in companions.enumerated()
    where link(path + companion, target + companion) != 0 {
      let code = errno
      for companion in companions.prefix(index) { unlink(target + companion) }
      guard index == 0, SystemFailure.knowsNoLinks.contains(code) else {
        throw SystemFailure(code: code)
      }
      for companion in companions { try Self.move(path + companion, to: target + companion) }
      return
    }
    for companion in companions where Self.areSame(path + companion, target + companion) {
      guard unlink(path + companion) == 0 else { throw SystemFailure(code: errno) }
    }
  }

  private static func areSame(_ path: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    return lstat(path, &first) == 0 && lstat(other, &second) == 0 && first.st_ino == second.st_ino
      && first.st_dev == second.st_dev
  }
}
