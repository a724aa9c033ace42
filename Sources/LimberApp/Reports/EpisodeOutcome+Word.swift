// SPDX-License-Identifier: MIT
import SessionEngine

extension EpisodeOutcome {
  /// How a cramp ended, as scripts read it. The log has words of its own.
  var reportWord: String {
    switch self {
    case .eased: "eased"
    case .passedOn: "not-told"
    case .recurred: "came-back"
    case .endedSession: "session-ended"
    }
  }
}
