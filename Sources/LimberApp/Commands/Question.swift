// SPDX-License-Identifier: MIT
import Foundation

/// A question on the command line before something that cannot be undone.
enum Question {
  /// Asks, and waits for the answer. Where nobody can answer, because the input is no terminal, the
  /// answer is no.
  static func isConfirmed(_ question: String) -> Bool {
    guard isatty(0) == 1 else { return false }
    Output.error("\(question) [y/N]")
    let answer = readLine()?.lowercased()
    return answer == "y" || answer == "yes"
  }
}
