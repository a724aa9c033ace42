// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

@testable import SessionLog

struct OutlookTests {
  private static let now = Samples.start
  private static let byHand = CrampID(rawValue: "00000000000000aa")

  private static func before(_ duration: Duration) -> LocalMoment {
    now.advanced(by: .zero - duration)
  }

  private func outlook(
    _ log: LogDatabase, _ order: ReliefOrder = .asWritten, before session: SessionID? = nil,
    thresholds: CrampThresholds = .standard
  ) throws -> CrampOutlook {
    try log.outlook(now: Self.now, thresholds: thresholds, order: order, before: session)
  }

  private static let day: Duration = .seconds(86_400)
  private static let millisecond: Duration = .milliseconds(1)

  /// Ages of one cramp, and whether it counts for seven days, for fourteen, and for soreness.
  private static let edges: [(age: Duration, frequent: Int, recurring: Int, isRecent: Bool)] = [
    (.zero, 1, 1, true), (day * 7 - millisecond, 1, 1, true), (day * 7, 0, 1, true),
    (day * 14 - millisecond, 0, 1, true), (day * 14, 0, 0, false), (day * 900, 0, 0, false),
  ]

  @Test(arguments: edges.indices)
  func crampsCountForAsManyDaysAsTheThresholdsSay(index: Int) throws {
    let edge = Self.edges[index]
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)
    let id = try log.addCramp(1, at: Self.before(edge.age))

    let outlook = try outlook(log)

