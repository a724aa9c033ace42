// SPDX-License-Identifier: MIT
import ArgumentParser

// The rule of this file: an option of the program stands in the help of each command that it works in, and
// is taken wherever in the line it is written.

/// The option that says which log is used.
struct LogOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("Use this file as the log.", valueName: "file"), completion: .file())
  var database: String?

  func validate() throws {
    if database?.isEmpty == true { throw ValidationError(UsageText.databaseNeedsPath) }
  }
}

/// The option that says whether the program speaks in lines.
struct PlainOption: ParsableArguments {
  @Flag(help: ArgumentHelp(PlainModeText.help))
  var plain = false
}
