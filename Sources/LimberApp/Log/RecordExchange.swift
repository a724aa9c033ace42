// SPDX-License-Identifier: MIT
import Dispatch
import Foundation
import SessionLog
import Synchronization

// The rule of this file: the folder's disk may stall for any time. Nothing else in the program
// touches it, and nobody waits for it longer than they choose.

/// Exchanges records with other devices through a folder, on its own thread.
final class RecordExchange: Sendable {
  private struct State {
    var isGoingOn = false
    var isHeld = false
  }

  private let folder: String
  private let store: RecordStore
  private let state = Mutex(State())
  private let done = DispatchSemaphore(value: 0)

  /// Prepares exchanges through a folder marked for sharing.
  init(_ folder: String, for store: RecordStore) {
    self.folder = folder
    self.store = store
  }

  /// Starts an exchange, unless one is under way or a session is running.
  ///
  /// - Parameter then: Called on the thread if records were added.
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

  /// Stops an exchange at the next file, and prevents new ones until released.
  func hold() { state.withLock { $0.isHeld = true } }

  /// Allows exchanges again.
  func release() { state.withLock { $0.isHeld = false } }

  /// Starts an exchange and waits for it, at most this long.
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
