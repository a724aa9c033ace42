// SPDX-License-Identifier: MIT
import Foundation

/// Where programs are, as the environment says.
struct ProgramSearch {
  /// The environment that programs get.
  let environment: [String: String]
  /// The folder that is looked into last.
  let lastFolder: String

  /// The absolute path of a program: of a name, the first in PATH, or in the last folder.
  func path(of program: String) -> String? {
    if program.hasPrefix("/") { return isProgram(program) ? program : nil }
    guard !program.isEmpty, !program.contains("/") else { return nil }
    // A folder that depends on where one stands is nobody's choice.
    let folders = (environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    return (folders + [lastFolder[...]]).lazy.map { "\($0)/\(program)" }.first(where: isProgram)
  }

  /// The first of several commands whose program there is, with its path for its name.
  func first(of commands: [[String]]) -> [String]? {
    commands.lazy.compactMap { words in
      words.first.flatMap { path(of: $0) }.map { [$0] + words.dropFirst() }
    }.first
  }

  private func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && access(path, X_OK) == 0
  }
}
