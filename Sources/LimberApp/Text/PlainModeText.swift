// SPDX-License-Identifier: MIT

/// Messages about plain mode.
enum PlainModeText {
  static let help = "Show lines to hear or read one by one, in place of screens."

  /// What an end of the input, or nobody reading the output, leaves.
  static let leftUnfinished = "the session is left unfinished; the next 'limber' offers it."

  /// The first line: that plain mode is on, why, how to leave, and how to get screens.
  static func first(_ reason: PlainMode, isFedByLines: Bool) -> String {
    let (why, way) =
      switch reason {
      case .option: ("--plain", "without --plain")
      case .accessible: ("ACCESSIBLE is set", "with ACCESSIBLE=0")
      case .dumb: ("TERM is dumb", "in a terminal of another type")
      case .noTerminal: ("the output is not a terminal", "in a terminal")
      }
    let keys = isFedByLines ? " Enter follows each key." : ""
    return "Limber in plain mode (\(why)). q leaves, ? lists the keys, c helps with a cramp.\(keys)"
      + " For screens, start it \(way)."
  }
}
