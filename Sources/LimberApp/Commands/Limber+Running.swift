// SPDX-License-Identifier: MIT
import ArgumentParser

// The rule of this file: all commands report errors in the same form: a line that begins with the
// program's name and says what is wrong, then what to do.

extension Limber {
  /// Runs the program, and exits.
  ///
  /// - Parameter words: The words after the program's name.
  static func run(_ words: [String]) -> Never {
    // Help on help is the page that lists everything.
    let words = words == ["help", "help"] ? ["help"] : joiningPastTimes(words)
    if let refusal = refusal(of: words) { leave(after: .usage(refusal), path: CommandPath(words)) }
    do {
      var command = try root(for: words).parseAsRoot(words)
      try command.run()
    } catch {
      leave(after: error, words)
    }
    exit(withError: nil)
  }

  /// The words with a value such as `-3h` joined to its option. As a word of its own it would also be
  /// the options `-3` and `-h`, so that a mistake anywhere else got the help page.
  static func joiningPastTimes(_ words: [String]) -> [String] {
    words.reduce(into: []) { joined, word in
      if let option = joined.last, option.hasPrefix("--"), option.count > 2,
        !option.contains("="), word.first == "-", word.dropFirst().first?.isNumber == true
      {
        joined[joined.count - 1] = "\(option)=\(word)"
      } else {
        joined.append(word)
      }
    }
  }

  /// Why the words lead to no command; `nil` if they do, or the parser has to say.
  static func refusal(of words: [String]) -> String? {
    guard !isFromShell(words) else { return nil }
    let path = CommandPath(words)
    guard path.isDeadEnd else { return nil }
    // An apparent command may be the value of a mistyped option.
    return path.noOption(in: words.prefix { $0 != path.unknown }) ?? path.noCommand
  }

  /// The parser's refusal of a command line, reworded.
  static func refusal(of words: [String], _ error: any Error) -> String {
    UsageMessage(message(for: error), words).text
  }

  /// Reports a failure, and exits.
  static func leave(after failure: Failure, path: CommandPath = CommandPath([])) -> Never {
    Output.error(failure.message(of: path.helpName))
    exit(withError: ExitCode(failure.status.rawValue))
  }

  /// Reports how the command ended, and exits. The message may repeat what was typed, so it is made
  /// safe for a terminal like all output.
  private static func leave(after error: any Error, _ words: [String]) -> Never {
    let code = exitCode(for: error)
    let message = root(for: words).fullMessage(for: error)
    do throws(Failure) {
      if code.isSuccess, isFromShell(words) {
        // Scripts need their tabs, and the names in them are already made visible.
        let isScript = words.first != "---completion"
        let text = isScript ? CompletionScript(message).text : message
        try Output.write(Array("\(text)\n".utf8))
      } else if code.isSuccess {
        // The parser tells help from the version by nothing else.
        let isHelp = message.hasPrefix("OVERVIEW: ")
        try Output.lines(isHelp ? HelpEnd(of: CommandPath(words)).added(to: message) : message)
      } else if !message.isEmpty {
        leave(after: .usage(refusal(of: words, error)), path: CommandPath(words))
      }
    } catch { leave(after: error) }
    exit(withError: code)
  }

  /// The commands that the words are meant for.
  private static func root(for words: [String]) -> any ParsableCommand.Type {
    isFromShell(words) ? CompletedLimber.self : Self.self
  }

  /// Whether a shell asks for completions, or a person for the completion script.
  private static func isFromShell(_ words: [String]) -> Bool {
    words.first == "---completion"
      || words.contains { $0.hasPrefix("--generate-completion-script") }
  }
}
