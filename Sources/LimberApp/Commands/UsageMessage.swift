// SPDX-License-Identifier: MIT
import ArgumentParser
import StrictYAML

// The rule of this file: the parser's messages are recognised by their wording, the only way it
// reports them. An unknown one is passed on unchanged; a test looks for such messages in all
// commands.

/// The parser's message about a command line, reworded.
struct UsageMessage {
  /// What is wrong, and what to write.
  let text: String

  /// Rewords a message.
  ///
  /// - Parameter words: The command line.
  init(_ message: String, _ words: [String]) {
    let path = CommandPath(words)
    text =
      Self.refusedValue(message) ?? Self.option(message, path) ?? Self.extra(message, path)
      ?? Self.missing(message, path, words) ?? message.split(separator: "\n").first.map(String.init)
      ?? message
  }

  /// A refused value, with a reason that already names it.
  private static func refusedValue(_ message: String) -> String? {
    guard let match = message.wholeMatch(of: /(?s)The value '.*?' is invalid for '([^']*)': (.*)/)
    else { return nil }
    // A positional argument needs no name.
    guard match.1.hasPrefix("-") else { return String(match.2) }
    return "\(bare(match.1)): \(match.2)"
  }

  private static func option(_ message: String, _ path: CommandPath) -> String? {
    if let match = message.prefixMatch(of: /(?s)Unknown option '(.*?)'(\. Did you mean '.*'\?)?$/) {
      return path.noOption(String(match.1))
    }
    if let match = message.wholeMatch(of: /Missing value for '(.*)'/) {
      return UsageText.needsValue(bare(match.1), String(match.1))
    }
    if let match = message.wholeMatch(
      of: /(?s)The option '(.*?)' does not take any value, but '(.*)' was specified\./)
    {
      return UsageText.takesNoValue(String(match.1), quoted(match.2))
    }
    if let match = message.wholeMatch(
      of: /Value to be set with flag '(.*)' had already been set with flag '(.*)'/)
    {
      return UsageText.excludeEachOther(String(match.2), String(match.1))
    }
    if message.contains("--generate-completion-script=<shell>") {
      return UsageText.noSuchShell
    }
    return nil
  }

  private static func extra(_ message: String, _ path: CommandPath) -> String? {
    let extra =
      message.wholeMatch(of: /(?s)Unexpected argument '(.*)'/)?.1
      ?? message.wholeMatch(of: /(?s)[0-9]+ unexpected arguments: '(.*)'/)?.1
    guard let extra else { return nil }
    if let noCommand = path.noCommand { return noCommand }
    // Several come as `first', 'second`.
    let words = extra.split(separator: "', '", omittingEmptySubsequences: false).map(String.init)
    if let first = words.first, path.hasSubcommand(first) {
      return UsageText.comesFirst(first, in: path.name)
    }
    return UsageText.tooMany(words.map(quoted).joined(separator: ", "), for: path.name)
  }

  private static func missing(
    _ message: String, _ path: CommandPath, _ words: [String]
  ) -> String? {
    message.wholeMatch(of: /Missing expected argument '(.*?)( \.\.\.)?'/).map {
      // What is missing may only be mistyped.
      path.noOption(in: words) ?? UsageText.needs(String($0.1), path.name, example: path.example)
    }
  }

  /// An option without its value: `--site` from `--site <site>`.
  private static func bare(_ option: Substring) -> String {
    String(option.prefix { $0 != " " })
  }
}
