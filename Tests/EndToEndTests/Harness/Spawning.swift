// SPDX-License-Identifier: MIT
import Foundation
import TestSupport

/// Starts programs. Foundation's `Process` considers a process running while a child of it runs, as
/// tmux's server does; so this calls the system itself.
enum Spawning {
  /// Starts a command.
  ///
  /// - Parameters:
  ///   - folder: The working folder.
  ///   - leadsSession: Whether it gets its own session.
  ///   - input: The input file; the other two are output files, created if missing.
  /// - Throws: `NeverCame` if it cannot be started.
  static func start(
    _ command: [String], environment: [String: String], in folder: String,
    leadsSession: Bool = false, input: String, output: String, errors: String
  ) throws -> pid_t {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, leadsSession ? O_RDWR : O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o600)
    // This thread may have signals blocked, and a process would inherit that.
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    let session = leadsSession ? leadsSessionFlag : 0
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | session)

    var process = pid_t()
    // Swift does not import the call that changes the folder, so a shell does it.
    let shell = ["sh", "-c", #"cd "$0" && exec "$@""#, folder]
    let error = withWords(shell + command) { words in
      withWords(environment.map { "\($0)=\($1)" }) { variables in
        posix_spawn(&process, "/bin/sh", &actions, &attributes, words, variables)
      }
    }
    guard error == 0 else { throw NeverCame(description: "\(command) did not start: \(error)") }
    return process
  }

  /// POSIX_SPAWN_SETSID, which Swift does not import.
  #if canImport(Glibc)
    private static let leadsSessionFlag: Int16 = 0x80
  #else
    private static let leadsSessionFlag: Int16 = 0x400
  #endif

  /// The exit status of a `waitpid` status; 128 plus the signal's number if a signal ended the
  /// process, as in a shell.
  static func exitStatus(_ status: Int32) -> Int32 {
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
