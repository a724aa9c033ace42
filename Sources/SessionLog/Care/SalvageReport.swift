// SPDX-License-Identifier: MIT

/// What came of taking what can be read out of a damaged log.
public struct SalvageReport: Hashable, Sendable {
  /// The sessions that are as they were.
  public internal(set) var wholeSessions = 0
  /// The sessions of which only the beginning is left; they count as unfinished unless what is left
  /// ends them.
  public internal(set) var cutSessions = 0
  /// The sessions that are known to have been there, and of which nothing is left.
  public internal(set) var lostSessions = 0
  /// How many of these are lost only because their plan is damaged.
  public internal(set) var sessionsWithoutPlan = 0
  /// The entries of the diary that are kept.
  public internal(set) var diaryEntries = 0
  /// The entries of the diary that are known to have been there and are lost, because they cannot be
  /// read or are on a cramp that is lost.
  public internal(set) var lostDiaryEntries = 0

  /// Whether everything that is known to have been there is kept.
  public var isComplete: Bool { cutSessions + lostSessions + lostDiaryEntries == 0 }
  /// Whether nothing is kept.
  public var isEmpty: Bool { wholeSessions + cutSessions + diaryEntries == 0 }
}
