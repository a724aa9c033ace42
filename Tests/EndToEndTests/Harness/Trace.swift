// SPDX-License-Identifier: MIT
import Foundation

/// A program's system calls as traced by strace, with threads and times.
struct Trace {
  /// One line of a trace: a call, or how a thread ended.
  struct Call {
    let thread: Int32
    /// When it began.
    let at: Date
    /// The call as strace writes it, such as `poll([{fd=0, events=POLLIN}], 1, -1) = 1`.
    let text: String

    /// The call's name; empty if the line is not a call.
    var name: String { text.contains("(") ? String(text.prefix { $0 != "(" }) : "" }
  }

  private let file: String
  private let filter: String

  /// - Parameter filter: The calls to trace, as for strace's `trace=`.
  init(in account: Account, of filter: String) {
    file = "\(account.home)/calls-\(UUID().uuidString)"
    self.filter = filter
  }

  /// The command that runs and traces another.
  var command: [String] {
    ["strace", "-f", "-q", "-ttt", "-o", file, "-e", "trace=\(filter)"]
  }

  /// The calls, once the program has ended. The first is the main thread's.
  func calls() throws -> [Call] {
    let calls = try callsSoFar()
    // A trace that lacks its end is incomplete.
    guard calls.contains(where: { $0.text.hasPrefix("+++ exited") }) else {
      throw NeverCame(description: "strace told no end: \(calls.map(\.text).suffix(5))")
    }
    return calls
  }

  /// The calls until now.
  func callsSoFar() throws -> [Call] {
    try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
      guard parts.count == 3, let thread = Int32(parts[0]), let moment = Double(parts[1]) else {
        return nil
      }
      return Call(
        thread: thread, at: Date(timeIntervalSince1970: moment), text: String(parts[2]))
    }
  }
}
