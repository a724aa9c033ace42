// SPDX-License-Identifier: MIT
import ArgumentParser
import RoutineModel
import StrictYAML

/// The commands along the words of a command line.
struct CommandPath {
  /// The commands, the program first.
  private(set) var commands: [any ParsableCommand.Type] = [Limber.self]
  /// The first word that is not a command below the last one.
  private(set) var unknown: String?
  /// Whether the line is `limber help …`.
  private var isOfHelp = false

  /// Follows the words as far as they are commands.
  init(_ words: [String]) {
    var isValue = false
    for word in words {
      if isValue {
        isValue = false
      } else if ["--database", "--generate-completion-script"].contains(word) {
        isValue = true
      } else if word.hasPrefix("-") {
        // The next word may be the value of an option.
        guard last.defaultSubcommand == nil, !last.subcommands.isEmpty else { return }
      } else if word == "help", commands.count == 1 {
        isOfHelp = true
      } else if let command = last.subcommands.first(where: { $0.name == word }) {
        commands.append(command)
      } else {
        if !last.subcommands.isEmpty { unknown = word }
        return
      }
    }
  }

  init(to command: any ParsableCommand.Type) {
    commands = Self.way(to: command, from: Limber.self) ?? [Limber.self]
  }

  /// Whether the unknown word can only be a mistyped command.
  var isDeadEnd: Bool { unknown != nil && (isOfHelp || last.defaultSubcommand == nil) }

  /// The commands as typed.
  var name: String { commands.map { $0.name }.joined(separator: " ") }

  /// The command whose help lists what could have been typed.
  var helpName: String {
    guard unknown == nil, let command = last.defaultSubcommand else { return name }
    return "\(name) \(command.name)"
  }

  /// The message about the unknown word, with a suggestion.
  var noCommand: String? {
    guard let unknown else { return nil }
    let words = commands.dropFirst().map { $0.name } + [unknown]
    let meant = commands.count == 1 ? meantAnywhere(by: unknown) : near(unknown)
    return UsageText.noCommand(words.joined(separator: " "), meant: meant)
  }

  /// The command below the last one that is nearly called like a word, or the only one that begins so.
  private func near(_ word: String) -> [String] {
    let names = last.subcommands.map { $0.name }
    let begun = names.filter { $0.hasPrefix(word) }
    let near = nearest(to: word, among: names) ?? (begun.count == 1 ? begun.first : nil)
    return near.map { ["\(name) \($0)"] } ?? []
  }

  /// What may be meant by a first word that is no command: one further below, a site, or a routine.
  private func meantAnywhere(by word: String) -> [String] {
    let owners = last.subcommands.filter { command in
      command.configuration.subcommands.contains { $0.name == word }
    }
    if !owners.isEmpty { return owners.map { "\(name) \($0.name) \(word)" } }
    if CrampSite(rawValue: word) != nil { return ["\(name) cramp \(word)"] }
    var routines: [RoutineID] = []
    do throws(Failure) {
      return ["\(name) start \(try RoutineLibrary().routine(RoutineID(word)).id)"]
    } catch {
      if case .noSuchRoutine(_, let meant, _) = error { routines = meant }
    }
    let found = near(word)
    return found.isEmpty ? routines.map { "\(name) start \($0)" } : found
  }

  /// Whether a word is a command below the last one.
  func hasSubcommand(_ word: String) -> Bool { last.subcommands.contains { $0.name == word } }

  /// A command line that works.
  var example: String? {
    let command = last.defaultSubcommand?.configuration ?? last
    return command.examples.first
  }

  /// The message about the first unknown option among words; `nil` if there is none.
  func noOption(in words: some Sequence<String>) -> String? {
    let known = Set((outline?.allOptions ?? []) + CommandOutline.builtIn)
    for word in words.prefix(while: { $0 != "--" }) where word.hasPrefix("--") {
      let option = String(word.prefix { $0 != "=" })
      if !known.contains(option) { return noOption(option) }
    }
    return nil
  }

  /// The message about an option that the last command lacks, with a suggestion.
  func noOption(_ option: String) -> String {
    UsageText.noOption(
      quoted(option), of: name,
      nearest: side(option) ?? nearest(to: option, among: outline?.options ?? [])
        ?? home(of: option))
  }

  /// The option that names a side, if one was written as the option.
  private func side(_ option: String) -> String? {
    guard outline?.options.contains("--side") == true,
      let side = Side(rawValue: String(option.drop { $0 == "-" }))
    else { return nil }
    return "--side \(side.rawValue)"
  }

  /// The command that has an option which was written without a command.
  private func home(of option: String) -> String? {
    guard commands.count == 1 else { return nil }
    let owners = (outline?.subcommands ?? []).filter { command in
      command.options.contains(option)
        || command.subcommands?.contains {
          $0.commandName == command.defaultSubcommand && $0.options.contains(option)
        } == true
    }
    let owner = owners.first { $0.commandName == Limber.History.name } ?? owners.first
    return owner.map { "\(name) \($0.commandName) \(option)" }
  }

  /// The last command, or its default subcommand.
  private var outline: CommandOutline? {
    let end = last.defaultSubcommand.map { commands + [$0] } ?? commands
    return end.dropFirst().reduce(CommandOutline.program) { outline, command in
      outline?.subcommands?.first { $0.commandName == command.name }
    }
  }

  private func nearest(to word: String, among names: [String]) -> String? {
    StrictYAML.nearest(to: word, among: names)
  }

  private var last: CommandConfiguration { (commands.last ?? Limber.self).configuration }

  private static func way(
    to command: any ParsableCommand.Type, from start: any ParsableCommand.Type
  ) -> [any ParsableCommand.Type]? {
    if start == command { return [start] }
    for next in start.configuration.subcommands {
      if let way = way(to: command, from: next) { return [start] + way }
    }
    return nil
  }
}

extension ParsableCommand {
  /// The command's word.
  static var name: String { configuration.commandName ?? "" }
}
