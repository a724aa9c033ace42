// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

/// Lists and counts agree with the sessions and cramps, each read by itself.
@Suite struct QueryOracleTests {
  /// A log, and each session and cramp in it.
  private struct Known {
    let seed: UInt64
    let log: LogDatabase
    var details: [SessionDetail] = []
    var stories: [CrampStory] = []

    init(seed: UInt64) throws {
      self.seed = seed
      log = try LogDatabase(inMemory: ())
      let files = LogWorld(seed: seed, turns: 16).files
      try log.take(files, atOnce: true)
      for target in Set(files.map { String($0.target.prefix { $0 != "." }) }) {
        if let detail = Self.found(seed, { try log.detail(SessionID(rawValue: target)) }) {
          details.append(detail)
          let ids = (1...).prefix(detail.machine.episodes.count).map {
            CrampID(session: detail.summary.id, number: $0)
          }
          if detail.summary.isDeleted {
            for id in ids { #expect(throws: SessionLogError.noCramp(id)) { try log.cramp(id) } }
          } else {
            stories += try ids.map { try log.cramp($0) }
          }
        }
        stories += [Self.found(seed) { try log.cramp(CrampID(rawValue: target)) }].compactMap { $0 }
      }
      details.sort { $1.summary.isBefore($0.summary) }
      stories.sort {
        ($0.record.onsetAt.unixMilliseconds, $0.record.id.rawValue)
          > ($1.record.onsetAt.unixMilliseconds, $1.record.id.rawValue)
      }
    }

    /// The result of a query, if there is any; damage is an issue.
    private static func found<Value>(_ seed: UInt64, _ read: () throws -> Value) -> Value? {
      do { return try read() } catch {
        switch error as? SessionLogError {
        case .noSession, .noCramp: break
        default: Issue.record(error, "seed \(seed)")
        }
        return nil
      }
    }

    var summaries: [SessionSummary] { details.map(\.summary).filter { !$0.isDeleted } }
    var records: [CrampRecord] { stories.map(\.record).filter { !$0.isDeleted } }
  }

  private static var seeds: [UInt64] {
    (0..<FaultRun.cases(quick: 20, whole: 2_000)).map { FaultRun.seed(of: $0) }
  }

