// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import Synchronization

// Theory of operation. Whoever has the person's keys and the screen hands over what is to be heard
// (`play`), when something is expected to be heard next (`expect`), and that all speech is to stop
// (`hush`): a lock that is held for moments, and a byte into a pipe. One thread does the rest
// (`PlayerThread`); it starts programs, watches them and ends them, and sleeps without a time limit
// while nothing is due and no program runs.

/// Plays cues on a thread of its own, for as long as it is there.
public final class CuePlayer: Sendable {
  /// Something that was to be heard or done.
  public enum Work: Hashable, Sendable {
    /// A tone.
    case tone(Tone)
    /// These words.
    case speech(String)
    /// This program.
    case command(String)
  }

  /// What the player tells, on its own thread.
  public enum Report: Hashable, Sendable {
    /// Something was played or done, by this program or service.
    case played(Work, by: String)
    /// Something was not, and why; if it is not too late for it, the bell can still ring.
    case failed(Work, String, isLate: Bool)
    /// From here on no tones can be played, and why.
    case lostTones(String)
    /// From here on no words can be spoken, and why.
    case lostVoice(String)
    /// The screen may go to sleep, and why.
    case lostWakefulness(String)
  }

  private let handover = Handover()
  private let hasEnded = DispatchSemaphore(value: 0)

  /// Starts the thread.
  ///
  /// - Parameters:
  ///   - settings: What the person has set.
  ///   - environment: What programs get, and where they are found.
  ///   - lastFolder: Where they are looked for when PATH leads to none.
  ///   - folder: Where tones are kept; without one there are none.
  ///   - now: The clock that `play` and `expect` go by; it counts sleep.
  ///   - report: Takes reports, on the player's thread.
  public init(
    _ settings: SoundSettings, environment: [String: String], lastFolder: String = "/usr/bin",
    folder: String?, now: @escaping @Sendable () -> Duration,
    report: @escaping @Sendable (Report) -> Void
  ) {
    // Whoever ignores it, as a shell may have had us do, is never told how a program ended.
    signal(SIGCHLD, SIG_DFL)
    let (handover, hasEnded) = (handover, hasEnded)
    let search = ProgramSearch(environment: environment, lastFolder: lastFolder)
    Thread {
      var thread = PlayerThread(
        handover, settings, search, folder: folder, now: now, report: report)
      thread.run()
      hasEnded.signal()
    }.start()
  }

  deinit { handover.order(wakes: true) { $0.isClosing = true } }

  /// What can be played and spoken at a moment.
  public func abilities(at now: Duration) -> Abilities {
    handover.orders.withLock { orders in
      var abilities = orders.abilities
      abilities.isSinkAwake = SinkSleep.isAwake(at: now, lastSoundEnded: orders.lastSoundEnds)
      return abilities
    }
  }

  /// Plays what a signal has for the ears, and runs its commands. Of more than four that nobody has
  /// come to, the oldest are dropped.
  ///
  /// - Parameter due: When it was due, by the player's clock.
  public func play(_ signal: Signal, due: Duration) {
    guard signal.tone != nil || signal.speech != nil || !signal.commands.isEmpty else { return }
    handover.order(wakes: true) { $0.add(signal, due: due) }
  }

  /// Wakes a sink that sleeps shortly before something is to be heard.
  ///
  /// - Parameter due: When that is, if nothing comes between; `nil` if nothing is to be heard.
  public func expect(_ due: Duration?) {
    handover.order(wakes: due != nil) { orders in
      let isAwake = due.map {
        SinkSleep.isAwake(at: $0, lastSoundEnded: orders.lastSoundEnds)
          || !orders.abilities.hasTones
      }
      let expected = isAwake == false ? due : nil
      defer { orders.expected = expected }
      return expected != orders.expected
    }
  }

  /// Stops speech at once.
  public func hush() { handover.order(wakes: true) { $0.isHushed = true } }

  /// Keeps the screen awake from now on, or no more.
  public func keepAwake(_ isWanted: Bool) {
    handover.order(wakes: true) { $0.keepsAwake = isWanted }
  }

  /// Ends everything that runs, and the thread.
  ///
  /// - Parameter patience: How long to wait for that at most.
  public func close(within patience: Duration = .milliseconds(300)) {
    handover.order(wakes: true) { $0.isClosing = true }
    _ = hasEnded.wait(timeout: .now() + .milliseconds(Int(patience / .milliseconds(1))))
  }
}

/// What is handed to the player's thread.
struct Orders {
  /// The most signals that wait.
  static let mostSignals = 4

  /// What is to be played, oldest first, each with when it was due.
  var signals: [(signal: Signal, due: Duration)] = []
  /// When a sink that sleeps is to be awake.
  var expected: Duration?
  /// Whether speech is to stop.
  var isHushed = false
  /// Whether the screen is to stay awake.
  var keepsAwake = false
  /// Whether all is to end.
  var isClosing = false
  /// What the thread says can be played.
  var abilities = Abilities()
  /// When the last sound ends, as the thread says.
  var lastSoundEnds: Duration?

  /// Adds a signal.
  mutating func add(_ signal: Signal, due: Duration) {
    signals.append((signal, due))
    signals.removeFirst(max(0, signals.count - Self.mostSignals))
  }
}

/// Where the loop and the player's thread meet.
final class Handover: Sendable {
  let orders = Mutex(Orders())
  /// Where the thread is woken; `nil` where the system had no pipe to give, and once the thread is gone.
  private let pipe: Mutex<Pipe?> = Mutex(Pipe.make())

  /// Where the thread waits.
  var waking: Int32? { pipe.withLock { $0?.reading } }

  /// Changes the orders, and wakes the thread.
  ///
  /// - Parameter change: Says whether that is needed; nothing said means that it is.
  func order(wakes: Bool, _ change: @Sendable (inout Orders) -> Bool) {
    guard orders.withLock({ change(&$0) }), wakes else { return }
    pipe.withLock { pipe in
      guard let pipe else { return }
      var byte: UInt8 = 1
      _ = write(pipe.writing, &byte, 1)
    }
  }

  /// Changes the orders, and wakes the thread.
  func order(wakes: Bool, _ change: @Sendable (inout Orders) -> Void) {
    order(wakes: wakes) { orders in
      change(&orders)
      return true
    }
  }

  /// Takes what has been ordered since the last time.
  func take() -> Orders {
    if let waking {
      var bytes = [UInt8](repeating: 0, count: 64)
      while read(waking, &bytes, bytes.count) > 0 {}
    }
    return orders.withLock { orders in
      defer {
        orders.signals = []
        orders.isHushed = false
      }
      return orders
    }
  }

  /// Gives back what is needed for waking.
  func close() {
    pipe.withLock { pipe in
      pipe?.close()
      pipe = nil
    }
  }
}
