// SPDX-License-Identifier: MIT
import ArgumentParser

// The rule of this file: a program-wide option is listed in the help of each command that uses it,
// and is accepted anywhere on the line.

/// The option that names the log.
struct LogOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("Use this file as the log.", valueName: "file"), completion: .file())
  var database: String?

  func validate() throws {
    if database?.isEmpty == true { throw ValidationError(UsageText.databaseNeedsPath) }
  }
}

/// The option for plain mode.
struct PlainOption: ParsableArguments {
  @Flag(help: ArgumentHelp(PlainModeText.help))
  var plain = false
}
