// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

@testable import SessionLog

struct HistoryTests {
  /// Begins a session so many milliseconds after `Samples.start`.
  private func begin(
    _ id: SessionID, _ log: LogDatabase, after milliseconds: Int64 = 0, offset: Int = 3_600,
    plan: SessionPlan = Samples.workout
  ) throws {
    let moment = LocalMoment(
      unixMilliseconds: Samples.start.unixMilliseconds + milliseconds, offsetSeconds: offset)
    try log.begin(id, plan: plan, startedAt: moment)
  }

  @Test(arguments: [1, 2, 3, 7, 100])
  func pagesOfAnyLengthGiveEverySessionOnce(length: Int) throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)
    // Three sessions a millisecond, begun in an order of no meaning.
    let numbers = (0..<30).map { UInt64($0 * 7 % 30) }
    for number in numbers {
      try begin(Samples.id(number), log, after: Int64(number / 3))
    }

    var paged: [SessionID] = []
    var cursor: HistoryCursor?
    while true {
      let page = try log.history(limit: length, before: cursor)
      guard let last = page.last else { break }
      #expect(page.count <= length)
      paged += page.map(\.id)
      cursor = HistoryCursor(after: last)
    }

    #expect(paged == (0..<30).reversed().map { Samples.id(UInt64($0)) })
    #expect(try log.history().map(\.id) == paged)
  }

  @Test func aPageGoesOnWhereItWasEvenIfThatSessionIsDeleted() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)
    for number in 0..<6 { try begin(Samples.id(UInt64(number)), log) }
    let page = try log.history(limit: 3)

    try log.delete(Samples.id(3))

    let cursor = page.last.map(HistoryCursor.init(after:))
    #expect(
      try log.history(limit: 3, before: cursor).map(\.id)
        == [Samples.id(2), Samples.id(1), Samples.id(0)])
  }

  @Test func sinceKeepsItsOwnMomentIn() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)
    for number in 0..<4 {
      try begin(Samples.id(UInt64(number)), log, after: Int64(number))
    }
    let since = LocalMoment(
      unixMilliseconds: Samples.start.unixMilliseconds + 2, offsetSeconds: 0)

    #expect(try log.history(since: since).map(\.id) == [Samples.id(3), Samples.id(2)])
    #expect(try log.history(limit: 1, since: since).map(\.id) == [Samples.id(3)])
    #expect(try log.history(limit: 0).isEmpty)
  }

  @Test func aPageIsReadFromTheIndexAndNotSorted() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)

    let plan = try log.queryPlan(LogDatabase.pageQuery)

    // One line: the index is read in order, and nothing is sorted.
    #expect(plan.count == 1)
    #expect(plan.first?.hasPrefix("SEARCH session USING INDEX session_by_start") == true)
  }

  @Test func aSessionIsFoundByIdOrBeginningOrAsTheLast() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)
    let first = SessionID(rawValue: "ab00000000000001")
    let second = SessionID(rawValue: "ab10000000000002")
    let third = SessionID(rawValue: "cd00000000000003")
    try begin(third, log, after: 1)
    try begin(first, log, after: 2)
    try begin(second, log, after: 3)

    #expect(try log.find("ab00000000000001") == .found(first))
    #expect(try log.find("ab1") == .found(second))
    #expect(try log.find("C") == .found(third))
    #expect(try log.find("last") == .found(second))
    #expect(try log.find("ab") == .ambiguous([second, first]))
    for text in ["", "e", "ab2", "%", "_", "*", "ab000000000000011", "lasting", "ü", "' OR 1"] {
      #expect(try log.find(text) == .none, "\(text)")
    }
  }

  @Test func anAmbiguousWordNamesNotMoreThanAPersonReads() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)
    for number in 0..<30 { try begin(Samples.id(UInt64(number)), log, after: Int64(number)) }

    let newest = (0..<LogDatabase.mostAmbiguous).map { Samples.id(29 - UInt64($0)) }
    #expect(try log.find("0") == .ambiguous(newest))
  }

  @Test func theOverviewCountsWhatIsCompletedAndKnowsTheLastStart() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)
    for (number, outcome) in ["completed", "completed", "stopped", nil].enumerated() {
      try begin(Samples.id(UInt64(number)), log, after: Int64(number), offset: number * 60)
      if let outcome {
        try log.tamper(
          "UPDATE session SET outcome = '\(outcome)' WHERE id = '\(Samples.id(UInt64(number)))'")
      }
    }
    try begin(Samples.id(9), log, after: -5, plan: .reliefOnly(Samples.relief))

    let overview = try log.overview(today: Samples.start)

    #expect(
      overview.uses == [
        "running": RoutineUse(
          timesDone: 2,
          lastStartedAt: LocalMoment(
            unixMilliseconds: Samples.start.unixMilliseconds + 3, offsetSeconds: 180)),
        "foot-cramp": RoutineUse(
          timesDone: 0,
          lastStartedAt: LocalMoment(
            unixMilliseconds: Samples.start.unixMilliseconds - 5, offsetSeconds: 3_600)),
      ])
  }

  @Test func theOverviewLooksAtNoSessionForEachThatItCounts() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)

    let plan = try log.queryPlan(LogDatabase.usesQuery)

    #expect(plan.contains { $0.contains("COVERING INDEX session_completed (routine=?") })
    #expect(plan.contains { $0.contains("COVERING INDEX session_by_routine (routine>?") })
    #expect(plan.contains { $0.contains("INDEX session_by_routine (routine=?") })
    // The few routines are gone through, and nothing else is.
    for line in plan {
      #expect(!line.hasPrefix("SCAN") || line == "SCAN used", "\(plan)")
      #expect(!line.contains("TEMP B-TREE"), "\(plan)")
    }
  }

  @Test func theOverviewReadsOnlyTheSessionsOfTheWeek() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)

    let plan = try log.queryPlan(LogDatabase.weekQuery)

    #expect(plan == ["SEARCH session USING INDEX session_by_start (started_at_ms>?)"])
  }

  @Test func aSessionBelongsToTheDayThatThePersonsClockShowed() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)
    let day: Int64 = 86_400_000
    let midnight = Int64(Samples.start.dayNumber) * day - Samples.start.unixMilliseconds
    // In UTC, both are a millisecond before midnight; one clock was an hour ahead.
    try begin(Samples.id(1), log, after: midnight - 1, offset: 3_600)
    try begin(Samples.id(2), log, after: midnight - 1, offset: 0)
    // In UTC, today; by a clock on the other side of the world, yesterday.
    try begin(Samples.id(3), log, after: midnight, offset: -11 * 3_600)
    // The first moment of the week's first day, and the last of the day before.
    try begin(Samples.id(4), log, after: midnight - 6 * day, offset: 0)
    try begin(Samples.id(5), log, after: midnight - 6 * day - 1, offset: 0)
    // Tomorrow is no day of this week.
    try begin(Samples.id(6), log, after: midnight + day, offset: 0)

    let week = try log.overview(today: Samples.start).week

    #expect(week.map(\.sessions) == [1, 0, 0, 0, 0, 2, 1])
    #expect(
      week.map(\.dayNumber) == Array(Samples.start.dayNumber - 6...Samples.start.dayNumber))
  }

  @Test func theOverviewAddsUpCrampsAndActiveTime() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)
    for number in [1, 2] as [UInt64] {
      var session = LiveSession(id: Samples.id(number))
      try log.begin(session.id, plan: Samples.workout, startedAt: Samples.start)
      try session.send(.start, to: log)
      try session.send(
        .cramp(Cramp(site: .foot, side: nil, relief: Samples.relief)), after: 2_000, to: log)
      try session.send(.eased, after: 3_000, to: log)
    }

    let today = try log.overview(today: Samples.start).week.last

    #expect(today?.cramps == 2)
    #expect(today?.active == .seconds(4))
  }

  @Test func deletingASessionTakesEverythingOfItAndNothingElse() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)
    let kept = try LiveSession.random(seed: 3, id: Samples.id(3), on: log)
    let before = try log.rows("SELECT * FROM session_event")
    var other = LiveSession(.reliefOnly(Samples.relief), id: Samples.id(4))
    try log.begin(other.id, plan: other.machine.plan, startedAt: Samples.start)
    let cramp = Cramp(
      site: .calf, side: nil,
      relief: .init(
        routine: "own", name: "Own", kind: .relief,
        segments: Samples.calfRelief.segments))
    try other.send(.cramp(cramp), to: log)
    try other.send(.eased, after: 1_000, to: log)
    try other.send(.goOn(.end), to: log)
    let plans = try log.count("plan")

    try log.delete(other.id)

    #expect(try log.history().map(\.id) == [kept.id])
    #expect(try log.rows("SELECT * FROM session_event") == before)
    #expect(try log.count("plan") == plans - 2)
    #expect(try log.detail(kept.id).machine == kept.logged)
    try log.delete(kept.id)
    for table in ["session", "plan", "segment", "session_event", "step_outcome", "episode"] {
      #expect(try log.count(table) == 0, "\(table)")
    }
    #expect(throws: SessionLogError.noSession(kept.id)) { try log.delete(kept.id) }
  }

  @Test func theLastPlanOfARoutineIsThatOfItsNewestSession() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)
    #expect(try log.lastPlan(of: "running") == nil)
    var other = Samples.workout.segments
    other[0].side = .right
    let second = Samples.workout.with(other)

    try begin(Samples.id(2), log, after: 1_000, plan: second)
    try begin(Samples.id(3), log)
    try begin(Samples.id(1), log, after: 2_000, plan: Samples.relief)

    #expect(try log.lastPlan(of: "running") == second)
    #expect(try log.lastPlan(of: "foot-cramp") == Samples.relief)
    #expect(try log.lastPlan(of: "none") == nil)
    try log.delete(Samples.id(2))
    #expect(try log.lastPlan(of: "running") == Samples.workout)
    let plan = try log.queryPlan(LogDatabase.lastPlanQuery)
    #expect(plan.allSatisfy { $0.contains("USING INDEX session_by_routine") }, "\(plan)")
  }
}
