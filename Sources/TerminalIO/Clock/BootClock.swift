// SPDX-License-Identifier: MIT

import CTerminal

/// The clock that never jumps and counts while the machine sleeps.
public enum BootClock {
  /// The time since the machine started, time asleep included.
  public static var now: Duration { .nanoseconds(terminal_boot_time_ns()) }
}
