// SPDX-License-Identifier: MIT
import SessionEngine
import SessionLog

extension LogEntry {
  /// The event, for scripts: the log's name for it, or a clearer one.
  var reportWord: String { Self.words[fact.name] ?? fact.name }

  /// Names of the log that would be misleading or meaningless to a person.
  private static let words = [
    "resumed": "continued", "went-on": "way-on-chosen", "segment-began": "part-began",
    "episode-ended": "cramp-ended",
  ]
}
