// SPDX-License-Identifier: MIT
import Foundation
import TerminalIO

/// Why the program is in plain mode.
enum PlainMode: Hashable, Sendable {
  /// The person asked for it on the command line.
  case option
  /// The environment asks for accessible output.
  case accessible
  /// The terminal says that it cannot place a cursor.
  case dumb
  /// The output is not a terminal.
  case noTerminal

  /// The reason for plain mode here; `nil` if screens are possible.
  ///
  /// - Parameter isAskedFor: Whether the command line asks for plain mode.
  static func reason(
    isAskedFor: Bool, environment: [String: String] = ProcessInfo.processInfo.environment,
    isOutputTerminal: Bool = LineTerminal.isOutputTerminal
  ) -> PlainMode? {
    if isAskedFor { return .option }
    if !["", "0"].contains(environment["ACCESSIBLE"] ?? "") { return .accessible }
    if !isOutputTerminal { return .noTerminal }
    return environment["TERM"] == "dumb" ? .dumb : nil
  }
}
