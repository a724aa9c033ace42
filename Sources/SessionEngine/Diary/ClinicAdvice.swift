// SPDX-License-Identifier: MIT
import RoutineModel

/// A reason to show cramps to a clinician; never a diagnosis.
public enum ClinicAdvice: Hashable, Sendable {
  /// A cramp has lasted longer than self-help is meant for, and is not over.
  case stillCramping
  /// A cramp lasted longer than self-help is meant for; it is over.
  case longLasting
  /// This many cramps in one session.
  case manyInSession(Int)
  /// Frequent cramps; the text says how frequent.
  case frequent(String)

  /// From how many cramps in a session on advice is given.
  public static let manyInSession = 3

  /// The most pressing reason, if there is one.
  ///
  /// - Parameters:
  ///   - episodes: The cramps of a session, if there is one.
  ///   - now: Its last moment.
  ///   - recent: How often cramps have come lately, including those of the session.
  public init?(episodes: [Episode], now: SessionInstant, recent: RecentCramps) {
    if episodes.contains(where: { $0.end == nil && now - $0.onset > Episode.longestSelfHelp }) {
      self = .stillCramping
      return
    }
    self.init(
      longest: episodes.map { ($0.end?.at ?? now) - $0.onset }.max(), most: episodes.count,
      recent: recent)
  }

  /// The most pressing reason in recent cramps, if there is one.
  ///
  /// - Parameters:
  ///   - records: The recent cramps; deleted ones do not count.
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
