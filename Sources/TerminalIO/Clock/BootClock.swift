// SPDX-License-Identifier: MIT

import CTerminal

/// A clock that never jumps, and that counts while the machine sleeps.
public enum BootClock {
  /// The time since the machine started, including sleep.
  public static var now: Duration { .nanoseconds(terminal_boot_time_ns()) }
}
