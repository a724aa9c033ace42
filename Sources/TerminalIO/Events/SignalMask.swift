// SPDX-License-Identifier: MIT

import CTerminal

/// Which signals may interrupt the program.
public enum SignalMask {
  /// Keeps all ``Signals`` from interrupting anything, so that an ``EventWaiter`` reports them.
  ///
  /// Call first thing, before any thread starts: threads inherit it. Started programs inherit it
  /// too and must be given an empty mask.
  public static func block() {
    terminal_block_signals()
  }

  /// Lets Ctrl-C end the program again, once no screen is left to restore; not before a second has
  /// passed, so that a key pressed once too often cuts off nothing that takes but a moment.
  public static func letInterrupt() {
    terminal_let_interrupt(1_000)
  }
}