  @Test func aReviewIsOfEverySessionAndCramp() throws {
    for seed in Self.seeds {
      let known = try Known(seed: seed)
      let entries = try known.log.entries()
      let sessions = entries.log.sessions.map {
        [
          $0.startedAt.rfc3339, $0.routine.rawValue, $0.kind.rawValue, "\($0.active)",
          "\($0.stepsDone)", "\(String(describing: $0.outcome))",
        ]
      }
      let expected = known.summaries.map {
        [
          $0.startedAt.rfc3339, $0.routine.rawValue, $0.kind.rawValue, "\($0.totals.ledger.active)",
          "\($0.totals.stepsDone)", "\(String(describing: $0.totals.outcome))",
        ]
      }
      #expect(
        sessions.sorted { $0.lexicographicallyPrecedes($1) }
          == expected.sorted { $0.lexicographicallyPrecedes($1) }, "seed \(seed)")
      #expect(entries.log.cramps.map(\.record) == known.records, "seed \(seed)")
      for story in known.stories where !story.record.isDeleted && story.first.place == nil {
        let cramp = entries.log.cramps.first { $0.record.id == story.record.id }
        #expect(cramp?.writtenAt == story.entries.first?.writtenAt, "seed \(seed)")
      }
      for cramp in entries.log.cramps {
        let session = known.summaries.first { $0.id == cramp.record.place?.session }
        #expect(cramp.session?.routine == session?.routine)
        #expect(cramp.session?.outcome == session?.totals.outcome)
      }
      guard let start = known.summaries.dropFirst(known.summaries.count / 2).first?.startedAt else {
        continue
      }
      let late = try known.log.entries(sinceClock: start)
      let clock = start.clockMilliseconds
      #expect(
        late.log.sessions.count
          == known.summaries.count { $0.startedAt.clockMilliseconds >= clock }, "seed \(seed)")
      #expect(
        late.log.cramps.map(\.record)
          == known.records.filter { $0.onsetAt.clockMilliseconds >= clock },
        "seed \(seed)")
      let firsts = [
        known.summaries.map(\.startedAt).min { $0.unixMilliseconds < $1.unixMilliseconds },
        known.records.map(\.onsetAt).min { $0.unixMilliseconds < $1.unixMilliseconds },
      ]
      #expect(late.log.firstDay == firsts.compactMap { $0?.day }.min(), "seed \(seed)")
      for summary in known.summaries {
        let newest = known.summaries.first { $0.routine == summary.routine }
        #expect(
          known.summaries.contains {
            $0.startedAt.unixMilliseconds == newest?.startedAt.unixMilliseconds
              && $0.name == entries.names[summary.routine]
          })
      }
    }
  }

  @Test func aListOfSessionsHasEachInItsPlace() throws {
    for seed in Self.seeds {
      let known = try Known(seed: seed)
      let (log, all) = (known.log, known.summaries)
      var random = SplitMix64(seed: seed)

      #expect(try log.history() == all, "seed \(seed)")
      let deleted = known.details.map(\.summary).filter(\.isDeleted)
      #expect(try Set(log.deletedSessions()) == Set(deleted), "seed \(seed)")
      let length = random.number(1...4)
      var (paged, cursor): ([SessionSummary], HistoryCursor?) = ([], nil)
      while let last = try log.history(limit: length, before: cursor).last {
        paged += try log.history(limit: length, before: cursor)
        cursor = HistoryCursor(after: last)
      }
      #expect(paged == all, "seed \(seed), \(length) at a time")
      guard let one = all.randomElement(using: &random) else { continue }
      #expect(
        try log.history(since: one.startedAt)
          == all.filter { $0.startedAt.unixMilliseconds >= one.startedAt.unixMilliseconds })
      let isSince = { (session: SessionSummary) in
        session.startedAt.clockMilliseconds >= one.startedAt.clockMilliseconds
      }
      #expect(try log.history(sinceClock: one.startedAt) == all.filter(isSince), "seed \(seed)")
      let withDeleted = try log.history(sinceClock: one.startedAt, includingDeleted: true)
      #expect(Set(withDeleted) == Set((all + deleted).filter(isSince)), "seed \(seed)")
      #expect(withDeleted.filter { !$0.isDeleted } == all.filter(isSince), "seed \(seed)")
      let minute = one.startedAt.unixMilliseconds / 60_000
      #expect(
        try log.session(of: one.routine, inMinuteOf: one.startedAt)
          == all.first {
            $0.routine == one.routine && $0.startedAt.unixMilliseconds / 60_000 == minute
          }, "seed \(seed)")
      #expect(try log.find("last") == .found(all[0].id))
      #expect(try log.find("last", deleted: true) == (deleted.isEmpty ? .none : log.lastDeleted()))
      let beginning = String(one.id.rawValue.prefix(random.number(1...3)))
      let meant = all.map(\.id).filter { $0.rawValue.hasPrefix(beginning) }
      #expect(try log.find(beginning) == (meant.count == 1 ? .found(one.id) : .ambiguous(meant)))
      for other in deleted {
        #expect(try log.find(other.id.rawValue) == .none)
        #expect(try log.find(other.id.rawValue, deleted: true) == .found(other.id))
      }
    }
  }

  @Test func pagesOfASpanAreWhatAListOfItHas() throws {
    for seed in Self.seeds {
      let known = try Known(seed: seed)
      var random = SplitMix64(seed: seed)
      let clocks = (known.summaries.map(\.startedAt) + known.records.map(\.onsetAt)).map {
        LocalMoment(unixMilliseconds: $0.clockMilliseconds, offsetSeconds: 0)
      }
      let since = random.perhaps { clocks.randomElement(using: &$0) } ?? nil
      let until = random.perhaps { clocks.randomElement(using: &$0) } ?? nil
      let isWithin = { (moment: LocalMoment) in
        moment.clockMilliseconds >= since?.clockMilliseconds ?? .min
          && moment.clockMilliseconds <= until?.clockMilliseconds ?? .max
      }
      let sessions = known.summaries.filter { isWithin($0.startedAt) }
      let cramps = known.records.filter { isWithin($0.onsetAt) }

      var paged: [SessionSummary] = []
      try known.log.sessionPages(sinceClock: since, untilClock: until) { page, count in
        paged += page
        #expect(count == sessions.count, "seed \(seed)")
        return true
      }
      var pagedCramps: [CrampRecord] = []
      try known.log.crampPages(sinceClock: since, untilClock: until) { page, count in
        pagedCramps += page
        #expect(count == cramps.count, "seed \(seed)")
        return true
      }

      #expect(paged == sessions, "seed \(seed)")
      #expect(pagedCramps == cramps, "seed \(seed)")
    }
  }

  @Test func aSearchFindsTheSessionsOfItsRoutinesPageByPage() throws {
    for seed in Self.seeds {
      let known = try Known(seed: seed)
      let (log, all) = (known.log, known.summaries)
      guard let one = all.first else { continue }
      for text in [
        one.name, one.name.uppercased(), String(one.routine.rawValue.prefix(2)), "%", "",
      ] {
        let search = RoutineSearch(text)
        let found = all.filter { search.finds($0.name, $0.routine) }

        #expect(try log.history(search: search) == found, "seed \(seed), \(text)")
        let first = try log.history(limit: 1, search: search)
        let rest = try log.history(before: first.last.map(HistoryCursor.init), search: search)
        #expect(first + (first.isEmpty ? [] : rest) == found, "seed \(seed), \(text)")
      }
    }
  }

  @Test func theOverviewAndTheLastPlanAreThoseOfTheSessions() throws {
    for seed in Self.seeds {
      let known = try Known(seed: seed)

      let overview = try known.log.overview()

      let byRoutine = Dictionary(grouping: known.details.filter { !$0.summary.isDeleted }) {
        $0.summary.routine
      }
      #expect(Set(overview.uses.keys) == Set(byRoutine.keys), "seed \(seed)")
      for (routine, details) in byRoutine {
        let done = details.count { $0.summary.totals.outcome == .completed }
        let use = RoutineUse(timesDone: done, lastStartedAt: details[0].summary.startedAt)
        #expect(overview.uses[routine] == use, "seed \(seed)")
        #expect(try known.log.lastPlan(of: routine) == details[0].machine.plan, "seed \(seed)")
      }
    }
  }

  @Test func aListOfCrampsHasEachAsItsStoryLeavesIt() throws {
    for seed in Self.seeds {
      let known = try Known(seed: seed)
      let (log, records) = (known.log, known.records)

      #expect(try log.cramps() == records, "seed \(seed)")
      #expect(try log.cramps(includingDeleted: true) == known.stories.map(\.record), "seed \(seed)")
      #expect(try log.cramps(limit: 2) == Array(records.prefix(2)), "seed \(seed)")
      #expect(try log.crampReviews() == SiteReview.all(records), "seed \(seed)")
      #expect(
        try log.findCramp("last") == (records.first.map { .found($0.id) } ?? .none), "seed \(seed)")
      for story in known.stories {
        #expect(try log.findCramp(story.record.id.rawValue) == .found(story.record.id))
      }
      guard let one = records.dropFirst(records.count / 2).first else { continue }
      let since = records.filter {
        $0.onsetAt.clockMilliseconds >= one.onsetAt.clockMilliseconds && $0.site == one.site
      }
      let minute = one.onsetAt.unixMilliseconds / 60_000
      #expect(
        try log.cramps(at: one.site, inMinuteOf: one.onsetAt)
          == records.filter {
            $0.site == one.site && $0.onsetAt.unixMilliseconds / 60_000 == minute
          }, "seed \(seed)")
      #expect(try log.cramps(sinceClock: one.onsetAt, site: one.site) == since, "seed \(seed)")
      #expect(
        try log.crampReviews(sinceClock: one.onsetAt, site: one.site) == SiteReview.all(since),
        "seed \(seed)")
    }
  }

  @Test func theOutlookIsWhatFollowsFromTheStories() throws {
    var (due, eased) = (0, 0)
    for seed in Self.seeds {
      let known = try Known(seed: seed)
      var random = SplitMix64(seed: seed)
      guard let some = known.records.randomElement(using: &random) else { continue }
      let now = some.onsetAt.advanced(by: .milliseconds(random.number(0...300_000_000)))
      let session = random.perhaps { known.details.randomElement(using: &$0)?.summary.id } ?? nil
      let counted = known.stories.filter {
        !$0.record.isDeleted && $0.record.onsetAt.unixMilliseconds <= now.unixMilliseconds
          && (session == nil || $0.record.place?.session != session)
      }

      let outlook = try known.log.outlook(
        now: now, thresholds: .standard, order: .whatHelped, before: session)

      #expect(outlook.last == counted.first?.record, "seed \(seed)")
      let recent = counted.filter { age(of: $0, at: now) < 14 * 86_400_000 }
      #expect(outlook.recent == recent.map(\.record).reversed(), "seed \(seed)")
      let latest = counted.first.flatMap { latest in
        age(of: latest, at: now) < 48 * 3_600_000 && latest.record.soreness == nil
          && !latest.wasAskedSoreness
          && (latest.record.place == nil || latest.record.outcome != nil) ? latest.record : nil
      }
      #expect(outlook.sorenessDue == latest, "seed \(seed)")
      let easing = Dictionary(grouping: counted.map(\.record), by: \.site)
        .mapValues { SiteEasing($0) }.filter { $0.value.cramps > 0 }
      #expect(outlook.easing == easing, "seed \(seed)")
      if latest != nil { due += 1 }
      if easing.values.contains(where: { $0.steps.values.contains { $0.count > 0 } }) { eased += 1 }
      let asWritten = try known.log.outlook(
        now: now, thresholds: .standard, order: .asWritten, before: session)
      #expect(asWritten.easing.isEmpty && asWritten.recent == outlook.recent, "seed \(seed)")
    }
    #expect(due > 1 && eased > 1, "\(due) times somebody is asked, \(eased) times it eased")
  }

  private func age(of story: CrampStory, at now: LocalMoment) -> Int64 {
    now.unixMilliseconds - story.record.onsetAt.unixMilliseconds
  }
}

extension SessionSummary {
  fileprivate func isBefore(_ other: SessionSummary) -> Bool {
    (startedAt.unixMilliseconds, id.rawValue)
      < (other.startedAt.unixMilliseconds, other.id.rawValue)
  }
}

extension LogDatabase {
  fileprivate func lastDeleted() throws -> SessionMatch {
    try deletedSessions(limit: 1).first.map { .found($0.id) } ?? .none
  }
}
