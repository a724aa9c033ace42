// SPDX-License-Identifier: MIT

/// How an episode ended. The raw value is the word in the log and in JSON.
public enum EpisodeOutcome: String, CaseIterable, Hashable, Sendable {
  /// The person said that it eased.
  case eased
  /// Not told: relief ended without the person saying that it eased. The raw value dates from the
  /// first logs.
  case passedOn = "passed-on"
  /// It cramped again before it had eased. Only earlier programs logged that as a separate cramp.
  case recurred
  /// The session ended first.
  case endedSession = "ended-session"
}
