// SPDX-License-Identifier: MIT
import ArgumentParser

/// The command line as the shells complete it: a command also has the options of what it does
/// without a subcommand. To the parser they are unknown there, or it would take from a subcommand
/// the options of the same name.
struct CompletedLimber: ParsableCommand {
  static let configuration: CommandConfiguration = {
    let completed: [any ParsableCommand.Type] = [
      Completed<Limber.Cramps, CrampListOptions>.self,
      Completed<Limber.History, HistoryOptions>.self,
      Completed<Limber.Share, ShareOptions>.self,
    ]
    var configuration = Limber.configuration
    configuration.subcommands = configuration.subcommands.map { command in
      completed.first { $0.name == command.name } ?? command
    }
    return configuration
  }()

  @OptionGroup var limber: Limber
}

/// A command with the options of its default subcommand.
struct Completed<Command: ParsableCommand, Options: ParsableArguments>: ParsableCommand {
  static var configuration: CommandConfiguration { Command.configuration }

  @OptionGroup var options: Options

  @OptionGroup var command: Command
}
