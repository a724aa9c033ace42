// SPDX-License-Identifier: MIT
import Dispatch
import Foundation
import SessionLog
import Synchronization

// The rule of this file: the folder may be on a disk that stalls for as long as it likes. Nothing else
// in the program touches it, and nobody waits for it longer than they say.

/// Exchanges records with other devices through a folder, on a thread of its own.
final class RecordExchange: Sendable {
  private struct State {
    var isGoingOn = false
    var isHeld = false
  }

  private let folder: String
  private let store: RecordStore
  private let state = Mutex(State())
  private let done = DispatchSemaphore(value: 0)

  /// Makes it for a folder that was marked for it.
  init(_ folder: String, for store: RecordStore) {
    self.folder = folder
    self.store = store
  }

  /// Begins an exchange, unless one goes on or a session runs.
  ///
  /// - Parameter then: Told on the thread once records were taken in.
  func begin(then: @escaping @Sendable () -> Void = {}) {
    let mayBegin = state.withLock { state in
      defer { if !state.isHeld { state.isGoingOn = true } }
      return !state.isGoingOn && !state.isHeld
    }
    guard mayBegin else { return }
    let thread = Thread { [self] in
      let report = try? exchange()
      state.withLock { $0.isGoingOn = false }
      done.signal()
      if let report, report.takenIn > 0 { then() }
    }
    thread.name = "share"
    thread.start()
  }

  /// Has an exchange stop at the next file, and none begin until it is released.
  func hold() { state.withLock { $0.isHeld = true } }

  /// Lets exchanges begin again.
  func release() { state.withLock { $0.isHeld = false } }

  /// Begins an exchange and waits for it, but no longer than so many milliseconds.
  func finish(within milliseconds: Int) {
    begin()
    _ = done.wait(timeout: .now() + .milliseconds(milliseconds))
  }

  /// Exchanges records on the caller's thread.
  ///
  /// - Throws: `SessionLogError.cannotShare`.
  func exchange() throws(SessionLogError) -> ShareReport {
    try ShareFolder(folder, for: store).synchronise { state.withLock { $0.isHeld } }
  }
}
