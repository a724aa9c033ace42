// SPDX-License-Identifier: MIT
import Foundation

/// Where programs are found.
struct ProgramSearch {
  /// The environment that programs get.
  let environment: [String: String]
  let lastFolder: String

  /// The absolute path of a program, searched in PATH and then in the last folder.
  func path(of program: String) -> String? {
    if program.hasPrefix("/") { return isProgram(program) ? program : nil }
    guard !program.isEmpty, !program.contains("/") else { return nil }
    // A relative folder in PATH depends on the current folder, so it is skipped.
    let folders = (environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    return (folders + [lastFolder[...]]).lazy.map { "\($0)/\(program)" }.first(where: isProgram)
  }

  /// The first of several commands whose program exists, with its full path.
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
