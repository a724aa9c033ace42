// SPDX-License-Identifier: MIT
import TerminalIO
import TextCanvas

extension TerminalError {
  /// What is wrong with the terminal, and what to do about it.
  var message: String {
    switch self {
    case .typeMissing:
      "TERM is not set, so the terminal's kind is not known. Run Limber in a terminal window, "
        + "or set TERM, such as TERM=xterm."
    case .typeUnusable(let type):
      "a terminal of the kind '\(type.fitted(columns: 40))' cannot show Limber's screens. "
        + "Run it in another terminal, or set TERM to what this one is."
    case .inputIsNoTerminal:
      "the input is not a terminal, so no key can be read. Run Limber by itself in a terminal."
    case .outputIsNoTerminal:
      "the output is not a terminal. Run Limber by itself in a terminal; "
        + "'limber history --json' is for scripts."
    case .inBackground:
      "another program has the terminal. Start Limber in the foreground, without '&'."
    case .noDescriptor(let number):
      "the system has no file descriptor left (error \(number)). Close something and try again."
    }
  }
}
