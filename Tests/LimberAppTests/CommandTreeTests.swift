// SPDX-License-Identifier: MIT
import ArgumentParser
import Testing

@testable import LimberApp

// The rule of this file: tests of the command line cover every command, future ones included. The
// commands and their arguments come from the parser's own dump.

/// A command and its path.
struct ListedCommand: CustomTestStringConvertible, Sendable {
  let type: any ParsableCommand.Type
  /// The words after the program's name.
  let words: [String]
  let options: [Option]
  let positionals: Int

  struct Option: Sendable {
    let name: String
    let takesValue: Bool
    let isShown: Bool
  }

  var testDescription: String { (["limber"] + words).joined(separator: " ") }

  static let all: [ListedCommand] = {
    guard let outline = CommandOutline.program else { return [] }
    return listed(Limber.self, outline, [])
  }()

  private static func listed(
    _ type: any ParsableCommand.Type, _ outline: CommandOutline, _ words: [String]
  ) -> [ListedCommand] {
    let arguments = outline.arguments ?? []
    let options = arguments.flatMap { argument in
      (argument.names ?? []).filter { $0.kind == "long" }.map {
        Option(
          name: "--\($0.name)", takesValue: argument.kind == "option",
          isShown: argument.shouldDisplay)
      }
    }
    let command = ListedCommand(
      type: type, words: words, options: options,
      positionals: arguments.count { $0.kind == "positional" })
    let below = type.configuration.subcommands.flatMap { next in
      (outline.subcommands ?? []).filter { $0.commandName == next.name }
        .flatMap { listed(next, $0, words + [next.name]) }
    }
    return [command] + below
  }
}

@Suite struct CommandTreeTests {
  private func help(_ command: ListedCommand) -> String {
    command.words.isEmpty
      ? Limber.helpMessage(columns: 80) : Limber.helpMessage(for: command.type, columns: 80)
  }

  /// The error for a command line; `nil` if it is accepted.
  private func refusal(_ words: [String]) -> String? {
    if let refusal = Limber.refusal(of: words) { return refusal }
    do {
      _ = try Limber.parseAsRoot(words)
      return nil
    } catch {
      return Limber.exitCode(for: error).isSuccess ? nil : Limber.refusal(of: words, error)
    }
  }

  @Test func theParserTellsOfEveryCommand() {
    #expect(ListedCommand.all.count > 30)
  }

  @Test(arguments: ListedCommand.all)
  func helpBeginsWithExamplesThatWork(command: ListedCommand) throws {
    let examples = command.type.configuration.examples
    let help = help(command)

    try #require(!examples.isEmpty)
    for example in examples {
      #expect(example.count <= 77, "\(example)")
      #expect(help.contains("\n  \(example)\n"), "\(example)")
      let words = shellWords(example)
      #expect(words.first == "limber")
      #expect(refusal(Array(words.dropFirst())) == nil, "\(example)")
    }
    // The examples precede the usage.
    let first = try #require(examples.first.flatMap { help.firstRange(of: $0) })
    let usage = try #require(help.firstRange(of: "USAGE:"))
    #expect(first.lowerBound < usage.lowerBound)
  }

  @Test(arguments: ListedCommand.all)
  func helpNamesTheLogExactlyWhereItIsUsed(command: ListedCommand) {
    let usesNone = ["routines", "sounds", "settings", "warning-signs", "version", "demo", "remind"]
    let usesLog = !usesNone.contains(command.words.first ?? "")

    #expect(command.options.contains { $0.name == "--database" && $0.isShown } == usesLog)
    #expect(help(command).contains("--database <file>") == usesLog)
    let showsScreens = ["", "start", "cramp", "demo"].contains(command.name)
    #expect(help(command).contains("--plain") == showsScreens)
  }

  @Test(arguments: ListedCommand.all)
  func everyRefusalIsOneLineInOneVoice(command: ListedCommand) {
    var lines = [["--nonsense"], ["--databse", "x"], ["one", "two", "three", "four"], ["--"], []]
    for option in command.options {
      lines.append([option.name + (option.takesValue ? "" : "=§")])
      if option.takesValue {
        lines.append([option.name, "§"])
      }
    }
    var refusals = 0
    for line in lines {
      guard let text = refusal(command.words + line) else { continue }
      refusals += 1
      #expect(!text.contains("\n"), "\(line): \(text)")
      #expect(text.count < 200, "\(line): \(text)")
      for phrase in [
        "Error:", "Usage:", "is invalid", "Unknown", "nexpected argument", "Missing", "The value",
        "does not take any", "had already", "Please", "Internal",
      ] { #expect(!text.contains(phrase), "\(line): \(text)") }
      #expect(text.count { $0 == "§" } <= 1, "\(line): \(text)")
      #expect(text.first?.isUppercase == false, "\(line): \(text)")
      #expect(text.last == "." || text.last == "?" || text.contains("For example: "), "\(text)")
    }
    #expect(refusals > 1)
  }

  @Test(arguments: ListedCommand.all)
  func aCommandOrOptionThatIsMistypedIsNamed(command: ListedCommand) {
    // The last letter is missing.
    if let name = command.words.last, name.count > 3 {
      let typed = command.words.dropLast() + [String(name.dropLast())]
      let text = refusal(Array(typed)) ?? ""
      // The rest may be another command, or its group.
      let isOther =
        ["cramp", "with", "start"].contains(typed.last) || command.words.first == "share"
      let words = "Did you mean '\(command.testDescription)'?"
      #expect(isOther || text.contains(words), "\(typed): \(text)")
    }
    // Arguments that many commands share are tried with one of them.
    let shared = command.words == ["log", "check"] ? [] : ["--database", "--json", "--help"]
    for option in command.options
    where option.isShown && option.name.count > 6 && !shared.contains(option.name) {
      let typed = String(option.name.dropLast())
      let text = refusal(command.words + [typed]) ?? ""
      #expect(text.contains("Did you mean '\(option.name)'?"), "\(command.words) \(typed): \(text)")
    }
  }

  @Test func theShellsOfferAlsoWhatACommandDoesWithoutASubcommand() throws {
    func names(_ command: any ParsableCommand.Type) -> Set<String> {
      Set(command.helpMessage(columns: 80).matches(of: /--[a-z-]+/).map { String($0.output) })
    }
    let offered = CompletedLimber.configuration.subcommands
    #expect(offered.map { $0.name } == Limber.configuration.subcommands.map { $0.name })
    for command in ListedCommand.all {
      guard let standard = command.type.configuration.defaultSubcommand else { continue }
      let completed = try #require(offered.first { $0.name == command.words.first })
      #expect(names(completed).isSuperset(of: names(standard)), "\(command)")
    }
  }

  @Test func aWayToACommandIsTheOneThatIsTyped() {
    for command in ListedCommand.all {
      #expect(CommandPath(to: command.type).name == command.testDescription)
      #expect(CommandPath(command.words).name == command.testDescription)
      #expect(
        CommandPath(["--database", "cramps"] + command.words).name == command.testDescription)
    }
  }

  private func shellWords(_ line: String) -> [String] {
    line.split(separator: "'", omittingEmptySubsequences: false).enumerated().flatMap {
      $0.offset.isMultiple(of: 2)
        ? $0.element.split(separator: " ").map(String.init) : [String($0.element)]
    }
  }
}

extension ListedCommand {
  fileprivate var name: String { words.joined(separator: " ") }
}
