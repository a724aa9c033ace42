// SPDX-License-Identifier: MIT
import RoutineModel

/// Conditions when a cue is due that are not settings: hour, mute, dim, players.
public struct Surroundings: Hashable, Sendable {
  /// The minute of the person's day.
  public var minuteOfDay: Int
  /// Whether the person asked for a dark screen, which also means silence.
  public var isDim = false
  /// Whether sound is muted.
  public var isMuted = false
  /// Whether the voice was asked for in this session.
  public var isVoiceAsked = false
  /// What can be played and spoken at all.
  public var abilities = Abilities()

  /// Makes surroundings in which everything works.
  public init(minuteOfDay: Int) { self.minuteOfDay = minuteOfDay }

  /// Whether nothing may be heard now, whatever the means.
  func isSilent(_ settings: SoundSettings) -> Bool {
    isDim || isMuted || settings.quiet?.contains(minuteOfDay) == true
  }

  /// The means actually used, given the settings.
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
  /// Whether the audio sink is still awake from recent sound.
  public var isSinkAwake = true

  /// Makes abilities in which everything works.
  public init() {}
}
