// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// What a person may choose about what is heard and seen of cues.
public struct SoundSettings: Hashable, Sendable {
  /// How loud something is, from 0 to 100.
  public struct Volumes: Hashable, Sendable {
    /// The count of the last seconds, and what recurs.
    public var count = 60
    /// All other tones.
    public var step = 80
    /// The voice.
    public var voice = 100

    /// Makes the usual volumes.
    public init() {}
  }

  /// What cues sound by.
  public var means = SoundMeans.tones
  /// How loud.
  public var volumes = Volumes()
  /// How fast the voice speaks, from -100 to 100; 0 is its usual pace.
  public var voiceRate = 0
  /// How many of the last seconds are counted, and what recurs.
  public var rule = CueRule.standard
  /// Whether half of a step is heard.
  public var signalsHalf = true
  /// Whether a cue is seen as well.
  public var flashes = false
  /// When nothing is heard, if there are such hours.
  public var quiet: ClockSpan?
  /// Whether the desktop is told of beginnings and of the end.
  public var notifies = false
  /// The commands that cues run, each a program and its arguments.
  public var hooks: [CueName: [String]] = [:]
  /// Whether the screen stays awake while a session runs.
  public var keepsAwake = true

  /// Makes the settings of somebody who has set nothing.
  public init() {}
}

/// What a cue is called in settings and to commands, whatever number it carries.
public enum CueName: String, CaseIterable, Hashable, Sendable {
  case getReady = "get-ready"
  case start
  case sideSwitch = "side-switch"
  case half
  case leastReached = "least-reached"
  case lastSeconds = "last-seconds"
  case periodic
  case end
  case missedTime = "missed-time"
  case finished

  /// The name of a kind of cue.
  public init(_ kind: Cue.Kind) {
    self =
      switch kind {
      case .getReady: .getReady
      case .start: .start
      case .sideSwitch: .sideSwitch
      case .half: .half
      case .leastReached: .leastReached
      case .lastSeconds: .lastSeconds
      case .periodic: .periodic
      case .end: .end
      case .missedTime: .missedTime
      case .finished: .finished
      }
  }
}

/// A stretch of every day, which may go past midnight.
public struct ClockSpan: Hashable, Sendable {
  /// The minute of the day with which it begins.
  public var first: Int
  /// The minute of the day before which it ends; the same as `first` for the whole day.
  public var end: Int

  /// Makes a span of minutes of the day.
  public init(from first: Int, until end: Int) {
    self.first = first
    self.end = end
  }

  /// When nobody is to be spoken to unasked.
  public static let night = ClockSpan(from: 22 * 60, until: 7 * 60)

  /// Whether a minute of the day is within.
  public func contains(_ minute: Int) -> Bool {
    first < end ? first <= minute && minute < end : first <= minute || minute < end
  }
}
