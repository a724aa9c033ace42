// SPDX-License-Identifier: MIT
import Cues
import RoutineModel
import Screens
import SessionEngine

extension RunLoop {
  /// Signals the cues of the current session, beside the screen; those of the same moment become
  /// one sound.
  mutating func signal() {
    defer { cues = [] }
    if mustHush { sound.hush() }
    mustHush = false
    guard let session else {
      sound.keepAwake(false)
      return
    }
    sound.keepAwake(session.isUnderWay)
    guard !cues.isEmpty else { return }
    let signal = sound.play(cues, at: session.now, origin: session.startReading.bootClock)
    if signal.ringsBell { terminal.bell() }
    sound.expect(session.machine.comingCues, origin: session.startReading.bootClock)
    if signal.flashes, settings.motion == .full {
      session.screen.scene.flash()
      draw()
    }
  }

  /// The sound settings for a routine.
  func soundSettings(for routine: RoutineID) -> SoundSettings {
    library.usable(routine).map { settings.sound.fulfilling($0.sound) } ?? settings.sound
  }

  /// Stops the program until the shell continues it; meanwhile it is silent, and the screen may
  /// sleep.
  mutating func suspend() {
    sound.hush()
    sound.keepAwake(false)
    terminal.suspend()
  }

  /// Mutes or unmutes the program.
  mutating func toggleMute() {
    sound.isMuted.toggle()
    // Unmuting asks for the voice, even at night.
    if sound.isMuted { sound.hush() } else { sound.isVoiceAsked = true }
    sound.expectNothing()
    tellSound()
    announce(sound.isMuted ? SoundText.muted : SoundText.heard, .answer)
  }

  /// Tells the current session's screen whether sound is on.
  mutating func tellSound() {
    let heard: SessionScene.Sound =
      sound.canBeMuted ? (sound.isMuted ? .muted : .heard) : .none
    session?.screen.scene.sound = heard
  }

  /// Handles a report from the player.
  mutating func take(_ report: CuePlayer.Report) {
    switch report {
    case .played, .lostWakefulness: break
    case .failed(.tone, _, let isLate), .failed(.speech, _, let isLate):
      if !isLate, !sound.isMuted { terminal.bell() }
    case .failed(.command(let name), let reason, _):
      announce(SoundText.failed(name, reason), .answer)
    case .lostTones:
      if sound.wantsTones { announce(SoundText.lostTones, .remark) }
    case .lostVoice(let reason):
      if sound.wantsVoice { announce(SoundText.lostVoice(reason), .remark) }
    }
  }
}

extension CuePlayer.Report {
  /// Whether to wake the loop for it; not for success.
  var matters: Bool {
    switch self {
    case .played, .lostWakefulness: false
    case .failed, .lostTones, .lostVoice: true
    }
  }
}

extension SessionController {
  /// Whether the person is doing something for which they look at the screen.
  fileprivate var isUnderWay: Bool {
    switch machine.state {
    case .running, .resuming, .relief(nil): true
    case .ready, .paused, .relief(.some), .choosing, .finished: false
    }
  }
}
