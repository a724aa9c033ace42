// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import TestSupport

@testable import SessionLog

/// A log with a write-ahead log beside it, and everything that it has ever told: after a loss of power
/// it may tell what it told before the last commits.
struct SampleLog {
  /// The log and what is beside it, by the ending of the name.
  private(set) var files: [String: Data] = [:]
  private(set) var histories: Set<[SessionSummary]> = []
  private(set) var summaries: Set<SessionSummary> = []
  private(set) var details: [SessionID: Set<SessionDetail>] = [:]
  private(set) var crampLists: Set<[CrampRecord]> = []
  private(set) var cramps: Set<CrampRecord> = []
  private(set) var overviews: Set<LogOverview> = []
  static let pageSize = 4_096

  /// The sample that several tests share.
  static let shared = Result { try SampleLog(seed: 7) }

  /// Makes a log of random sessions and diary entries.
  init(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    var log = try LogDatabase.hasty(path: folder.log)
    for number in 1...8 as ClosedRange<UInt64> {
      _ = try LiveSession.random(seed: seed &+ number, id: Samples.id(number), on: log, events: 60)
    }
    try log.write(.recorded(Self.byHand, onsetAt: Samples.start, .calf, [.painOnset(7)]))
    try log.write(.changed(Self.byHand, [.note("On the stairs."), .soreness(3)]))
    log.close()
    log = try LogDatabase.hasty(path: folder.log)
    try note(log)
    var generator = SplitMix64(seed: seed)
    for number in 11...13 as ClosedRange<UInt64> {
      var session = LiveSession(id: Samples.id(number))
      try log.begin(session.id, plan: Samples.workout, startedAt: Samples.start)
      try note(log)
      try session.send(.start, to: log)
      for _ in 0..<8 {
        try note(log)
        try session.send(LiveSession.randomEvent(using: &generator), after: 1_500, to: log)
      }
      try note(log)
    }
    // One that is still under way.
    var session = LiveSession(id: Samples.id(0x21))
    try log.begin(session.id, plan: Samples.workout, startedAt: Samples.start)
    try note(log)
    for event in [.start, .pause, .resume, .next] as [SessionEvent] {
      try session.send(event, after: 1_000, to: log)
      try note(log)
    }
    try log.write(.changed(Self.byHand, [.painWorst(9)]))
    try note(log)
    for companion in ["", "-wal"] {
      files[companion] = try folder.bytes(of: folder.log + companion)
    }
    log.close()
  }

  static let byHand = CrampID(rawValue: "00000000000000e5")

  private mutating func note(_ log: LogDatabase) throws {
    let history = try log.history()
    histories.insert(history)
    summaries.formUnion(history)
    for summary in history {
      details[summary.id, default: []].insert(try log.detail(summary.id))
    }
    let list = try log.cramps()
    crampLists.insert(list)
    cramps.formUnion(list)
    overviews.insert(try log.overview(today: Samples.start))
  }

  /// Writes the files, and what became of some of them, to a path.
  func write(to path: String, _ change: (inout [String: Data]) -> Void = { _ in }) throws {
    var files = files
    change(&files)
    for (companion, data) in files { try data.write(to: URL(filePath: path + companion)) }
  }
}
