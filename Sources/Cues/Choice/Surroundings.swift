// SPDX-License-Identifier: MIT
import RoutineModel

/// What a cue meets with when it is due, apart from what the person has set for all times.
public struct Surroundings: Hashable, Sendable {
  /// The minute of the person's day.
  public var minuteOfDay: Int
  /// Whether the person asked for a dark screen, and so for silence.
  public var isDim = false
  /// Whether the person has muted the program.
  public var isMuted = false
  /// Whether the person has asked for the voice in this very session.
  public var isVoiceAsked = false
  /// What can be played and spoken at all.
  public var abilities = Abilities()

  /// Makes surroundings in which all is possible.
  public init(minuteOfDay: Int) { self.minuteOfDay = minuteOfDay }

  /// Whether nothing is to be heard now, whatever cues sound by.
  func isSilent(_ settings: SoundSettings) -> Bool {
    isDim || isMuted || settings.quiet?.contains(minuteOfDay) == true
  }

  /// What sounds, given what the person has set.
  func means(of settings: SoundSettings) -> SoundMeans {
    if isSilent(settings) { return .off }
    let speaks = abilities.hasVoice && (isVoiceAsked || !ClockSpan.night.contains(minuteOfDay))
    switch settings.means {
    case .off, .bell: return settings.means
    case .voice where speaks: return .voice
    case .both where speaks: return abilities.hasTones ? .both : .voice
    case .tones, .voice, .both: return abilities.hasTones ? .tones : .bell
    }
  }
}

/// What can be played and spoken.
public struct Abilities: Hashable, Sendable {
  /// Whether tones can be played.
  public var hasTones = true
  /// Whether words can be spoken.
  public var hasVoice = true
  /// Whether something sounded so lately that a sink still listens.
  public var isSinkAwake = true

  /// Makes abilities to do everything.
  public init() {}
}
