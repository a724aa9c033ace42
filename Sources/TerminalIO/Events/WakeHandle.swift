// SPDX-License-Identifier: MIT

import CTerminal

/// Lets another thread end an ``EventWaiter``'s wait.
public struct WakeHandle: Sendable {
  let call: WakeCall

  /// Ends the current or the next wait; several calls before that count as one.
  ///
  /// From the first call on, the terminal is restored even if the calling thread's stack overflows.
  public func wake() {
    terminal_cover_thread()
    terminal_call_send(call.descriptors)
  }
}

/// The descriptors of a wake-up, open as long as they may be used.
final class WakeCall: Sendable {
  let descriptors: terminal_call

  init() throws(TerminalError) {
    var descriptors = terminal_call(read_end: -1, write_end: -1)
    let error = terminal_call_open(&descriptors)
    guard error == 0 else { throw .noDescriptor(error) }
    self.descriptors = descriptors
  }

  deinit { terminal_call_close(descriptors) }
}
