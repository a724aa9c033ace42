// SPDX-License-Identifier: MIT
import Cues
import Foundation
import SessionEngine
import SessionLog
import TerminalIO

/// What is heard of sessions: the player, once there is something to play, and what the person has chosen
/// while the program runs.
struct SessionSound {
  /// What is heard and how, as the person has set it or the routine wishes it.
  var settings: SoundSettings
  /// Whether the person has muted the program.
  var isMuted = false
  /// Whether the person has asked for the voice, which by itself does not speak at night.
  var isVoiceAsked = false
  /// The folder of the sounds that the program makes, if it can have one.
  private let folder: String?
  private let isDim: Bool
  private let report: @Sendable (CuePlayer.Report) -> Void
  private var player: CuePlayer?
  private var keepsAwake = false

  /// Makes it; nothing is started before the first session.
  ///
  /// - Parameter report: Takes what the player tells, on its thread.
  init(
    _ settings: SoundSettings, folder: String?, isDim: Bool,
    report: @escaping @Sendable (CuePlayer.Report) -> Void
  ) {
    self.settings = settings
    self.folder = folder
    self.isDim = isDim
    self.report = report
  }

  /// Whether there is anything that the person could mute.
  var canBeMuted: Bool { settings.means != .off && !isDim }

  /// Whether the person is to hear tones, or words where there can be any.
  var wantsTones: Bool { canBeMuted && settings.means != .bell }
  var wantsVoice: Bool { canBeMuted && [.voice, .both].contains(settings.means) }

  /// Chooses what is done for cues, and hands the player its part.
  ///
  /// - Parameters:
  ///   - cues: What has come due in a session.
  ///   - now: The moment of the session.
  ///   - origin: When the session began, by the boot clock.
  /// - Returns: What is left for the screen.
  mutating func play(_ cues: [Cue], at now: SessionInstant, origin: Duration) -> Signal {
    let signal = Signal(cues, at: now, settings, in: surroundings)
    if !signal.isEmpty { start().play(signal, due: origin + signal.due.sinceStart) }
    return signal
  }

  /// Says what will be due next, so that a sink that sleeps is woken for it.
  mutating func expect(_ cues: [Cue], origin: Duration) {
    guard let first = cues.first else { return }
    let signal = Signal(cues, at: first.at, settings, in: surroundings)
    if signal.tone != nil {
      start().expect(origin + signal.due.sinceStart)
    } else {
      player?.expect(nil)
    }
  }

  /// Wakes no sink for what was to come.
  func expectNothing() { player?.expect(nil) }

  /// Keeps the screen awake while a session runs.
  mutating func keepAwake(_ isWanted: Bool) {
    guard settings.keepsAwake, isWanted != keepsAwake else { return }
    keepsAwake = isWanted
    start().keepAwake(isWanted)
  }

  /// Stops what is being spoken.
  func hush() { player?.hush() }

  /// Ends what plays. It waits for a moment at most.
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
