// SPDX-License-Identifier: MIT
import RoutineModel

/// Why cramps are worth showing to a clinician. It is never a diagnosis.
public enum ClinicAdvice: Hashable, Sendable {
  /// A cramp has lasted longer than self-help is for, and it is not over.
  case stillCramping
  /// A cramp lasted longer than self-help is for; it is over.
  case longLasting
  /// There were so many cramps in one session.
  case manyInSession(Int)
  /// Cramps come often; the words say how often.
  case frequent(String)

  /// From how many cramps in one session on.
  public static let manyInSession = 3

  /// The reason that there is, the most pressing first.
  ///
  /// - Parameters:
  ///   - episodes: The cramps of a session, if there is one.
  ///   - now: Its last moment.
  ///   - recent: How often cramps have come of late, those of the session included.
  public init?(episodes: [Episode], now: SessionInstant, recent: RecentCramps) {
    if episodes.contains(where: { $0.end == nil && now - $0.onset > Episode.longestSelfHelp }) {
      self = .stillCramping
      return
    }
    self.init(
      longest: episodes.map { ($0.end?.at ?? now) - $0.onset }.max(), most: episodes.count,
      recent: recent)
  }

  /// The reason that cramps of the last days give, the most pressing first.
  ///
  /// - Parameters:
  ///   - records: These cramps; deleted ones do not count.
  ///   - recent: How often they came.
  public init?(_ records: [CrampRecord], recent: RecentCramps) {
    let records = records.filter { !$0.isDeleted }
    let inSessions = Dictionary(grouping: records.compactMap { $0.place?.session }) { $0 }
    self.init(
      longest: records.compactMap(\.lasted).max(), most: inSessions.values.map(\.count).max() ?? 0,
      recent: recent)
  }

  private init?(longest: Duration?, most: Int, recent: RecentCramps) {
    if let longest, longest > Episode.longestSelfHelp {
      self = .longLasting
    } else if most >= Self.manyInSession {
      self = .manyInSession(most)
    } else if let reason = recent.frequentReason {
      self = .frequent(reason)
    } else {
      return nil
    }
  }
}
