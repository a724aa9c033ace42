// SPDX-License-Identifier: MIT
import ArgumentParser

/// The command line of Limber. By itself it opens the home screen.
public struct Limber: ParsableCommand {
  /// The name, help and subcommands of the program.
  public static let configuration = CommandConfiguration(
    "limber", "A companion for exercise sessions, with cramp relief one key away.",
    examples: ["limber", "limber start running", "limber cramp"],
    more: """
      Without a command, Limber opens its home screen. Anywhere, press 'c' for cramp relief; \
      afterwards the session resumes at the very second it left.
      """,
    subcommands: [
      Start.self, Cramp.self, Cramps.self, Log.self, Note.self, History.self, Show.self,
      ShowReview.self, WriteReport.self,
      Share.self, Export.self, Import.self,
      Demo.self, Routines.self, Remind.self, Sounds.self, ShowSettings.self, ShowWarningSigns.self,
      ShowVersion.self,
    ])

  @OptionGroup var logOption: LogOption

  @OptionGroup var plainOption: PlainOption

  @Flag(name: [.customShort("V"), .customLong("version")], help: "Show the version.")
  var showsVersion = false

  /// Makes the command.
  public init() {}

  /// Opens the home screen.
  public func run() throws {
    try open(.home, logOption, plainOption)
  }

  /// Handles `--version`.
  public func validate() throws {
    if showsVersion { throw CleanExit.message(Version.current) }
  }

  /// `limber version`.
  struct ShowVersion: ParsableCommand {
    static let configuration = CommandConfiguration(
      "version", "Show the version.", examples: ["limber version", "limber -V"])

    func run() throws {
      try reporting { () throws(Failure) in try Output.line(Version.current) }
    }
  }
}
