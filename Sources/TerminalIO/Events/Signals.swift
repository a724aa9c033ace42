// SPDX-License-Identifier: MIT

import CTerminal

/// Signals as events.
public struct Signals: OptionSet, Hashable, Sendable {
  /// The signals, or-ed together.
  public let rawValue: Int32

  /// Makes a set from its raw value.
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  private init(_ signal: terminal_signal) {
    rawValue = Int32(signal.rawValue)
  }

  /// SIGINT, sent from outside; Ctrl-C arrives as a key.
  public static let interrupt = Signals(terminal_signal_interrupt)
  /// SIGTERM.
  public static let terminate = Signals(terminal_signal_terminate)
  /// SIGHUP: the terminal has gone.
  public static let hangUp = Signals(terminal_signal_hang_up)
  /// SIGWINCH: the terminal's size has changed.
  public static let windowChange = Signals(terminal_signal_window_change)
  /// SIGCONT: the program was stopped from outside and continues.
  public static let continued = Signals(terminal_signal_continue)
  /// SIGTSTP, sent from outside; Ctrl-Z arrives as a key.
  public static let stop = Signals(terminal_signal_stop)
}
