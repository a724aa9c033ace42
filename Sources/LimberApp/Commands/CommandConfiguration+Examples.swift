// SPDX-License-Identifier: MIT
import ArgumentParser

extension CommandConfiguration {
  /// How a line of examples begins in help.
  private static let margin = "  "

  /// Describes a command whose help begins with examples.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - abstract: What it does, in a sentence.
  ///   - examples: Command lines, the first the one that most people want.
  ///   - more: What else is to be known, if anything.
  ///   - subcommands: The commands below it.
  ///   - defaultSubcommand: What it does without one of them.
  init(
    _ name: String, _ abstract: String, examples: [String], more: String = "",
    subcommands: [any ParsableCommand.Type] = [],
    defaultSubcommand: (any ParsableCommand.Type)? = nil
  ) {
    let lines = examples.map { Self.margin + $0 }.joined(separator: "\n")
    self.init(
      commandName: name, abstract: abstract,
      discussion: more.isEmpty ? lines : "\(lines)\n\n\(more)", subcommands: subcommands,
      defaultSubcommand: defaultSubcommand)
  }

  /// The command lines that its help begins with.
  var examples: [String] {
    discussion.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix(Self.margin) }.map { String($0.dropFirst(Self.margin.count)) }
  }
}
