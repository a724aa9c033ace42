// SPDX-License-Identifier: MIT
import ArgumentParser
import Foundation

/// A command as described by the parser.
struct CommandOutline: Decodable {
  /// An argument, an option or a flag.
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let shouldDisplay: Bool
    let names: [Name]?
  }

  let commandName: String
  let defaultSubcommand: String?
  let subcommands: [CommandOutline]?
  let arguments: [Argument]?

  /// The options that the parser handles itself.
  static let builtIn = [
    "--generate-completion-script", "--experimental-dump-help", "--help-hidden",
  ]

  /// The long names of options and flags shown in help, with their dashes.
  var options: [String] { longNames { $0.shouldDisplay } }
  /// All long names, including those hidden in help.
  var allOptions: [String] { longNames { _ in true } }

  private func longNames(where isMeant: (Argument) -> Bool) -> [String] {
    (arguments ?? []).filter(isMeant).flatMap { $0.names ?? [] }
      .filter { $0.kind == "long" }.map { "--\($0.name)" }
  }

  /// The whole program; `nil` if the parser gives no description.
  static let program: CommandOutline? = {
    struct Tool: Decodable { let command: CommandOutline }
    let text = Limber.message(for: CleanExit.dump)
    return try? JSONDecoder().decode(Tool.self, from: Data(text.utf8)).command
  }()
}

extension CleanExit {
  /// The parser's own request to describe all commands.
  fileprivate static var dump: any Error {
    do {
      _ = try Limber.parseAsRoot(["--experimental-dump-help"])
      return CleanExit.helpRequest()
    } catch {
      return error
    }
  }
}
