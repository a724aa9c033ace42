// SPDX-License-Identifier: MIT
import Cues
import Foundation
import SessionEngine
import SessionLog
import TerminalIO

/// The sound of sessions: the player, once something is to be played, and the person's choices
/// while the program runs.
struct SessionSound {
  /// The sound settings, of the person or the routine.
  var settings: SoundSettings
  var isMuted = false
  /// Whether the person asked for the voice, which otherwise does not speak at night.
  var isVoiceAsked = false
  /// The folder for generated sounds, if there can be one.
  private let folder: String?
  private let isDim: Bool
  private let report: @Sendable (CuePlayer.Report) -> Void
  private var player: CuePlayer?
  private var keepsAwake = false

  /// Makes it; nothing is started before the first session.
  ///
  /// - Parameter report: Receives the player's reports, on its thread.
  init(
    _ settings: SoundSettings, folder: String?, isDim: Bool,
    report: @escaping @Sendable (CuePlayer.Report) -> Void
  ) {
    self.settings = settings
    self.folder = folder
    self.isDim = isDim
    self.report = report
  }

  /// Whether there is anything to mute.
  var canBeMuted: Bool { settings.means != .off && !isDim }

  /// Whether tones or words are wanted.
  var wantsTones: Bool { canBeMuted && settings.means != .bell }
  var wantsVoice: Bool { canBeMuted && [.voice, .both].contains(settings.means) }

  /// Decides how to signal cues, and hands the player its part.
  ///
  /// - Parameters:
  ///   - cues: The cues that have come due.
  ///   - now: The current moment of the session.
  ///   - origin: When the session began, on the boot clock.
  /// - Returns: What is left for the screen.
  mutating func play(_ cues: [Cue], at now: SessionInstant, origin: Duration) -> Signal {
    let signal = Signal(cues, at: now, settings, in: surroundings)
    if !signal.isEmpty { start().play(signal, due: origin + signal.due.sinceStart) }
    return signal
  }

  /// Announces the next sound, so that a sleeping sink is woken for it.
  mutating func expect(_ cues: [Cue], origin: Duration) {
    guard let first = cues.first else { return }
    let signal = Signal(cues, at: first.at, settings, in: surroundings)
    if signal.tone != nil {
      start().expect(origin + signal.due.sinceStart)
    } else {
      player?.expect(nil)
    }
  }

  /// Cancels an announced sound.
  func expectNothing() { player?.expect(nil) }

  /// Sets whether the screen is kept awake.
  mutating func keepAwake(_ isWanted: Bool) {
    guard settings.keepsAwake, isWanted != keepsAwake else { return }
    keepsAwake = isWanted
    start().keepAwake(isWanted)
  }

  /// Stops speech.
  func hush() { player?.hush() }

  /// Ends all sound. It waits a moment at most.
  func close() { player?.close() }

  private mutating func start() -> CuePlayer {
    if let player { return player }
    let player = CuePlayer(
      settings, environment: ProcessInfo.processInfo.environment, folder: folder,
      now: { BootClock.now }, report: report)
    self.player = player
    return player
  }

  private var surroundings: Surroundings {
    let clock = WorldClock.now().fields
    var surroundings = Surroundings(minuteOfDay: 60 * clock.hour + clock.minute)
    surroundings.isDim = isDim
    surroundings.isMuted = isMuted
    surroundings.isVoiceAsked = isVoiceAsked
    surroundings.abilities.isSinkAwake = false
    if let player { surroundings.abilities = player.abilities(at: BootClock.now) }
    return surroundings
  }
}
