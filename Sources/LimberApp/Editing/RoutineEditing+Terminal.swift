// SPDX-License-Identifier: MIT
import Foundation
import TerminalIO

extension RoutineEditing {
  /// Prepares editing with the person at this terminal.
  ///
  /// - Throws: `Failure.noEditor`.
  init(paths: Paths = Paths()) throws(Failure) {
    let editor = Editor(environment: paths.environment) { name in
      (paths.environment["PATH"] ?? "").split(separator: ":").contains {
        access("\($0)/\(name)", X_OK) == 0
      }
    }
    guard let editor else { throw .noEditor }
    let person = Person(
      editor: editor, canAnswer: isatty(0) == 1, run: Self.failure,
      tell: Self.tell, ask: Self.answer)
    self.init(paths: paths, person: person)
  }

  /// Prints lines on the terminal where the person answers.
  private static func tell(_ lines: [String]) {
    for line in lines {
      if isatty(2) == 0, isatty(1) == 1 { try? Output.lines(line) } else { Output.error(line) }
    }
  }

  private static func failure(of command: [String]) -> String? {
    switch BorrowedTerminal.run(command) {
    case .status(0): nil
    case .status(let status): EditingText.exitStatus(status)
    case .signal(let number): EditingText.signal(number)
    case .notStarted(let code): String(cString: strerror(code))
    }
  }

  /// The answer to a question; `nil` for Ctrl-C, Ctrl-D and Escape.
  private static func answer(among letters: [Character]) -> Character? {
    while let byte = BorrowedTerminal.answer() {
      if [0x03, 0x04, 0x1B].contains(byte) { return nil }
      if byte == 0x0A || byte == 0x0D { return letters.first }
      let letter = Character(Unicode.Scalar(byte | 0x20))
      if letters.contains(letter) { return letter }
    }
    return nil
  }

  /// The message for an outcome.
  func lines(of outcome: Outcome) -> [String] {
    switch outcome {
    case .saved(let id, let path):
      EditingText.saved(id, paths.fromHome(path))
        + EditingText.relief(by: library.sites(relievedBy: id))
    case .unchanged(let text): [text]
    case .kept(let path, let id): EditingText.kept(paths.fromHome(path), as: id)
    case .discarded: [EditingText.discarded]
    }
  }
}
