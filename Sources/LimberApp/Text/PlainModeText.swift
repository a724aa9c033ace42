// SPDX-License-Identifier: MIT

/// Messages about plain mode.
enum PlainModeText {
  static let help = "Show lines to hear or read one by one, in place of screens."

  /// What an end of the input, or nobody reading the output, leaves.
  static let leftUnfinished = "the session is left unfinished; the next 'limber' offers it."

  /// The first line: that plain mode is on, why, and how to leave.
  static func first(_ reason: PlainMode, isFedByLines: Bool) -> String {
    let why =
      switch reason {
      case .option: "--plain"
      case .accessible: "ACCESSIBLE is set"
      case .dumb: "TERM is dumb"
      case .noTerminal: "the output is not a terminal"
      }
    let keys = isFedByLines ? " Enter follows each key." : ""
    return "Limber in plain mode (\(why)). q leaves, ? lists the keys, c helps with a cramp.\(keys)"
  }
}
