// SPDX-License-Identifier: MIT
import RoutineModel

/// What is read from the log for the next cramp: where it probably is, which steps are recommended,
/// and what to tell or ask the person.
public struct CrampOutlook: Hashable, Sendable {
  /// The last cramp that is not deleted; `nil` before the first.
  public var last: CrampRecord?
  /// The recent cramps, oldest first, within the days of the thresholds.
  public var recent: [CrampRecord]
  /// The latest cramp of the last 48 hours, if the person has not yet been asked how sore it left
  /// them.
  public var sorenessDue: CrampRecord?
  /// When the person last dismissed the advice to see a clinician.
  public var adviceDismissedAt: LocalMoment?
  /// For each site with enough cramps, how often each step of relief was begun, by name, and how
  /// often it eased the cramp; only read on request.
  public var easing: [CrampSite: SiteEasing]

  /// How long after a cramp the person is asked how sore they are.
  public static let sorenessWithin: Duration = .seconds(48 * 3_600)
  /// How long they are not asked yet: right after relief, nobody knows.
  public static let sorenessAfter: Duration = .seconds(3 * 3_600)
  /// How long dismissed advice stays hidden.
  public static let adviceQuiet: Duration = .seconds(14 * 86_400)

  /// Makes an outlook.
  public init(
    last: CrampRecord? = nil, recent: [CrampRecord] = [], sorenessDue: CrampRecord? = nil,
    adviceDismissedAt: LocalMoment? = nil, easing: [CrampSite: SiteEasing] = [:]
  ) {
    self.last = last
    self.recent = recent
    self.sorenessDue = sorenessDue
    self.adviceDismissedAt = adviceDismissedAt
    self.easing = easing
  }

  /// The advice to see a clinician, if there is a reason and it is not dismissed.
  public func advice(at now: LocalMoment, thresholds: CrampThresholds) -> ClinicAdvice? {
    guard !isAdviceQuiet(at: now) else { return nil }
    return ClinicAdvice(
      recent, recent: RecentCramps(recent.map(\.onset), until: now, thresholds: thresholds))
  }

  /// The cramp to ask about, once it is long enough ago.
  public func sorenessDue(at now: LocalMoment) -> CrampRecord? {
    sorenessDue.flatMap {
      let age = now.unixMilliseconds - $0.onsetAt.unixMilliseconds
      return age >= Self.sorenessAfter.wholeMilliseconds ? $0 : nil
    }
  }

  /// Whether dismissed advice is still hidden.
  public func isAdviceQuiet(at now: LocalMoment) -> Bool {
    guard let adviceDismissedAt else { return false }
    return now.unixMilliseconds
      < adviceDismissedAt.unixMilliseconds + Self.adviceQuiet.wholeMilliseconds
  }
}
