// SPDX-License-Identifier: MIT

/// A sleeping audio sink swallows the sound that wakes it; silence goes first.
public enum SinkSleep {
  /// The silence after which a sink may be asleep.
  static let after: Duration = .seconds(4)
  /// How much silence wakes it.
  static let lead: Duration = .milliseconds(250)

  /// Whether the sink is still awake.
  static func isAwake(at now: Duration, lastSoundEnded: Duration?) -> Bool {
    lastSoundEnded.map { now - $0 <= after } ?? false
  }
}
