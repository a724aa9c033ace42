// SPDX-License-Identifier: MIT
import SessionEngine

/// A short sound that stands for a cue.
public enum Tone: String, CaseIterable, Hashable, Sendable {
  /// A step begins: two notes up.
  case start
  /// The least of a range is reached: one note, twice.
  case leastReached = "least-reached"
  /// A second of the count: a tick.
  case count
  /// The other side: up and down.
  case sideSwitch = "side-switch"
  /// A step has ended: two notes down.
  case end
  /// The end, or the session stands still: four notes.
  case finished

  /// A note: its pitch in hertz, its start and its end.
  struct Note {
    let pitch: Double
    let start: Duration
    let length: Duration

    init(_ pitch: Double, at start: Int, for length: Int) {
      self.pitch = pitch
      self.start = .milliseconds(start)
      self.length = .milliseconds(length)
    }
  }

  var notes: [Note] {
    switch self {
    case .start: [Note(659.26, at: 0, for: 110), Note(987.77, at: 90, for: 220)]
    case .leastReached: [Note(783.99, at: 0, for: 100), Note(783.99, at: 130, for: 150)]
    case .count: [Note(880, at: 0, for: 90)]
    case .sideSwitch:
      [
        Note(587.33, at: 0, for: 100), Note(880, at: 100, for: 100),
        Note(587.33, at: 200, for: 160),
      ]
    case .end: [Note(659.26, at: 0, for: 100), Note(440, at: 80, for: 140)]
    case .finished:
      [
        Note(523.25, at: 0, for: 130), Note(659.26, at: 110, for: 130),
        Note(783.99, at: 220, for: 130), Note(1046.5, at: 330, for: 320),
      ]
    }
  }

  /// Its length.
  public var length: Duration { notes.map { $0.start + $0.length }.max() ?? .zero }

  /// The tone of a cue; `nil` if another cue at the same moment has one.
  public init?(_ kind: Cue.Kind) {
    switch kind {
    case .getReady: return nil
    case .start: self = .start
    case .sideSwitch: self = .sideSwitch
    case .half, .lastSeconds, .periodic: self = .count
    case .leastReached: self = .leastReached
    case .end: self = .end
    case .missedTime, .finished: self = .finished
    }
  }
}
