// SPDX-License-Identifier: MIT
import Foundation
import PseudoTerminal
import TestSupport

/// The program in a pseudo-terminal driven by the test, byte by byte.
final class PlayedLines: Speaking {
  private var terminal = pseudo_terminal()
  private let modesBefore: [UInt8]
  private var received: [UInt8] = []
  private var hasEnded = false

  /// Starts it in an account.
  init(_ account: Account, _ arguments: [String], _ adding: [String: String]) throws {
    let variables = account.environment.merging(["LANG": "C"]) { $1 }.merging(adding) { $1 }
    var started = pseudo_terminal()
    let error = withWords([Account.program] + arguments) { words in
      withWords(variables.map { "\($0)=\($1)" }) {
        pseudo_terminal_start(words, $0, 80, 24, &started)
      }
    }
    guard error == 0 else { throw NeverCame(description: "it did not start: \(error)") }
    terminal = started
    modesBefore = withUnsafeBytes(of: &started.modes, Array.init)
  }

  deinit {
    if !hasEnded {
      kill(terminal.process, SIGKILL)
      waitpid(terminal.process, nil, 0)
    }
    close(terminal.master)
    close(terminal.slave)
  }

  var output: [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = bytes.withUnsafeMutableBytes { read(terminal.master, $0.baseAddress, $0.count) }
      guard count > 0 else { return received }
      received += bytes[..<count]
    }
  }

  /// Whether the terminal's modes are the same as before the program.
  var hasModesAsBefore: Bool {
    var modes = termios()
    tcgetattr(terminal.slave, &modes)
    return withUnsafeBytes(of: &modes, Array.init) == modesBefore
  }

  /// Presses a key.
  func press(_ key: String) {
    let bytes = Array(key.utf8)
    _ = bytes.withUnsafeBytes { write(terminal.master, $0.baseAddress, $0.count) }
  }

  /// Holds a key as on a keyboard: it repeats after a while, and then fast.
  func hold(_ key: String) {
    press(key)
    poll(nil, 0, 300)
    press(String(repeating: key, count: 12))
    // Another key at once would be part of a paste.
    poll(nil, 0, 100)
  }

  func agree() {
    // Pressed again at once, the same key would count as held.
    poll(nil, 0, 150)
    press("y")
  }

  /// Sends a signal.
  func send(_ signal: Int32) { kill(terminal.process, signal) }

  /// Waits until it has ended, and returns its exit status.
  func ended() throws -> Int32 {
    var status: Int32 = 0
    try Waiting.until("the end of the program") {
      _ = output
      return waitpid(terminal.process, &status, WNOHANG) == terminal.process
    }
    hasEnded = true
    return Spawning.exitStatus(status)
  }
}