    #expect(outlook.recent.map(\.id) == (edge.isRecent ? [id] : []))
    // However long ago, it is the last.
    #expect(outlook.last?.id == id)
    let recent = RecentCramps(
      outlook.recent.map { RecentCramps.Onset(at: $0.onsetAt, woke: $0.woke == true) },
      until: Self.now, thresholds: .standard)
    #expect(recent.inFrequentDays == edge.frequent)
    #expect(recent.inRecurringDays == edge.recurring)
    #expect(outlook.easing.isEmpty)
  }

  @Test func theLongerOfTheThresholdsDaysCount() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)
    for (number, days) in [1, 20, 40].enumerated() {
      try log.addCramp(UInt64(number + 1), at: Self.before(Self.day * days))
    }

    let counts = try [(1, 1), (2, 1), (30, 2), (2, 30), (366, 366)].map { frequent, recurring in
      try outlook(
        log,
        thresholds: CrampThresholds(frequentDays: frequent, recurringDays: recurring)
      ).recent.count
    }

    #expect(counts == [0, 1, 2, 2, 3])
    // What is beyond every setting counts no further, and traps no more.
    let endless = CrampThresholds(frequentDays: .max, recurringDays: .max)
    #expect(try outlook(log, thresholds: endless).recent.count == 3)
  }

  @Test func whatWasTakenBackOrIsOfTheSessionUnderWayDoesNotCount() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)
    let first = try log.addCramp(1, at: Self.before(Self.day * 3), site: .calf)
    let second = try log.addCramp(2, at: Self.before(Self.day * 2), site: .hand)
    let third = try log.addCramp(3, at: Self.before(Self.day), site: .foot)
    #expect(try outlook(log).recent.map(\.id) == [first, second, third])

    #expect(try outlook(log, before: Samples.id(3)).last?.id == second)
    #expect(try outlook(log, before: Samples.id(3)).recent.map(\.id) == [first, second])
    try log.write(.changed(second, [.deleted(true)]))
    #expect(try outlook(log, before: Samples.id(3)).last?.id == first)
    #expect(try outlook(log).recent.map(\.id) == [first, third])
    try log.write(.changed(second, [.deleted(false)]))
    #expect(try outlook(log, before: Samples.id(3)).last?.id == second)
  }

  @Test func theLastOfLongAgoIsTheOneThatWasTheLastAsItIsNow() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)
    let old = { (days: Int) in Self.before(Self.day * days) }
    let first = try log.addCramp(1, at: old(100))
    let second = try log.addCramp(2, at: old(90))
    let third = try log.addCramp(3, at: old(80))
    #expect(try outlook(log).last?.id == third)

    try log.write(.changed(third, [.deleted(true)]))
    #expect(try outlook(log).last?.id == second)
    try log.write(.changed(second, [.onset(old(110))]))
    #expect(try outlook(log).last?.id == first)
    try log.write(.recorded(Self.byHand, onsetAt: old(95), .calf, []))
    #expect(try outlook(log).last?.id == Self.byHand)
    try log.write(.changed(Self.byHand, [.onset(old(120))]))
    #expect(try outlook(log).last?.id == first)
    try log.write(.changed(second, [.onset(old(5))]))
    #expect(try outlook(log).last?.id == second)
    #expect(try outlook(log).recent.map(\.id) == [second])
  }

  @Test func crampsOfAClockThatWasAheadDoNotCountYet() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)
    let id = try log.addCramp(1, at: Self.before(Self.day))
    try log.addCramp(2, at: Self.now.advanced(by: Self.day * 1_000))

    #expect(try outlook(log).last?.id == id)
    #expect(try outlook(log).recent.map(\.id) == [id])
  }

  @Test func sorenessIsAskedForOnceAndWithinTwoDays() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)
    let older = try log.addCramp(1, at: Self.before(.seconds(48 * 3_600)))
    #expect(try outlook(log).sorenessDue == nil)

    try log.write(.changed(older, [.onset(Self.before(.seconds(48 * 3_600) - Self.millisecond))]))
    #expect(try outlook(log).sorenessDue?.id == older)
    #expect(try outlook(log, before: Samples.id(1)).sorenessDue == nil)

    let latest = try log.addCramp(2, at: Self.before(.seconds(3_600)))
    #expect(try outlook(log).sorenessDue?.id == latest)
    try log.write(.askedSoreness(latest))
    #expect(try outlook(log).sorenessDue == nil)
    // Asked without an answer, it stays asked, and older ones are not asked for in its stead.
    #expect(try outlook(log).last?.soreness == nil)
  }

  @Test func sorenessThatWasToldOrIsOfWhatWasTakenBackIsNotAskedFor() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)
    let id = try log.addCramp(1, at: Self.before(.seconds(3_600)))

    try log.write(.changed(id, [.soreness(0)]))
    #expect(try outlook(log).sorenessDue == nil)
    try log.write(.changed(id, [.soreness(nil)]))
    #expect(try outlook(log).sorenessDue?.id == id)
    try log.write(.changed(id, [.deleted(true)]))
    #expect(try outlook(log).sorenessDue == nil)
    try log.write(.recorded(Self.byHand, onsetAt: Self.before(.seconds(60)), .calf, []))
    #expect(try outlook(log).sorenessDue?.id == Self.byHand)
  }

  @Test func sorenessIsNotAskedForWhileTheCrampLasts() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)
    var session = LiveSession(.reliefOnly(Samples.fullRelief))
    try log.begin(
      session.id, plan: session.machine.plan, startedAt: Self.before(.seconds(3_600)))
    let cramp = Cramp(site: .foot, side: nil, relief: Samples.fullRelief, known: [])

    try session.send(.cramp(cramp), to: log)
    #expect(try outlook(log).last != nil)
    #expect(try outlook(log).sorenessDue == nil)
    try session.send(.eased, after: 9_000, to: log)
    #expect(try outlook(log).sorenessDue?.id == CrampID(session: session.id, number: 1))
  }

  @Test func theLastDismissalUpToNowCounts() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)
    #expect(try outlook(log).adviceDismissedAt == nil)

    let moments = [Self.before(Self.day * 20), Self.before(Self.day), Self.now]
    for moment in moments { try log.write(.adviceDismissed, at: moment) }
    try log.write(.adviceDismissed, at: Self.before(Self.day * 2))
    #expect(try outlook(log).adviceDismissedAt == Self.now)

    // A clock that was ahead keeps nobody from hearing the advice.
    try log.write(.adviceDismissed, at: Self.now.advanced(by: Self.day * 1_000))
    #expect(try outlook(log).adviceDismissedAt == Self.now)
  }

  @Test func howSurelyStepsEaseIsCountedOnlyForAnOrderByIt() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)
    for number in 1...6 as ClosedRange<UInt64> {
      try log.addCramp(number, at: Self.before(Self.day * Int(number) * 100))
    }
    try log.addCramp(7, at: Self.before(Self.day), site: .calf)
    try log.write(.changed(CrampID(session: Samples.id(6), number: 1), [.deleted(true)]))

    #expect(try outlook(log).easing.isEmpty)
    let easing = try outlook(log, .whatHelped).easing
    #expect(Set(easing.keys) == [.foot, .calf])
    // Nine seconds into the relief its first step's second set is under way.
    #expect(
      easing[.foot] == SiteEasing(cramps: 5, steps: ["Stretch": Proportion(count: 5, of: 5)]))
    #expect(try outlook(log, .whatHelped).recent == outlook(log).recent)
    #expect(try outlook(log, .whatHelped).last == outlook(log).last)
  }

  // MARK: Ten thousand cramps

  @Test func noQueryReadsAllSessionsOrSorts() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)

    let onsets = try log.queryPlan(LogDatabase.onsetsQuery)
    #expect(
      onsets.contains { $0.hasPrefix("SEARCH episode USING COVERING INDEX episode_by_onset") },
      "\(onsets)")
    #expect(
      onsets.contains { $0.hasPrefix("SEARCH diary_entry USING INDEX diary_entry_by_onset") })
    let queries = [
      LogDatabase.onsetsQuery, LogDatabase.dismissedQuery, CrampLoader.episodesQuery,
      CrampLoader.stepsQuery, CrampLoader.entriesQuery,
    ]
    for query in queries {
      for line in try log.queryPlan(query) where line.contains("SCAN") {
        // The array of what is wanted.
        #expect(line.hasPrefix("SCAN wanted"), "\(query)\n\(line)")
      }
    }
    #expect(!onsets.contains { $0.contains("TEMP B-TREE") }, "\(onsets)")
  }

  @Test func theOutlookOfTenThousandCrampsReadsOnlyTheLastDays() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)
    let first = try log.addCramp(1, at: Self.before(.seconds(3_600)))
    try log.multiply(to: 10_000, every: .seconds(7 * 3_600))
    // Damage shows whoever reads it.
    try log.tamper(
      """
      UPDATE episode SET site = 'tail'
        WHERE onset_at_ms < \(Self.before(Self.day * 14).unixMilliseconds);
      UPDATE session SET utc_offset_s = 9000000000
        WHERE started_at_ms < \(Self.before(Self.day * 14).unixMilliseconds);
      """)

    let outlook = try outlook(log)

    #expect(outlook.last?.id == first)
    // The first an hour ago, then one every seven hours.
    #expect(outlook.recent.count == (14 * 24 - 2) / 7 + 1)
    #expect(throws: SessionLogError.self) { try log.cramps() }
  }

  @Test func tenThousandCrampsAreListed() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)
    try log.addCramp(1, at: Self.now)
    try log.multiply(to: 10_000, every: .seconds(7 * 3_600))

    let cramps = try log.cramps()

    #expect(cramps.count == 10_000)
    #expect(Set(cramps.map(\.id)).count == 10_000)
    #expect(Set(cramps.map(\.steps)).count == 1)
    #expect(
      cramps.map(\.onsetAt.unixMilliseconds) == cramps.map(\.onsetAt.unixMilliseconds).sorted(by: >)
    )
  }
}
