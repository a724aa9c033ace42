// SPDX-License-Identifier: MIT
import Cues
import Foundation
import Synchronization
import TerminalIO

/// Plays sounds one by one, and reports on each.
struct SoundTrial {
  private let settings: SoundSettings
  private let player: CuePlayer
  private let reports = Reports()

  /// How long to wait for the player's report.
  private static let patience: Duration = .seconds(10)

  /// Makes a trial of the person's settings.
  init(_ settings: SoundSettings, _ paths: Paths) {
    self.settings = settings
    let reports = reports
    player = CuePlayer(
      settings, environment: paths.environment, folder: paths.tones, now: { BootClock.now },
      report: reports.add)
  }

  /// Plays a tone.
  ///
  /// - Returns: A line that says what played it, or why nothing did.
  func play(_ tone: Tone) -> String { play(Signal(trying: tone, settings), tone.rawValue) }

  /// Speaks.
  ///
  /// - Returns: A line that says what spoke, or why nothing did.
  func speak(_ words: String) -> String {
    play(Signal(speaking: words, settings), SoundText.voice)
  }

  /// Ends all sound.
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

/// The player's reports, until they are taken.
private final class Reports: Sendable {
  private let outcomes = Mutex<[CuePlayer.Report]>([])
  private let semaphore = DispatchSemaphore(value: 0)
  private let lost = Mutex<(tones: String?, voice: String?)>((nil, nil))

  /// Why such a signal cannot be played any more, if so.
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
