// SPDX-License-Identifier: MIT
import Foundation

/// A process that has ended: its exit status and what it wrote.
struct Finished {
  /// The exit status; of a process that a signal ended, 128 and the signal's number, as in a shell.
  let status: Int32
  let output: String
  let errors: String

  /// Runs a program to its end.
  ///
  /// Foundation's `Process` takes a process for running while a child of it runs, as tmux's server
  /// does; so this asks the system itself.
  /// - Parameters:
  ///   - folder: Where the process works, and where what it writes is kept meanwhile.
  /// - Throws: `NeverCame` if it cannot be started or does not end; it is killed then.
  static func running(
    _ program: String, _ arguments: [String], environment: [String: String], in folder: String
  ) throws -> Finished {
    // Files, not pipes: whatever the process writes, it never waits for a reader.
    let paths = ["output", "errors"].map { "\(folder)/\($0)-\(UUID().uuidString)" }
    defer { for path in paths { unlink(path) } }
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, paths[0], O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, paths[1], O_WRONLY | O_CREAT, 0o600)
    // The thread this runs on may have signals blocked, and a process would inherit that.
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    var process = pid_t()
    // Swift does not see the call that would change the folder, so a shell does it.
    let shell = ["sh", "-c", #"cd "$0" && exec "$@""#, folder, program]
    let error = withWords(shell + arguments) { words in
      withWords(environment.map { "\($0)=\($1)" }) { variables in
        posix_spawn(&process, "/bin/sh", &actions, &attributes, words, variables)
      }
    }
    guard error == 0 else { throw NeverCame(description: "\(program) did not start: \(error)") }
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
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}

/// Calls with an array of C strings that ends with a null pointer, as `exec` wants it.
private func withWords<Result>(
  _ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let pointers = words.map { strdup($0) }
  defer { for pointer in pointers { free(pointer) } }
  return body(pointers + [nil])
}
