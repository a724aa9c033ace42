// SPDX-License-Identifier: MIT

/// What keeps a sink that has gone to sleep from swallowing what wakes it.
public enum SinkSleep {
  /// After how long a silence a sink may sleep.
  static let after: Duration = .seconds(4)
  /// How much silence wakes it.
  static let lead: Duration = .milliseconds(250)

  /// Whether a sink still listens.
  static func isAwake(at now: Duration, lastSoundEnded: Duration?) -> Bool {
    lastSoundEnded.map { now - $0 <= after } ?? false
  }
}
