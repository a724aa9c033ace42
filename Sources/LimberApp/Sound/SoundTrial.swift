// SPDX-License-Identifier: MIT
import Cues
import Foundation
import Synchronization
import TerminalIO

/// Plays one sound after the other, and says how each went.
struct SoundTrial {
  private let settings: SoundSettings
  private let player: CuePlayer
  private let reports = Reports()

  /// How long a player may take to say how it went.
  private static let patience: Duration = .seconds(10)

  /// Makes a trial of what a person has set.
  init(_ settings: SoundSettings, _ paths: Paths) {
    self.settings = settings
    let reports = reports
    player = CuePlayer(
      settings, environment: paths.environment, folder: paths.tones, now: { BootClock.now },
      report: reports.add)
  }

  /// Plays a tone.
  ///
  /// - Returns: A line that says who played it, or why nobody did.
  func play(_ tone: Tone) -> String { play(Signal(trying: tone, settings), tone.rawValue) }

  /// Speaks.
  ///
  /// - Returns: A line that says who spoke, or why nobody did.
  func speak(_ words: String) -> String {
    play(Signal(speaking: words, settings), SoundText.voice)
  }

  /// Ends what plays.
  func close() { player.close() }

  private func play(_ signal: Signal, _ name: String) -> String {
    player.play(signal, due: BootClock.now)
    switch reports.next(within: Self.patience) {
    case .played(_, let program): return SoundText.line(name, playedBy: program)
    case .failed(_, let reason, _):
      return SoundText.line(name, failure: reports.lost(for: signal) ?? reason)
    case .lostTones, .lostVoice, .lostWakefulness, nil:
      return SoundText.line(name, failure: SoundText.noAnswer)
    }
  }
}

/// What the player has told, until somebody takes it.
private final class Reports: Sendable {
  private let outcomes = Mutex<[CuePlayer.Report]>([])
  private let semaphore = DispatchSemaphore(value: 0)
  private let lost = Mutex<(tones: String?, voice: String?)>((nil, nil))

  /// Why nothing like a signal can be played any more, if it cannot.
  func lost(for signal: Signal) -> String? {
    lost.withLock { signal.speech == nil ? $0.tones : $0.voice }
  }

  @Sendable func add(_ report: CuePlayer.Report) {
    switch report {
    case .played, .failed: break
    case .lostTones(let reason): return lost.withLock { $0.tones = $0.tones ?? reason }
    case .lostVoice(let reason): return lost.withLock { $0.voice = $0.voice ?? reason }
    case .lostWakefulness: return
    }
    outcomes.withLock { $0.append(report) }
    semaphore.signal()
  }

  func next(within patience: Duration) -> CuePlayer.Report? {
    let milliseconds = Int(patience / .milliseconds(1))
    guard semaphore.wait(timeout: .now() + .milliseconds(milliseconds)) == .success else {
      return nil
    }
    return outcomes.withLock { $0.removeFirst() }
  }
}
