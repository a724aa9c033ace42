// SPDX-License-Identifier: MIT
import SessionEngine

/// What a person may choose about the program as a whole, once for all sessions.
struct Settings: Hashable, Sendable {
  /// The times around steps where a routine sets none.
  var timing = PlanTiming.standard
  /// The number that warning signs name, as the person wrote it; `nil` for "your emergency number".
  var emergencyNumber: String?
  /// Whether the terminal's bell marks starts and ends.
  var isBellOn = true
  /// What becomes of a session when time was missed.
  var gap = GapRule.standard
  /// In which order the steps of relief come.
  var reliefOrder = ReliefOrder.asWritten
  /// From when cramps count as frequent or recurring.
  var thresholds = CrampThresholds.standard

  /// The settings of somebody who has set nothing.
  static let standard = Settings()
}
