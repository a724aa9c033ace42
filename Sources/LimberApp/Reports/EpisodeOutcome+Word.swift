// SPDX-License-Identifier: MIT
import SessionEngine

extension EpisodeOutcome {
  /// How a cramp ended, for scripts. The log uses other words.
  var reportWord: String {
    switch self {
    case .eased: "eased"
    case .passedOn: "not-told"
    case .recurred: "came-back"
    case .endedSession: "session-ended"
    }
  }
}
