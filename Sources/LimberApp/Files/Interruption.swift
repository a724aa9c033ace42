// SPDX-License-Identifier: MIT
import Foundation
import Synchronization

// The rule of this file: Ctrl-C ends a command at once, wherever it is, in one line and with a status
// of its own; what it has begun to write is gone.

/// Ctrl-C while a command works.
enum Interruption {
  private struct State {
    /// Whether a thread waits for the signal already.
    var isWatched = false
    /// What is said in the end.
    var text = ""
    /// A file that has a name before it is whole.
    var leftover: String?
    /// Whether the work is done, so that nothing is left to break off.
    var isOver = false
  }

  private static let state = Mutex(State())

  /// Heeds it from now on. What starts threads comes after it: they would take the signal.
  ///
  /// - Parameter text: What is said then.
  static func heed(_ text: String) {
    let isWatched = state.withLock { state in
      (state.text, state.isOver) = (text, false)
      defer { state.isWatched = true }
      return state.isWatched
    }
    if isWatched { return }
    var interrupt = interruptAlone
    pthread_sigmask(SIG_BLOCK, &interrupt, nil)
    Thread.detachNewThread { watch() }
  }

  private static var interruptAlone: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGINT)
    return set
  }

  private static func watch() {
    var (interrupt, signal) = (interruptAlone, Int32(0))
    while sigwait(&interrupt, &signal) == 0 {
      if state.withLock({ !$0.isOver }) { end() }
    }
  }

  /// The work is done: what it has made stays.
  static func pass() { state.withLock { $0.isOver = true } }

  /// Takes note of a file that has a name before it is whole; `nil`, that there is none any more.
  static func leave(_ path: String?) { state.withLock { $0.leftover = path } }

  private static func end() -> Never {
    let text = state.withLock { state in
      if let leftover = state.leftover { unlink(leftover) }
      return state.text
    }
    // What shows how far the work has come stays on its line.
    if isatty(2) == 1 { try? Output.write([Output.lineFeed], to: 2) }
    Output.error(text)
    _exit(ExitStatus.interrupted.rawValue)
  }
}
