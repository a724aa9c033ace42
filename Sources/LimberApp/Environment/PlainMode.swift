// SPDX-License-Identifier: MIT
import Foundation
import TerminalIO

/// Why the program speaks in lines.
enum PlainMode: Hashable, Sendable {
  /// The person asked for it on the command line.
  case option
  /// The environment says that what is shown has to be accessible.
  case accessible
  /// The terminal can place no cursor and says so.
  case dumb
  /// The output is no terminal.
  case noTerminal

  /// Why it is to speak in lines here; `nil` where screens can be shown.
  ///
  /// - Parameter isAskedFor: Whether the command line asks for it.
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
