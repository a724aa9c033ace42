// SPDX-License-Identifier: MIT
import Foundation
import Review
import ReviewSamples
import RoutineModel
import SessionEngine

/// The results of `Fixtures/oracle.py`.
struct Oracle: Decodable {
  let wilson: [[Double]]
  let garwood: [[Double]]
  let ranks: [[Int]]
  let chance: [[Double]]
  let log: Log
  let questions: [Question]

  static let shared = Result {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/oracle.json")
    return try JSONDecoder().decode(Oracle.self, from: Data(contentsOf: file))
  }

  struct Log: Decodable {
    let sessions: [Session]
    let cramps: [Cramp]
  }

  struct Session: Decodable {
    let at: Int64, offset: Int, routine: String, kind: String, active: Int64, steps: Int
    let outcome: String?, running: Bool, deleted: Bool
  }

  struct Cramp: Decodable {
    struct Place: Decodable {
      let routine: String, kind: String, deleted: Bool, outcome, phase: String?
    }
    struct Step: Decodable { let name: String, helped: String? }
    let id: String, at: Int64, offset: Int, site: String, relieved: String, side: String?
    let session: Place?, written: Int64?, conditions: [String]
    let onset, worst, after, soreness: Int?, woke: Bool?, outcome: String?, lasted: Int64?
    let steps: [Step], easedIn: String?, deleted: Bool
  }

  struct Question: Decodable {
    let first, last, today, weekStart: String, goal: Int
    let filter: [String: String]
    let answer: OracleAnswer
  }
}

extension Oracle.Log {
  var reviewed: ReviewedLog {
    ReviewedLog(
      sessions: sessions.filter { !$0.deleted }.map(\.reviewed),
      cramps: cramps.filter { !$0.deleted && $0.session?.deleted != true }.map(\.reviewed))
  }
}

extension Oracle.Session {
  var reviewed: ReviewedSession {
    ReviewedSession(
      startedAt: LocalMoment(unixMilliseconds: at, offsetSeconds: offset),
      routine: RoutineID(routine), kind: RoutineKind(rawValue: kind) ?? .relief,
      active: .milliseconds(active), stepsDone: steps,
      outcome: outcome.flatMap(SessionOutcome.init), isRunning: running)
  }
}

extension Oracle.Cramp {
  var reviewed: ReviewedCramp {
    let onset = LocalMoment(unixMilliseconds: at, offsetSeconds: offset)
    var record = CrampRecord(
      id: CrampID(rawValue: id), onsetAt: onset, site: CrampSite(rawValue: relieved) ?? .flank,
      side: side.flatMap(RoutineModel.Side.init))
    record.site = CrampSite(rawValue: site) ?? .flank
    record.place = session.map {
      CrampRecord.Place(
        session: SessionID(rawValue: id), routine: $0.routine,
        phase: $0.phase.flatMap(Phase.init))
    }
    record.conditions = conditions.compactMap(Condition.init)
    (record.painOnset, record.painWorst, record.painAfter) = (self.onset, worst, after)
    (record.soreness, record.woke) = (soreness, woke)
    record.outcome = outcome.flatMap(EpisodeOutcome.init)
    record.lasted = lasted.map { .milliseconds($0) }
    record.steps = steps.map {
      CrampRecord.Step(
        name: $0.name, spent: .seconds(1), helped: $0.helped.flatMap(StepHelp.init))
    }
    record.easedIn = easedIn
    return ReviewedCramp(
      record,
      session: session.map {
        ReviewedCramp.Session(
          routine: RoutineID($0.routine), kind: RoutineKind(rawValue: $0.kind) ?? .relief,
          outcome: $0.outcome.flatMap(SessionOutcome.init))
      },
      writtenAt: written.map { LocalMoment(unixMilliseconds: $0, offsetSeconds: offset) })
  }
}

extension Oracle.Question {
  var asked: ReviewQuestion? {
    guard let first = CivilDay(iso8601: first), let last = CivilDay(iso8601: last),
      let today = CivilDay(iso8601: today), let weekStart = WeekStart(rawValue: weekStart)
    else { return nil }
    return ReviewQuestion(
      days: first...last, today: today, weekStart: weekStart, goal: goal,
      filter: ReviewFilter(
        routine: filter["routine"].map { RoutineID($0) },
        kind: filter["kind"].flatMap(RoutineKind.init),
        outcome: filter["outcome"].flatMap(ReviewFilter.Outcome.init),
        site: filter["site"].flatMap(CrampSite.init),
        side: filter["side"].flatMap(ReviewFilter.Side.init)))
  }
}
