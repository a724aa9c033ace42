// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

@testable import SessionLog

/// No query gets slower with the years, unless it covers all of them.
@Suite struct QueryPlanTests {
  private let log: LogDatabase

  init() throws { log = try LogDatabase(inMemory: ()) }

  @Test func pagesAndTheLastMonthsAreReadFromTheIndexAndNotSorted() throws {
    let queries = [
      LogDatabase.pageQuery, LogDatabase.spanPageQuery, LogDatabase.lateEntriesQuery,
      LogDatabase.firstQueries[0],
    ]
    for query in queries {
      let plan = try log.queryPlan(query)
      #expect(plan.count == 1, "\(plan)")
      #expect(
        plan.first?.contains("session USING INDEX session_by_start") == true, "\(plan)")
    }
    let last = try log.queryPlan(LogDatabase.lastPlanQuery)
    #expect(last.first?.contains("USING INDEX session_by_routine (routine=?)") == true, "\(last)")
    #expect(!last.contains { $0.contains("B-TREE") }, "\(last)")
  }

  @Test func theOverviewLooksAtNoSessionForEachThatItCounts() throws {
    let plan = try log.queryPlan(LogDatabase.usesQuery)

    #expect(plan.contains { $0.contains("INDEX session_completed (routine=?") }, "\(plan)")
    #expect(plan.contains { $0.contains("INDEX session_by_routine (routine>?") })
    #expect(plan.contains { $0.contains("INDEX session_by_routine (routine=?") })
    // Only the few routines are scanned.
    for line in plan {
      #expect(!line.hasPrefix("SCAN") || line == "SCAN used", "\(plan)")
      #expect(!line.contains("TEMP B-TREE"), "\(plan)")
    }
  }

  @Test func crampsAreReadFromTheNewestOnAndNotSorted() throws {
    var selection = CrampSelection()
    selection.limit = 1
    let (condition, listed) = (selection.condition, selection.newestFirst)
    let queries = [
      CrampRecord.query(listed), CrampRecord.stepsQuery(listed), LogDatabase.reviewQuery(condition),
      LogDatabase.easingQuery(condition),
    ]
    for query in queries {
      let plan = try log.queryPlan(query)
      #expect(plan.contains { $0.contains("cramp_by_onset") }, "\(plan)")
      for line in plan {
        #expect(!line.contains("TEMP B-TREE"), "\(query)\n\(plan)")
        let isOfWhatWasChosen = line == "SCAN chosen" || line.hasPrefix("SCAN cramp USING")
        #expect(!line.hasPrefix("SCAN") || isOfWhatWasChosen, "\(query)\n\(plan)")
      }
    }
  }

  @Test func tenThousandCrampsAreListedWithTheirSteps() throws {
    try log.fill(
      sessions: 10_000, cramps: 10_000, plan: QuerySamples.plan, last: QuerySamples.start)

    let cramps = try log.cramps()

    #expect(cramps.count == 10_000)
    #expect(Set(cramps.map(\.id)).count == 10_000)
    #expect(cramps.allSatisfy { $0.steps.count == 3 && $0.place?.routine.isEmpty == false })
    #expect(try log.cramps(limit: 3) == Array(cramps.prefix(3)))
    #expect(try log.crampReviews() == SiteReview.all(cramps))
    let outlook = try log.outlook(
      now: QuerySamples.start.advanced(by: .seconds(3_600)), thresholds: .standard,
      order: .whatHelped, before: nil)
    #expect(outlook.easing == Dictionary(grouping: cramps, by: \.site).mapValues { SiteEasing($0) })
    #expect(outlook.recent.count == 14 * 24 / 7)
  }

  @Test func pagesFollowOneAnotherUntilNoneIsWanted() throws {
    try log.fill(
      sessions: 1_300, cramps: 1_100, plan: QuerySamples.plan, last: QuerySamples.start)
    var (sessions, cramps, counts): ([SessionSummary], [CrampRecord], [Int]) = ([], [], [])

    try log.sessionPages(sinceClock: nil, untilClock: nil) { page, count in
      sessions += page
      counts.append(count)
      return true
    }
    try log.crampPages(sinceClock: nil, untilClock: nil) { page, count in
      cramps += page
      counts.append(count)
      return cramps.count < 1_000
    }

    #expect(sessions == (try log.history()))
    #expect(cramps == (try log.cramps(limit: 1_000)))
    #expect(counts == [1_300, 1_300, 1_300, 1_100, 1_100])
  }

  @Test func theOutlookAsWrittenReadsOnlyTheLastDays() throws {
    try log.fill(sessions: 500, cramps: 500, plan: QuerySamples.plan, last: QuerySamples.start)
    let before = QuerySamples.start.unixMilliseconds - 14 * 86_400_000
    // Reading damaged rows would fail.
    try log.tamper("UPDATE cramp SET site = 'tail' WHERE onset_at_ms < \(before)")
    let now = QuerySamples.start.advanced(by: .seconds(3_600))

    let outlook = try log.outlook(
      now: now, thresholds: .standard, order: .asWritten, before: nil)

    #expect(outlook.recent.count == 14 * 24 / 7)
    #expect(throws: SessionLogError.self) { try log.cramps() }
  }
}
