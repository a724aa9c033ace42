// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import RoutineModel
import SessionEngine
import TestSupport

@testable import SessionLog

/// A folder with a log, a writer on it, and whoever stands in the way.
struct WriterBench {
  let folder: TemporaryFolder
  let cramp = Cramp(site: .foot, side: nil, relief: Samples.relief, known: [])

  init() throws { folder = try TemporaryFolder() }

  func writer(
    _ path: String? = nil, recoveryFolders: [String] = [],
    onWake: @escaping @Sendable () -> Void = {}
  ) -> SessionLogWriter {
    SessionLogWriter(
      path: path ?? folder.log, recoveryFolders: recoveryFolders, patience: 0.01, onWake: onWake)
  }

  /// The recovery files in a folder, without what lies beside one that somebody has.
  func recoveryFiles(in path: String? = nil) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path ?? folder.path)
      .filter { name in
        name.contains("recovery-") && !["-wal", "-shm", "-lock"].contains(where: name.hasSuffix)
      }
      .sorted()
  }

  /// Makes another log, beside the one in use, that has a session of an id otherwise.
  func otherLog(with id: SessionID) throws -> (path: String, session: LiveSession) {
    let other = try LogDatabase(path: folder.path + "/other.sqlite")
    defer { other.close() }
    return (other.path, try LiveSession.random(seed: 3, id: id, on: other, events: 20))
  }

  /// Two sessions that have begun and in which it cramps.
  func twoSessions() -> [SessionDetail] {
    [1, 2].map { (number: UInt64) in
      var session = LiveSession(id: Samples.id(number))
      _ = session.send(.start)
      _ = session.send(.cramp(cramp), after: 1_000)
      return session.detail
    }
  }

  func begin(_ session: inout LiveSession, on writer: SessionLogWriter) {
    writer.begin(session.id, plan: session.machine.plan, startedAt: Samples.start)
    writer.append(session.send(.start), to: session.id, machine: session.machine)
  }

  func send(
    _ event: SessionEvent, to session: inout LiveSession, on writer: SessionLogWriter
  ) {
    writer.append(session.send(event, after: 1_500), to: session.id, machine: session.machine)
  }

  /// Another program, which may hold the log.
  func holder() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    return try DatabaseQueue(path: folder.log, configuration: configuration)
  }
}

extension ClockReading {
  /// What the clocks show so many seconds after the samples began.
  static func afterSamples(_ seconds: Double) -> ClockReading {
    let time = Duration.milliseconds(Int64(seconds * 1_000))
    return ClockReading(bootClock: .seconds(5_000) + time, wall: Samples.start.advanced(by: time))
  }
}

extension LiveSession {
  /// The session in full.
  var detail: SessionDetail {
    SessionDetail(id: id, startedAt: Samples.start, entries: entries, machine: machine)
  }
}
