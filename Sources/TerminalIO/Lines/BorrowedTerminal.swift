// SPDX-License-Identifier: MIT

import CSystem
import CTerminal

/// The terminal while no screen of the program is on it: during a command, or while another program
/// has it.
public enum BorrowedTerminal {
  /// How another program ended.
  public enum End: Hashable, Sendable {
    /// It exited with this status.
    case status(Int32)
    /// It was killed by this signal.
    case signal(Int32)
    /// It could not be started; with the system's error number.
    case notStarted(Int32)
  }

  /// Runs a program on the terminal and waits for its end. Stopping it stops this one, too.
  ///
  /// - Parameter words: Its path, or a name searched in PATH; and its arguments.
  public static func run(_ words: [String]) -> End {
    var (status, signal) = (Int32(0), Int32(0))
    let error = withCStrings(words) { csystem_run($0, &status, &signal) }
    guard error == 0 else { return .notStarted(error) }
    guard signal != 0 else { return .status(status) }
    terminal_mend()
    return .signal(signal)
  }

  /// Calls with an array of C strings that ends in a null pointer.
  private static func withCStrings<Result>(
    _ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    var bytes: [CChar] = []
    var starts: [Int] = []
    for word in words {
      starts.append(bytes.count)
      bytes += word.utf8CString
    }
    return bytes.withUnsafeMutableBufferPointer { buffer in
      body(starts.map { start in buffer.baseAddress.map { $0 + start } } + [nil])
    }
  }

  /// Waits for one key, without echo or Enter; keys typed ahead do not count.
  ///
  /// - Returns: The key's first byte; `nil` if nothing can come or the system asks the program to
  ///   end.
  public static func answer() -> UInt8? { UInt8(exactly: terminal_answer()) }
}
