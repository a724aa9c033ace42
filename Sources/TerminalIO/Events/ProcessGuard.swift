// SPDX-License-Identifier: MIT

import CTerminal

/// Limits the damage of accidents to the process.
public enum ProcessGuard {
  /// Makes writes beyond the file-size limit fail like any other instead of ending the program, and
  /// prevents core files, which would contain data from the log. Under a debugger, core files are
  /// allowed.
  ///
  /// Call first thing, in every use of the program.
  public static func establish() {
    terminal_guard_process()
  }
}
