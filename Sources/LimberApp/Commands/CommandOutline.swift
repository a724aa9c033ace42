// SPDX-License-Identifier: MIT
import ArgumentParser
import Foundation

/// A command as the parser itself tells of it.
struct CommandOutline: Decodable {
  /// An argument, an option or a flag.
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let names: [Name]?
    let valueName: String?
    let abstract: String?
  }

  let commandName: String
  let defaultSubcommand: String?
  let subcommands: [CommandOutline]?
  let arguments: [Argument]?

  /// The options that the parser answers by itself.
  static let builtIn = [
    "--generate-completion-script", "--experimental-dump-help", "--help-hidden",
  ]

  /// The long names of the options and flags that help shows, with their dashes.
  var options: [String] { longNames { $0.shouldDisplay } }
  /// Those that help does not show, too.
  var allOptions: [String] { longNames { _ in true } }

  private func longNames(where isMeant: (Argument) -> Bool) -> [String] {
    (arguments ?? []).filter(isMeant).flatMap { $0.names ?? [] }
      .filter { $0.kind == "long" }.map { "--\($0.name)" }
  }

  /// The whole program; `nil` should the parser tell nothing.
  static let program: CommandOutline? = {
    struct Tool: Decodable { let command: CommandOutline }
    let text = Limber.message(for: CleanExit.dump)
    return try? JSONDecoder().decode(Tool.self, from: Data(text.utf8)).command
  }()
}

extension CleanExit {
  /// The parser's own word for telling of all commands.
  fileprivate static var dump: any Error {
    do {
      _ = try Limber.parseAsRoot(["--experimental-dump-help"])
      return CleanExit.helpRequest()
    } catch {
      return error
    }
  }
}
