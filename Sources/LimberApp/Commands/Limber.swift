// SPDX-License-Identifier: MIT
import ArgumentParser

/// The command line of Limber. By itself it opens the home screen.
public struct Limber: ParsableCommand {
  /// What the command line offers.
  public static let configuration = CommandConfiguration(
    commandName: "limber",
    abstract: "A companion for exercise sessions, with cramp relief one key away.",
    discussion: """
      Without a command, Limber opens its home screen. Anywhere, press 'c' for cramp relief; \
      afterwards the session resumes at the very second it left.
      """,
    version: Version.current,
    subcommands: [
      Start.self, Cramp.self, Cramps.self, Log.self, Note.self, History.self, Show.self,
      Share.self, Export.self, Import.self,
      Routines.self, Sounds.self, ShowSettings.self, ShowWarningSigns.self,
    ])

  @Option(
    help: ArgumentHelp("Use this file as the log.", valueName: "file"))
  var database: String?

  @Flag(help: ArgumentHelp(PlainModeText.help))
  var plain = false

  /// Makes the command.
  public init() {}

  /// Runs the program, and exits.
  ///
  /// - Parameter words: What was typed after the program's name.
  static func run(_ words: [String]) -> Never {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    if let word = firstWord(of: words), !names.contains(word), word != "help" {
      leave(after: Failure.usage(UsageText.noCommand(word, names)))
    }
    do {
      var command = try parseAsRoot(words)
      try command.run()
    } catch {
      leave(after: error)
    }
    exit(withError: nil)
  }

  /// Says what ended the command, and exits. What was typed may be repeated in it, so it is written
  /// as everything else is: nothing that drives a terminal passes.
  private static func leave(after error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if code.isSuccess {
      do throws(Failure) { try Output.lines(message) } catch { leave(after: error) }
    } else if !message.isEmpty {
      Output.error(message)
    }
    exit(withError: code)
  }

  /// Says what kept the program from its work, and exits.
  static func leave(after failure: Failure) -> Never {
    Output.error(failure.message)
    exit(withError: ExitCode(failure.status.rawValue))
  }

  /// The first argument that is neither an option nor the value of one.
  private static func firstWord(of arguments: [String]) -> String? {
    var isValue = false
    for argument in arguments {
      if isValue {
        isValue = false
      } else if argument == "--database" {
        isValue = true
      } else if !argument.hasPrefix("-") {
        return argument
      }
    }
    return nil
  }

  /// Opens the home screen.
  public func run() throws {
    try open(.home, self)
  }

  /// Checks the options.
  public func validate() throws {
    if database?.isEmpty == true {
      throw ValidationError(UsageText.databaseNeedsPath)
    }
  }
}
