// SPDX-License-Identifier: MIT
import SessionEngine
import SessionLog

extension LogEntry {
  /// What happened, as scripts read it: the log's name for it, unless a person has another.
  var reportWord: String { Self.words[fact.name] ?? fact.name }

  /// The names of the log that mean something else to a person, or nothing.
  private static let words = [
    "resumed": "continued", "went-on": "way-on-chosen", "segment-began": "part-began",
    "episode-ended": "cramp-ended",
  ]
}
