// SPDX-License-Identifier: MIT
import Benchmark
import Foundation
import GRDB
import PlausibleYears
import Review
import RoutineFiles
import Screens
import SessionEngine
import TextCanvas

@testable import SessionLog

func reviewSuite(_ logs: SampleLogs) throws -> BenchmarkSuite {
  let people = try MadeUpPeople(logs)
  let (crowded, year) = (people.crowded, try people.year.entries().log)
  let window = try crowded.entries().log
  let days = ReviewSpan.year.days(
    until: MadeUpPeople.end.day, weekStart: .monday, first: MadeUpPeople.first)
  let question = ReviewQuestion(days: days, today: MadeUpPeople.end.day)
  let context = ScreenContext(today: MadeUpPeople.end)
  let size = Size(columns: 80, rows: 24)
  return BenchmarkSuite(name: "review") { suite in
    suite.benchmark("a made-up year, sessions and cramps") {
      let records = people.records(of: 1)
      precondition(records.count > 200)
    }
    suite.benchmark("a made-up year, its records written and the log made") { state in
      let records = people.records(of: 1)
      let store = logs.freshRecords()
      var failure: (any Error)?
      try state.measure {
        do {
          try store.addMadeUp(records)
          try LogOpening(store).forReading().close()
        } catch { failure = error }
      }
      if let failure { throw failure }
    }
    for (name, log, entries) in [
      ("a year", people.year, year), ("\(MadeUpPeople.crowd) sessions in a year", crowded, window),
    ] {
      suite.benchmark("the entries, \(name)") {
        let read = try log.entries().log
        precondition(read.sessions.count == entries.sessions.count)
      }
      suite.benchmark("the year page and its first frame, \(name)") {
        let screen = ReviewScreen(entries, ReviewRequest(today: MadeUpPeople.end.day))
        precondition(screen.draw(size, in: context).cells.count == 80 * 24)
      }
      suite.benchmark("bins of the days, \(name)") {
        let page = YearPage(ReviewFigures(entries, question))
        precondition(page.totals.sessions > 0)
      }
      suite.benchmark("plain SQL of the same days, \(name)") {
        let counted = try log.plainBins(of: days)
        precondition(counted > 0)
      }
    }
    if let all = logs.logs[100_000] {
      suite.benchmark("all time, 100000 sessions: read, counted and drawn") {
        var request = ReviewRequest(today: SampleLogs.today.day)
        request.span = .all
        let screen = ReviewScreen(try all.entries().log, request)
        precondition(screen.draw(size, in: context).cells.count == 80 * 24)
      }
    }
  }
}

extension ReviewScreen {
  /// The screen of a log for a request.
  fileprivate init(_ log: ReviewedLog, _ request: ReviewRequest) {
    self.init(request)
    let today = LocalMoment(
      unixMilliseconds: Int64(request.today.number) * 86_400_000, offsetSeconds: 0)
    take(log, choices: FilterChoices(log), names: [:], today: today)
    show(ReviewFigures(log, request), of: request)
  }
}

/// Logs of made-up people.
struct MadeUpPeople {
  /// Sessions a year in the crowded log.
  static let crowd = 5_600
  static let end = LocalMoment(unixMilliseconds: 1_796_158_800_000, offsetSeconds: 3_600)
  static let first = end.day.advanced(by: -370)

  /// One person's year.
  let year: LogDatabase
  /// Many people's years, as one person's.
  let crowded: LogDatabase
  private let repertoire: Repertoire

  init(_ logs: SampleLogs) throws {
    let catalog = RoutineCatalog.load(ownFolder: nil)
    repertoire = Repertoire { catalog.routine($0) }
    year = try LogDatabase(logs.freshRecords().place)
    crowded = try LogDatabase(logs.freshRecords().place)
    try year.take(records(of: 1))
    var seed: UInt64 = 1
    while try crowded.history().count < Self.crowd {
      try crowded.take(records(of: seed))
      seed += 1
    }
  }

  /// Everything one person has logged.
  func records(of seed: UInt64) -> [RecordFile.Content] {
    MadeUpYears(
      seed: seed, from: Self.first, until: Self.end, clock: .centralEurope, repertoire
    ).map(RecordFile.Content.init)
  }
}

extension LogDatabase {
  /// Imports records that are in no file.
  fileprivate func take(_ contents: [RecordFile.Content]) throws {
    var known = KnownPlans()
    try take(
      contents.compactMap { content in
        let bytes = Array(content.lines(by: .madeUp).joined())
        let file = RecordFile(bytes: bytes, known: &known)
        return file.map { ($0, $0.recordName) }
      })
  }

  /// Counts the sessions and cramps of each day by brute force.
  ///
  /// - Returns: The number of days with any.
  fileprivate func plainBins(of days: ClosedRange<CivilDay>) throws -> Int {
    try read(orIfEmpty: 0) { db in
      let span: StatementArguments = [days.lowerBound.number, days.upperBound.number]
      let sessions = try Row.fetchAll(
        db,
        sql: """
          SELECT (started_at_ms + utc_offset_s * 1000) / 86400000 AS day, count(*), sum(active_ms),
            sum(outcome = 'completed')
          FROM session
          WHERE deleted_at_ms IS NULL AND kind <> 'relief' AND active_ms >= 60000
            AND steps_done > 0 AND outcome IS NOT NULL AND day BETWEEN ? AND ?
          GROUP BY day
          """, arguments: span)
      let cramps = try Row.fetchAll(
        db,
        sql: """
          SELECT (onset_at_ms + utc_offset_s * 1000) / 86400000 AS day, count(*), sum(woke)
          FROM cramp
          WHERE deleted_at_ms IS NULL AND is_session_deleted = 0 AND day BETWEEN ? AND ?
          GROUP BY day
          """, arguments: span)
      return sessions.count + cramps.count
    }
  }
}
