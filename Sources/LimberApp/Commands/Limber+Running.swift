// SPDX-License-Identifier: MIT
import ArgumentParser

// The rule of this file: whatever ends a command is said in one voice. What is wrong, in a line that begins
// with the program's name, then what to do.

extension Limber {
  /// Runs the program, and exits.
  ///
  /// - Parameter words: What was typed after the program's name.
  static func run(_ words: [String]) -> Never {
    if let refusal = refusal(of: words) { leave(after: .usage(refusal), path: CommandPath(words)) }
    do {
      var command = try parseAsRoot(words)
      try command.run()
    } catch {
      leave(after: error, words)
    }
    exit(withError: nil)
  }

  /// Why words lead to no command; `nil` if they do, or the parser has to tell.
  static func refusal(of words: [String]) -> String? {
    guard !isFromShell(words) else { return nil }
    let path = CommandPath(words)
    guard path.isDeadEnd else { return nil }
    // What looks like a command may be the value of an option that is mistyped.
    return path.noOption(in: words.prefix { $0 != path.unknown }) ?? path.noCommand
  }

  /// What the parser refuses a command line with, in the voice of the program.
  static func refusal(of words: [String], _ error: any Error) -> String {
    UsageMessage(message(for: error), words).text
  }

  /// Says what kept the program from its work, and exits.
  static func leave(after failure: Failure, path: CommandPath = CommandPath([])) -> Never {
    Output.error(failure.message(of: path.helpName))
    exit(withError: ExitCode(failure.status.rawValue))
  }

  /// Says what ended the command, and exits. What was typed may be repeated in it, so it is written
  /// as everything else is: nothing that drives a terminal passes.
  private static func leave(after error: any Error, _ words: [String]) -> Never {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    do throws(Failure) {
      if code.isSuccess, isFromShell(words) {
        // Scripts and tabs are the shell's own, and names in them are made visible before.
        try Output.write(Array("\(message)\n".utf8))
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

  /// Whether a shell asks for completions, or a person for the script by which it does.
  private static func isFromShell(_ words: [String]) -> Bool {
    words.first == "---completion"
      || words.contains { $0.hasPrefix("--generate-completion-script") }
  }
}
