// SPDX-License-Identifier: MIT

import CTerminal

/// The signals that may interrupt the program.
public enum SignalMask {
  /// Blocks all ``Signals``, so that an ``EventWaiter`` reports them.
  ///
  /// Call first thing, before any thread starts: threads inherit the mask. Started programs inherit
  /// it too, and need an empty mask.
  public static func block() {
    terminal_block_signals()
  }

  /// Lets Ctrl-C end the program again once there is no screen to restore. Only after a second, so
  /// that a surplus key press does not cut off something brief.
  public static func letInterrupt() {
    terminal_let_interrupt(1_000)
  }
}
