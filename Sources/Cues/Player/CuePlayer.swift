// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import Synchronization

// Theory of operation. The loop, which has the keys and the screen, hands over what to play
// (`play`), when the next sound is expected (`expect`), and when speech must stop (`hush`). That
// takes a lock held for moments and a byte into a pipe. One thread does the rest (`PlayerThread`):
// it starts programs, watches them and ends them, and sleeps without a time limit while nothing is
// due and no program runs.

/// Plays cues on its own thread, as long as the value exists.
public final class CuePlayer: Sendable {
  /// Something to play or run, as reports name it.
  public enum Work: Hashable, Sendable {
    case tone(Tone)
    /// Speech, with its words.
    case speech(String)
    /// A command, with its program.
    case command(String)
  }

  /// What the player reports, on its own thread.
  public enum Report: Hashable, Sendable {
    /// The work was done, by this program or service.
    case played(Work, by: String)
    /// The work failed, and why. Unless it is too late, the bell can still ring.
    case failed(Work, String, isLate: Bool)
    /// Tones cannot be played any more, and why.
    case lostTones(String)
    /// Words cannot be spoken any more, and why.
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
  ///   - environment: The environment of programs, and where they are found.
  ///   - lastFolder: Where programs are looked for that are not in PATH.
  ///   - folder: Where tone files are kept; without it there are no tones.
  ///   - now: The clock for `play` and `expect`; it has to count time asleep.
  ///   - report: Takes reports, on the player's thread.
  public init(
    _ settings: SoundSettings, environment: [String: String], lastFolder: String = "/usr/bin",
    folder: String?, now: @escaping @Sendable () -> Duration,
    report: @escaping @Sendable (Report) -> Void
  ) {
    // If SIGCHLD is ignored, as a shell may leave it, the exit of a program cannot be learned.
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

  /// Plays the sound and speech of a signal, and runs its commands. At most four signals wait;
  /// beyond that the oldest are dropped.
  ///
  /// - Parameter due: When it was due, by the player's clock.
  public func play(_ signal: Signal, due: Duration) {
    guard signal.tone != nil || signal.speech != nil || !signal.commands.isEmpty else { return }
    handover.order(wakes: true) { $0.add(signal, due: due) }
  }

  /// Wakes a sleeping sink shortly before the next sound.
  ///
  /// - Parameter due: When that sound is expected; `nil` for none.
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

  /// Sets whether the screen is kept awake.
  public func keepAwake(_ isWanted: Bool) {
    handover.order(wakes: true) { $0.keepsAwake = isWanted }
  }

  /// Ends every program, and the thread.
  ///
  /// - Parameter patience: The longest wait for that.
  public func close(within patience: Duration = .milliseconds(300)) {
    handover.order(wakes: true) { $0.isClosing = true }
    _ = hasEnded.wait(timeout: .now() + .milliseconds(Int(patience / .milliseconds(1))))
  }
}

/// What the loop and the player's thread share.
struct Orders {
  /// The most signals that may wait.
  static let mostSignals = 4

  /// The signals to play, oldest first, each with the moment it was due.
  var signals: [(signal: Signal, due: Duration)] = []
  /// When a sleeping sink has to be awake.
  var expected: Duration?
  /// Whether speech is to stop.
  var isHushed = false
  /// Whether the screen is to stay awake.
  var keepsAwake = false
  /// Whether the thread is to end.
  var isClosing = false
  /// What can be played, set by the thread.
  var abilities = Abilities()
  /// When the last sound ends, set by the thread.
  var lastSoundEnds: Duration?

  mutating func add(_ signal: Signal, due: Duration) {
    signals.append((signal, due))
    signals.removeFirst(max(0, signals.count - Self.mostSignals))
  }
}

/// Where the loop and the player's thread meet.
final class Handover: Sendable {
  let orders = Mutex(Orders())
  /// The pipe that wakes the thread; `nil` if the system had none, or the thread has ended.
  private let pipe: Mutex<Pipe?> = Mutex(Pipe.make())

  /// The descriptor that the thread waits for.
  var waking: Int32? { pipe.withLock { $0?.reading } }

  /// Changes the orders, and wakes the thread.
  ///
  /// - Parameter change: Returns whether the thread has to wake; without a result it always has.
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

  /// Takes the orders since the last call.
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

  /// Closes the pipe.
  func close() {
    pipe.withLock { pipe in
      pipe?.close()
      pipe = nil
    }
  }
}
