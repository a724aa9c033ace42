// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

/// Tests of what becomes of the sessions of a damaged log, which is in a folder of the test's own.
protocol DamagedLogTests {
  var folder: TemporaryFolder { get }
}

extension DamagedLogTests {
  /// Where the new log is made.
  var target: String { folder.path + "/new.sqlite" }

  /// The plans of a program that has the samples, or others of their routines.
  static func knowing(_ plans: SessionPlan...) -> KnownPlans {
    KnownPlans(
      of: { id in plans.filter { $0.routine == id } },
      relieving: { site in plans.filter { $0.site == site } })
  }

  static var samples: KnownPlans {
    knowing(Samples.workout, Samples.relief, Samples.calfRelief)
  }

  /// Two sessions of the sample's workout, one with a cramp in the foot that is relieved, and one
  /// that is still under way.
  func writeSessions() throws -> [SessionDetail] {
    let log = try LogDatabase.hasty(path: folder.log)
    for number in 1...2 as ClosedRange<UInt64> {
      var session = LiveSession(id: Samples.id(number))
      try log.begin(session.id, plan: Samples.workout, startedAt: Samples.start)
      try session.send(.start, to: log)
      try session.send(.timeReached, after: 7_000, to: log)
      if number == 1 {
        let cramp = Cramp(site: .foot, side: .left, relief: Samples.relief, known: [])
        try session.send(.cramp(cramp), after: 2_000, to: log)
        try session.send(.timeReached, after: 16_000, to: log)
        try session.send(.eased, after: 3_000, to: log)
        try session.send(.goOn(.resume), after: 1_000, to: log)
        try session.send(.timeReached, after: 9_000, to: log)
        try session.send(.end, after: 100, to: log)
      }
    }
    let details = try log.history().map { try log.detail($0.id) }
    log.close()
    return details
  }

  /// Damages the log as it stands on the disk.
  func damage(_ sql: String) throws {
    let log = try LogDatabase(path: folder.log)
    try log.tamper(sql, isSealing: false)
    log.close()
  }

  /// Salvages the log, and looks that it is left as it is and that nothing else is in the new one.
  func salvage(
    _ known: KnownPlans, whole: Int, cut: Int = 0, withoutPlan: Int = 0
  ) throws -> [SessionDetail] {
    let before = try folder.bytes(of: folder.log)
    let report: SalvageReport
    do {
      report = try LogDatabase.salvage(path: folder.log, into: target, knownPlans: known)
    } catch SessionLogError.nothingLeft {
      #expect(whole + cut == 0)
      return []
    }
    #expect(report.wholeSessions == whole)
    #expect(report.cutSessions == cut)
    #expect(report.lostSessions == withoutPlan)
    #expect(report.sessionsWithoutPlan == withoutPlan)
    #expect(try folder.bytes(of: folder.log) == before)
    #expect(try LogDatabase.check(path: target).isSound)
    let log = try LogDatabase(path: target)
    return try log.history().map { try log.detail($0.id) }
  }
}

extension SessionPlan {
  /// The plan with its segments changed.
  func having(_ change: (inout [Segment]) -> Void) -> SessionPlan {
    var segments = segments
    change(&segments)
    return with(segments)
  }
}
