// SPDX-License-Identifier: MIT

import CTerminal

/// Lets another thread end an ``EventWaiter``'s wait.
public struct WakeHandle: Sendable {
  let call: WakeCall

  /// Ends the wait under way, or the next one; calls before it is served count as one.
  ///
  /// A thread that calls this has the terminal restored from then on even if its stack runs out.
  public func wake() {
    terminal_cover_thread()
    terminal_call_send(call.descriptors)
  }
}

/// The descriptors of a wake-up, open as long as anyone may use them.
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
