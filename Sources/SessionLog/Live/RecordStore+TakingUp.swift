// SPDX-License-Identifier: MIT
import SessionEngine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is needed to take up a session that was cut off.
public struct ResumeClocks: Sendable {
  /// What the clocks show now.
  public let reading: ClockReading
  /// When time counts as missed from now on.
  public let gap: GapRule
  /// The folder for heartbeats, if there is one.
  public let heartbeats: String?

  /// Makes it.
  public init(_ reading: ClockReading, gap: GapRule, heartbeats: String?) {
    self.reading = reading
    self.gap = gap
    self.heartbeats = heartbeats
  }
}

extension RecordStore {
  /// The newest session of the last days that was cut off, if there is one.
  ///
  /// - Parameter deleted: Sessions that are not offered.
  /// - Throws: `SessionLogError.cannotRead`.
  public func unfinished(
    _ clocks: ResumeClocks, except deleted: Set<SessionID> = []
  ) throws(SessionLogError) -> UnfinishedSession? {
    try unfinished(
      at: clocks.reading, gap: clocks.gap, heartbeats: clocks.heartbeats, except: deleted)
  }

  /// One session that was cut off, whenever it began and on whatever machine.
  ///
  /// - Throws: `SessionLogError.sessionRuns`, `sessionOver` or `damaged`.
  public func unfinished(
    _ session: SessionID, _ clocks: ResumeClocks
  ) throws(SessionLogError) -> UnfinishedSession {
    try unfinished(
      session, at: clocks.reading, gap: clocks.gap, heartbeats: clocks.heartbeats)
  }

  /// Takes up a session that was cut off or, if it was stopped within the last hour, goes on after all.
  func takeUp(
    _ session: SessionID, _ clocks: ResumeClocks, version: String,
    with keeper: inout RecordKeeper
  ) -> Result<UnfinishedSession, SessionLogError> {
    takeUp(session, clocks, version: version, with: &keeper) { () throws(TakeFailure) in
      try takeOrReopen(session, clocks)
    }.map(\.session)
  }

  private func takeUp(
    _ session: SessionID, _ clocks: ResumeClocks, version: String,
    with keeper: inout RecordKeeper, file: () throws(TakeFailure) -> RunningFile
  ) -> Result<(session: UnfinishedSession, records: SessionRecords), SessionLogError> {
    do throws(TakeFailure) {
      let file = try file()
      guard case .session(let records) = file.records.content else { throw .unusable }
      let found: UnfinishedSession
      do throws(Damage) {
        found = try records.unfinished(
          at: clocks.reading, gap: clocks.gap, clocks.heartbeats)
      } catch {
        return .failure(.damaged(path: file.path, place: error.place))
      }
      let now = found.machine.lastSeen + found.age
      keeper.takeUp(file, Run(at: now, clocks.reading, version: version))
      return .success((found, records))
    } catch {
      return .failure(SessionLogError(error, session, path: place.running(session)))
    }
  }

  /// Ends a session that was cut off, as stopped at the last moment at which it was seen.
  func end(
    _ session: SessionID, _ clocks: ResumeClocks, version: String,
    with keeper: inout RecordKeeper
  ) -> Result<UnfinishedSession, SessionLogError> {
    takeUp(session, clocks, version: version, with: &keeper) { () throws(TakeFailure) in
      try take(session)
    }.map { found, records in
      keeper.append(records.ending(at: found.machine.lastSeen), to: session)
      return found
    }
  }

  /// Deletes a session; one that was cut off is ended before.
  func delete(
    _ session: SessionID, _ clocks: ResumeClocks, version: String,
    with keeper: inout RecordKeeper
  ) -> Result<Void, SessionLogError> {
    if case .elsewhere = look(at: session) { return .failure(.sessionElsewhere(session)) }
    switch end(session, clocks, version: version, with: &keeper) {
    case .success, .failure(.sessionOver), .failure(.noSession): break
    case .failure(let problem): return .failure(problem)
    }
    keeper.write([ChangeDraft(.session(session, [.deleted(true)]), writtenAt: clocks.reading.wall)])
    return .success(())
  }
}

extension SessionLogError {
  fileprivate init(_ failure: TakeFailure, _ session: SessionID, path: String) {
    self =
      switch failure {
      case .missing, .over: .sessionOver(session)
      case .runs: .sessionRuns(session)
      case .unusable: .damaged(path: path, place: "session \(session)")
      case .failed(let failure): .cannotRead(path: path, .init(errno: failure.code))
      }
  }
}

extension Run {
  /// Makes a run of this process.
  init(at moment: SessionInstant, _ reading: ClockReading, version: String) {
    self.init(
      at: moment, machine: Machine.hash, boot: Machine.boot, bootClock: reading.bootClock,
      wall: reading.wall, process: getpid(), version: version)
  }
}

extension RecordKeeper {
  /// Makes one that gives changes their places by what the log knows.
  init(_ store: RecordStore) {
    self.init(
      place: store.place, device: store.device, disk: store.disk,
      largestStamp: { target in
        let log = try? LogDatabase.readOnly(store.place)
        defer { log?.close() }
        return try? log?.largestStamp(of: target)
      })
  }
}
