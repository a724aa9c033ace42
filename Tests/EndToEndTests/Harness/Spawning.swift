// SPDX-License-Identifier: MIT
import Foundation

/// Starting other programs. Foundation's `Process` takes a process for running while a child of it
/// runs, as tmux's server does; so this asks the system itself.
enum Spawning {
  /// Starts a command.
  ///
  /// - Parameters:
  ///   - folder: Where the process works.
  ///   - leadsSession: Whether it leads a session of its own.
  ///   - input: The file that it reads; the others are those it writes, which are made if need be.
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
    // The thread this runs on may have signals blocked, and a process would inherit that.
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    let session = leadsSession ? leadsSessionFlag : 0
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | session)

    var process = pid_t()
    // Swift does not see the call that would change the folder, so a shell does it.
    let shell = ["sh", "-c", #"cd "$0" && exec "$@""#, folder]
    let error = withWords(shell + command) { words in
      withWords(environment.map { "\($0)=\($1)" }) { variables in
        posix_spawn(&process, "/bin/sh", &actions, &attributes, words, variables)
      }
    }
    guard error == 0 else { throw NeverCame(description: "\(command) did not start: \(error)") }
    return process
  }

  /// POSIX_SPAWN_SETSID, which Swift does not see.
  #if canImport(Glibc)
    private static let leadsSessionFlag: Int16 = 0x80
  #else
    private static let leadsSessionFlag: Int16 = 0x400
  #endif

  /// The exit status in what `waitpid` gives; of a process that a signal ended, 128 and the signal's
  /// number, as in a shell.
  static func exitStatus(_ status: Int32) -> Int32 {
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}

/// Calls with an array of C strings that ends with a null pointer, as `exec` wants it.
func withWords<Result>(
  _ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let pointers = words.map { strdup($0) }
  defer { for pointer in pointers { free(pointer) } }
  return body(pointers + [nil])
}
