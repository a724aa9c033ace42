// SPDX-License-Identifier: MIT

import CTerminal

/// What keeps accidents of the process small.
public enum ProcessGuard {
  /// Lets a write beyond the file-size limit fail like any other, instead of ending the program; and
  /// keeps a crash from leaving a core file, which would hold what the log holds. Under a debugger it
  /// leaves one.
  ///
  /// Call first thing, whatever the program is run for.
  public static func establish() {
    terminal_guard_process()
  }
}
