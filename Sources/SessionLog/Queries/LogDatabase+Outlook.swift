// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

extension LogDatabase {
  /// When advice was last dismissed, up to a moment: a clock that was once wrong must not hide the
  /// advice for years.
  static let dismissedQuery = """
    SELECT written_at_ms, utc_offset_s FROM change
    WHERE target = '\(Change.Content.advice)' AND written_at_ms <= ?
    ORDER BY written_at_ms DESC LIMIT 1
    """

  /// The relief steps of cramps that say something about a site, by cramp.
  static func easingQuery(_ condition: String) -> String {
    """
    SELECT number, name, eased_in IS name, site
    FROM cramp CROSS JOIN cramp_step ON cramp_step.cramp = cramp.number
    \(condition) AND session IS NOT NULL AND relieved_site = site
    """
  }

  /// What the log knows before the next cramp. It reads recent cramps and no sessions, except for
  /// an order by what helped, which needs the steps of all cramps.
  ///
  /// - Parameters:
  ///   - now: The moment; later cramps, which a wrong clock can leave, do not count.
  ///   - thresholds: How many days count as recent.
  ///   - order: Whether to count how surely each step eased cramps.
  ///   - session: The session under way, whose cramps are omitted because it knows them itself.
  public func outlook(
    now: LocalMoment, thresholds: CrampThresholds, order: ReliefOrder, before session: SessionID?
  ) throws(SessionLogError) -> CrampOutlook {
    try read(orIfEmpty: CrampOutlook()) { db in
      let now = now.unixMilliseconds
      var outlook = CrampOutlook()
      outlook.adviceDismissedAt = try db.all(Self.dismissedQuery, [now]) { try $0.moment() }.first
      let days = min(
        CrampThresholds.days.upperBound, max(thresholds.frequentDays, thresholds.recurringDays))
      // As in `RecentCramps`, a cramp exactly that old does not count any more.
      let recent = now - Int64(days) * 86_400_000 + 1
      var selection = CrampSelection(onsets: recent...now, session: session)
      outlook.recent = try db.cramps(selection).reversed()

      selection.onsets = .min...now
      if order == .whatHelped { outlook.easing = try db.easing(selection) }
      selection.limit = 1
      outlook.last = try db.cramps(selection).first
      if let cramp = outlook.last, cramp.leavesSoreness(at: now), try !db.wasAskedSoreness(cramp.id)
      {
        outlook.sorenessDue = cramp
      }
      return outlook
    }
  }
}

extension CrampRecord {
  /// Whether it may still leave the person sore, and they have not said how sore. Nobody knows yet
  /// while relief is under way.
  fileprivate func leavesSoreness(at now: Int64) -> Bool {
    now - onsetAt.unixMilliseconds < CrampOutlook.sorenessWithin.wholeMilliseconds
      && soreness == nil && (place == nil || outcome != nil)
  }
}

extension Database {
  fileprivate func wasAskedSoreness(_ cramp: CrampID) throws -> Bool {
    let sql = "SELECT was_asked_soreness FROM cramp WHERE id = ?"
    return try all(sql, [cramp.rawValue]) { try $0.flag() } == [true]
  }

  /// How surely each step eased cramps, counted as in `SiteEasing`.
  fileprivate func easing(_ selection: CrampSelection) throws -> [CrampSite: SiteEasing] {
    var easing: [CrampSite: SiteEasing] = [:]
    let none = SiteEasing(cramps: 0, steps: [:])
    var (cramp, names) = (0 as Int64, Set<String>())
    try read(LogDatabase.easingQuery(selection.condition), selection.arguments) { fields in
      let (number, name, eased) = (try fields.integer(), try fields.text(), try fields.flag())
      let site: CrampSite = try fields.word()
      if number != cramp {
        (cramp, names) = (number, [])
        easing[site, default: none].cramps += 1
      }
      // A cramp counts once for each name, even if several steps share it.
      guard names.insert(name).inserted else { return }
      easing[site, default: none].steps[name, default: Proportion()].total += 1
      if eased { easing[site, default: none].steps[name, default: Proportion()].count += 1 }
    }
    return easing
  }
}
