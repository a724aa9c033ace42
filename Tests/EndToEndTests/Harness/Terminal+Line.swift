// SPDX-License-Identifier: MIT
import Foundation

// Manipulates the line between the program and its terminal, behind tmux's back.

extension Terminal {
  /// The terminal's device file.
  var name: String {
    get throws {
      try tmux("display-message", "-p", "#{pane_tty}").trimmingCharacters(in: .newlines)
    }
  }

  /// Keeps the terminal from reading the program's output during a closure.
  func unread<Result>(_ body: () throws -> Result) throws -> Result {
    let server = try tmux("display-message", "-p", "#{pid}").trimmingCharacters(in: .newlines)
    guard let process = Int32(server) else { throw NeverCame(description: "no tmux: \(server)") }
    kill(process, SIGSTOP)
    defer { kill(process, SIGCONT) }
    return try body()
  }

  /// Makes the program send whole screens until the line is full.
  func fill() throws {
    let process = try process
    // The line holds far less than this many screens. Each takes a signal; the next is sent once
    // the program has taken the one before.
    for _ in 0..<100 {
      kill(process, SIGCONT)
      try Waiting.until("the signal to be taken") {
        try Self.waitingSignals(process) & (1 << UInt64(SIGCONT - 1)) == 0
      }
    }
  }

  /// Changes the line's size several times, as fast as possible.
  func resize(line sizes: [(columns: Int, rows: Int)]) throws {
    let line = open(try name, O_RDWR | O_NOCTTY)
    guard line >= 0 else { throw NeverCame(description: "the line does not open: \(errno)") }
    defer { close(line) }
    for (columns, rows) in sizes {
      var size = winsize(
        ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
      guard ioctl(line, UInt(TIOCSWINSZ), &size) == 0 else {
        throw NeverCame(description: "the line takes no size: \(errno)")
      }
    }
  }

  /// The program's processor time so far, in hundredths of a second.
  func processorTime() throws -> Int {
    let text = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    // The twelfth and thirteenth value after the name, which may contain anything.
    let values = text.split(separator: ")").last?.split(separator: " ").compactMap { Int($0) } ?? []
    guard values.count > 12 else { throw NeverCame(description: "no processor time: \(text)") }
    return values[10] + values[11]
  }

  private static func waitingSignals(_ process: Int32) throws -> UInt64 {
    let text = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = text.split(separator: "\n").first { $0.hasPrefix("ShdPnd:") }
    return line.flatMap { UInt64($0.dropFirst(8), radix: 16) } ?? 0
  }
}
