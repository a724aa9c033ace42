// SPDX-License-Identifier: MIT
import RoutineModel

/// What the log knows when the next cramp comes: the little that decides where it probably is, which
/// steps are recommended, and what the person is to be told or asked.
public struct CrampOutlook: Hashable, Sendable {
  /// The last cramp that is not deleted; `nil` before the first.
  public var last: CrampRecord?
  /// The cramps of the last days, oldest first, as many days as the thresholds ask.
  public var recent: [CrampRecord]
  /// A cramp of the last 48 hours, the latest, after which the person has not been asked yet how sore
  /// they are.
  public var sorenessDue: CrampRecord?
  /// When the person last dismissed the advice to show their cramps to a clinician.
  public var adviceDismissedAt: LocalMoment?
  /// For each site with enough cramps, how often each step of relief, by its name, was under way and
  /// how often it eased in it; empty unless it was asked for.
  public var easing: [CrampSite: SiteEasing]

  /// How long after a cramp the person is asked how sore they are.
  public static let sorenessWithin: Duration = .seconds(48 * 3_600)
  /// How long dismissed advice keeps quiet.
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

  /// Why the cramps of the last days are worth showing to a clinician, if they are and the person has
  /// not dismissed it.
  public func advice(at now: LocalMoment, thresholds: CrampThresholds) -> ClinicAdvice? {
    guard !isAdviceQuiet(at: now) else { return nil }
    return ClinicAdvice(
      recent, recent: RecentCramps(recent.map(\.onset), until: now, thresholds: thresholds))
  }

  /// Whether dismissed advice keeps quiet now.
  public func isAdviceQuiet(at now: LocalMoment) -> Bool {
    guard let adviceDismissedAt else { return false }
    return now.unixMilliseconds
      < adviceDismissedAt.unixMilliseconds + Self.adviceQuiet.wholeMilliseconds
  }
}
