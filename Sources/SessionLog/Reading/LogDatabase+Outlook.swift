// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

extension LogDatabase {
  /// When advice was last dismissed, up to a moment: a clock that was once wrong must not keep the
  /// advice quiet for years.
  static let dismissedQuery = """
    SELECT written_at_ms, utc_offset_s, \(CheckedTable.diaryEntry.soundness()) FROM diary_entry
    WHERE kind = 'advice-dismissed' AND written_at_ms <= ?
    ORDER BY written_at_ms DESC LIMIT 1
    """

  /// What the log knows before the next cramp. It reads the cramps of the last days and no session,
  /// unless an order by what helped is asked for, which takes all cramps.
  ///
  /// - Parameters:
  ///   - now: The moment; cramps later than that, as a wrong clock can leave them, do not count.
  ///   - thresholds: How many days back the recent cramps go.
  ///   - order: Whether it is to be counted how surely each step has eased cramps.
  ///   - session: A session whose cramps are left out, because it is under way and knows them itself.
  /// - Throws: `SessionLogError.cannotRead` or `damaged`.
  public func outlook(
    now: LocalMoment, thresholds: CrampThresholds, order: ReliefOrder, before session: SessionID?
  ) throws(SessionLogError) -> CrampOutlook {
    try read(orIfEmpty: CrampOutlook()) { db in
      try OutlookReader(db, now: now, session: session).outlook(thresholds, order)
    }
  }
}

/// Reads an outlook.
private struct OutlookReader {
  private let db: Database
  private let now: LocalMoment
  private let session: SessionID?

  init(_ db: Database, now: LocalMoment, session: SessionID?) {
    self.db = db
    self.now = now
    self.session = session
  }

  func outlook(_ thresholds: CrampThresholds, _ order: ReliefOrder) throws -> CrampOutlook {
    var outlook = CrampOutlook()
    outlook.adviceDismissedAt = try dismissed()
    let days = min(
      CrampThresholds.days.upperBound, max(thresholds.frequentDays, thresholds.recurringDays))
    let recentFrom = milliseconds(before: .seconds(Int64(days) * 86_400))
    let soreFrom = milliseconds(before: CrampOutlook.sorenessWithin)
    let from = order == .whatHelped ? Int64.min : min(recentFrom, soreFrom)
    var loader = CrampLoader(db)
    let stories = try loader.stories(
      of: LogDatabase.keys(db, from: from, to: now.unixMilliseconds)
    ).values.filter { counts($0.record) && $0.record.onsetAt.unixMilliseconds >= from }
      .sorted { $0.record.isBefore($1.record) }
    // The days before which a cramp does not count are those of `RecentCramps`: a cramp that is as
    // old as they are does not count any more.
    outlook.recent = stories.map(\.record).filter { $0.onsetAt.unixMilliseconds > recentFrom }
    outlook.last = try stories.last?.record ?? lastCramp(before: from, &loader)
    // Nobody knows yet how sore a cramp will leave them that is still being relieved.
    if let latest = stories.last, latest.record.onsetAt.unixMilliseconds > soreFrom,
      latest.record.soreness == nil, !latest.wasAskedSoreness,
      latest.record.place == nil || latest.record.outcome != nil
    {
      outlook.sorenessDue = latest.record
    }
    if order == .whatHelped {
      outlook.easing = Dictionary(grouping: stories.map(\.record), by: \.site)
        .mapValues { SiteEasing($0) }
    }
    return outlook
  }

  /// The last cramp that counts, of those before a moment.
  private func lastCramp(
    before end: Int64, _ loader: inout CrampLoader
  ) throws -> CrampRecord? {
    guard end > Int64.min else { return nil }
    let statement = try db.cachedStatement(sql: LogDatabase.onsetsQuery)
    let rows = try Row.fetchCursor(
      statement, arguments: [Int64.min, end - 1, Int64.min, end - 1])
    var last: CrampRecord?
    while let row = try rows.next() {
      let onset = try FieldReader(row, at: "the onset of a cramp")
        .integer("onset_at_ms", in: LogLimits.unixMilliseconds)
      // Those of the same moment are compared; all that follow are earlier.
      if let last, last.onsetAt.unixMilliseconds > onset { break }
      let key = try CrampLoader.Key(onset: row)
      guard let record = try loader.stories(of: [key])[key]?.record, counts(record),
        record.onsetAt.unixMilliseconds == onset
      else { continue }
      if last.map({ $0.isBefore(record) }) ?? true { last = record }
    }
    return last
  }

  private func dismissed() throws -> LocalMoment? {
    let statement = try db.cachedStatement(sql: LogDatabase.dismissedQuery)
    guard let row = try Row.fetchOne(statement, arguments: [now.unixMilliseconds]) else {
      return nil
    }
    let fields = FieldReader(row, at: "the last time that advice was dismissed")
    try fields.requireSound()
    return LocalMoment(
      unixMilliseconds: try fields.integer("written_at_ms", in: LogLimits.unixMilliseconds),
      offsetSeconds: Int(try fields.integer("utc_offset_s", in: LogLimits.offsetSeconds)))
  }

  private func counts(_ record: CrampRecord) -> Bool {
    !record.isDeleted && record.onsetAt.unixMilliseconds <= now.unixMilliseconds
      && (session == nil || record.place?.session != session)
  }

  private func milliseconds(before duration: Duration) -> Int64 {
    now.unixMilliseconds - duration.wholeMilliseconds
  }
}
