// SPDX-License-Identifier: MIT
import Foundation

/// The program with a pipe as input, fed by the test, and a file as output.
final class FedProgram: Speaking {
  private let process: pid_t
  private let paths: (input: String, output: String, errors: String)
  private var input: Int32

  /// Starts it in an account.
  init(_ account: Account, _ arguments: [String], adding: [String: String] = [:]) throws {
    let name = "\(account.home)/\(UUID().uuidString)"
    paths = ("\(name).keys", "\(name).output", "\(name).errors")
    guard mkfifo(paths.input, 0o600) == 0 else { throw NeverCame(description: "no pipe: \(errno)") }
    // Open for reading and writing, so that neither end blocks.
    input = open(paths.input, O_RDWR | O_CLOEXEC)
    process = try Spawning.start(
      [Account.program] + arguments,
      environment: account.environment.merging(adding) { $1 }, in: account.home,
      input: paths.input, output: paths.output, errors: paths.errors)
  }

  deinit {
    end()
    kill(process, SIGKILL)
    for path in [paths.input, paths.output, paths.errors] { unlink(path) }
  }

  /// Its output so far.
  var output: [UInt8] { (try? [UInt8](Data(contentsOf: URL(fileURLWithPath: paths.output)))) ?? [] }

  func agree() { type("y") }

  /// Types a line.
  func type(_ line: String) {
    let bytes = Array("\(line)\n".utf8)
    _ = bytes.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
  }

  /// Ends its input.
  func end() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// Waits until it has ended, and returns its exit status.
  func ended() throws -> Int32 {
    var status: Int32 = 0
    try Waiting.until("the end of the program") { waitpid(process, &status, WNOHANG) == process }
    return Spawning.exitStatus(status)
  }
}
