// SPDX-License-Identifier: MIT
import Foundation

/// What strace tells of a program: what it asked of the system, each call with its thread and its time.
struct Trace {
  /// One line of a trace: a call, or how a thread ended.
  struct Call {
    let thread: Int32
    /// When it began.
    let at: Date
    /// The call as strace writes it, such as `poll([{fd=0, events=POLLIN}], 1, -1) = 1`.
    let text: String

    /// The call's name; empty where the line tells of something else.
    var name: String { text.contains("(") ? String(text.prefix { $0 != "(" }) : "" }
  }

  private let file: String
  private let filter: String

  /// - Parameter filter: Which calls to tell of, as strace's `trace=` takes it.
  init(in account: Account, of filter: String) {
    file = "\(account.home)/calls-\(UUID().uuidString)"
    self.filter = filter
  }

  /// The command that runs another, and tells of it.
  var command: [String] {
    ["strace", "-f", "-q", "-ttt", "-o", file, "-e", "trace=\(filter)"]
  }

  /// The calls, once the program has ended. The first is the program's own main thread's.
  func calls() throws -> [Call] {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let calls = text.split(separator: "\n").compactMap { line -> Call? in
      let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
      guard parts.count == 3, let thread = Int32(parts[0]), let moment = Double(parts[1]) else {
        return nil
      }
      return Call(
        thread: thread, at: Date(timeIntervalSince1970: moment), text: String(parts[2]))
    }
    // Without its end a trace says nothing.
    guard calls.contains(where: { $0.text.hasPrefix("+++ exited") }) else {
      throw NeverCame(description: "strace told nothing: \(text.prefix(500))")
    }
    return calls
  }
}
