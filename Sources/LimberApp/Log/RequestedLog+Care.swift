// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import SessionLog

extension RequestedLog {
  /// Something that can be erased.
  struct Erasable {
    let target: String
    /// A description, for the question.
    let line: String
  }

  /// The session, or the cramp logged by hand, with an id.
  ///
  /// - Throws: `Failure` if there is none of that id.
  func erasable(_ id: String) throws(Failure) -> Erasable {
    guard CrampID(rawValue: id).inSession == nil else {
      throw .usage(UsageText.crampOfSessionStays)
    }
    let found: [Erasable] = try read { log throws(SessionLogError) in
      var found: [Erasable] = []
      for isDeleted in [false, true] {
        if case .found(let session) = try log.find(id, deleted: isDeleted) {
          let line = LogCareText.line(try log.detail(session).summary)
          found.append(Erasable(target: session.rawValue, line: line))
        }
      }
      if case .found(let cramp) = try log.findCramp(id), cramp.inSession == nil {
        let line = DiaryText.line(try log.cramp(cramp).record)
        found.append(Erasable(target: cramp.rawValue, line: line))
      }
      return found
    }
    // Only a full id says for sure which one is meant.
    guard let erasable = found.first(where: { $0.target == id }) else {
      throw .nothingToErase(id, meant: id == "last" ? [] : found.map(\.target))
    }
    return erasable
  }

  /// Erases it.
  ///
  /// - Throws: `Failure.log`; nothing is erased then.
  func erase(_ erasable: Erasable) throws(Failure) {
    let erasure = Erasure(target: erasable.target, writtenAt: WorldClock.now())
    _ = try record { command throws(SessionLogError) in try command.erase(erasure) }
    // When it catches up, the log removes the record files of what is erased.
    _ = try? forReading()
  }

  /// Logs that were kept aside, which may still contain what is erased.
  var keptLogs: [String] {
    ["-damaged", "-before-records"].map { store.place.path + $0 }
      .filter(FileManager.default.fileExists)
  }

  /// Whether nothing was ever logged.
  ///
  /// - Throws: `Failure.noSuchLog`.
  func isUnused() throws(Failure) -> Bool {
    try requireNamed()
    return store.isUnused
  }

  /// Compares the log with its records.
  func check() throws(Failure) -> LogCheck {
    do throws(SessionLogError) {
      return try store.check()
    } catch { throw .log(error) }
  }

  /// Rebuilds the log from its records.
  func rebuilt() throws(Failure) -> LogDatabase {
    do throws(SessionLogError) {
      return try opening(tell: Self.say).rebuilt()
    } catch { throw .log(error) }
  }
}
