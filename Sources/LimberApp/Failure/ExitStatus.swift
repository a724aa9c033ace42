// SPDX-License-Identifier: MIT

/// The exit status of the process; the documentation lists the same numbers.
enum ExitStatus: Int32 {
  /// Done.
  case success = 0
  /// The command line is invalid.
  case usage = 64
  /// A routine file has problems, or a file is no backup.
  case badRoutine = 65
  /// There is no such routine, session, cramp or file, or no session to continue.
  case notFound = 66
  /// The terminal cannot be used.
  case terminalUnusable = 69
  /// The system allows too few open files.
  case tooFewFiles = 71
  /// The log, or a backup, cannot be created or written.
  case cannotCreate = 73
  /// The log cannot be opened or read, or the output cannot be written.
  case inputOutput = 74
  /// The settings file has problems.
  case badSettings = 78
  /// The terminal went away.
  case hungUp = 129
  /// Ctrl-C broke a report or an export off.
  case interrupted = 130
  /// The system asked the program to end.
  case terminated = 143
}
