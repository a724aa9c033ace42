// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// The settings for what is heard and seen of cues.
public struct SoundSettings: Hashable, Sendable {
  /// Volumes from 0 to 100.
  public struct Volumes: Hashable, Sendable {
    /// Countdown seconds and recurring cues.
    public var count = 60
    /// All other tones.
    public var step = 80
    /// The voice.
    public var voice = 100

    /// Makes the usual volumes.
    public init() {}
  }

  /// Tones, voice, both, the bell or nothing.
  public var means = SoundMeans.tones
  /// The volumes.
  public var volumes = Volumes()
  /// How fast the voice speaks, from -100 to 100; 0 is its usual pace.
  public var voiceRate = 0
  /// Which last seconds are counted, and which cues recur.
  public var rule = CueRule.standard
  /// Whether half-way is signalled.
  public var signalsHalf = true
  /// Whether cues also flash the screen.
  public var flashes = false
  /// The quiet hours, if any.
  public var quiet: ClockSpan?
  /// Whether desktop notifications are sent at beginnings and at the end.
  public var notifies = false
  /// The command of each cue: a program and its arguments.
  public var hooks: [CueName: [String]] = [:]
  /// Whether the screen stays awake while a session runs.
  public var keepsAwake = true

  /// Makes the default settings.
  public init() {}
}

/// The name of a cue in settings and for commands, without the number it carries.
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

/// A part of every day, which may cross midnight.
public struct ClockSpan: Hashable, Sendable {
  /// The minute of the day at which it begins.
  public var first: Int
  /// The minute of the day at which it ends, exclusive; equal to `first` for the whole day.
  public var end: Int

  /// Makes a span of minutes of the day.
  public init(from first: Int, until end: Int) {
    self.first = first
    self.end = end
  }

  /// The hours in which the voice speaks only on request.
  public static let night = ClockSpan(from: 22 * 60, until: 7 * 60)

  /// Whether it contains a minute of the day.
  public func contains(_ minute: Int) -> Bool {
    first < end ? first <= minute && minute < end : first <= minute || minute < end
  }
}
