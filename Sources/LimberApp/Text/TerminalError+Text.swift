// SPDX-License-Identifier: MIT
import TerminalIO
import TextCanvas

extension TerminalError {
  /// What is wrong with the terminal, and what to do.
  var message: String {
    switch self {
    case .typeMissing:
      "TERM is not set. Run Limber in a terminal window, or set TERM, such as TERM=xterm."
    case .typeUnusable(let type):
      "a '\(type.fitted(columns: 40))' terminal cannot show Limber's screens. Use another terminal, "
        + "set TERM to the type of this one, or use --plain."
    case .inputIsNoTerminal:
      "the input is not a terminal. Run Limber by itself in a terminal, or with --plain and keys in "
        + "the input."
    case .outputIsNoTerminal:
      "the output is not a terminal. Run Limber by itself in a terminal; "
        + "for scripts there is 'limber history --json'."
    case .inBackground:
      "another program has the terminal. Start Limber in the foreground, without '&'."
    case .noDescriptor(let number):
      "the system has no file descriptor left (error \(number)). Close a program and try again."
    }
  }
}
