// SPDX-License-Identifier: MIT
import Foundation

/// A question on the command line before something that cannot be undone.
enum Question {
  /// Whether somebody can answer.
  static var isPossible: Bool { isatty(0) == 1 }

  /// Asks, and waits for the answer. Where nobody can answer, it is no.
  static func isConfirmed(_ question: String) -> Bool {
    guard isPossible else { return false }
    Output.error("\(question) [y/N]")
    let answer = readLine()?.lowercased()
    return answer == "y" || answer == "yes"
  }
}
