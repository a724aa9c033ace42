// SPDX-License-Identifier: MIT
import ArgumentParser

extension CommandConfiguration {
  /// The indentation of examples in help.
  private static let margin = "  "

  /// Describes a command whose help begins with examples.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - abstract: What it does, in a sentence.
  ///   - examples: Command lines, the most useful first.
  ///   - more: Further text, if any.
  ///   - subcommands: The commands below it.
  ///   - defaultSubcommand: The one that runs if none is given.
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

  /// The examples in its help.
  var examples: [String] {
    discussion.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix(Self.margin) }.map { String($0.dropFirst(Self.margin.count)) }
  }
}
