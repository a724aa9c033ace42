// SPDX-License-Identifier: MIT
import Foundation

/// A process that has ended: its exit status and what it wrote.
struct Finished {
  /// The exit status; 128 plus the signal's number if a signal ended it, as in a shell.
  let status: Int32
  let output: String
  let errors: String

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - folder: The working folder, also for the files of its output.
  /// - Throws: `NeverCame` if it cannot be started or does not end; it is killed then.
  static func running(
    _ program: String, _ arguments: [String], environment: [String: String], in folder: String
  ) throws -> Finished {
    // Files, not pipes: the process never waits for a reader, however much it writes.
    let paths = ["output", "errors"].map { "\(folder)/\($0)-\(UUID().uuidString)" }
    defer { for path in paths { unlink(path) } }
    let process = try Spawning.start(
      [program] + arguments, environment: environment, in: folder, input: "/dev/null",
      output: paths[0], errors: paths[1])
    let status = try end(of: process, "\(program) \(arguments)")
    let texts = try paths.map { try String(contentsOfFile: $0, encoding: .utf8) }
    return Finished(status: status, output: texts[0], errors: texts[1])
  }

  private static func end(of process: pid_t, _ what: String) throws -> Int32 {
    var status: Int32 = 0
    do {
      try Waiting.until("the end of \(what)") { waitpid(process, &status, WNOHANG) == process }
    } catch {
      kill(process, SIGKILL)
      waitpid(process, &status, 0)
      throw error
    }
    return Spawning.exitStatus(status)
  }
}
