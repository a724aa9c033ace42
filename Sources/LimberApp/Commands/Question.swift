// SPDX-License-Identifier: MIT
import Foundation

/// A question before something irreversible.
enum Question {
  /// Whether there is somebody to answer.
  static var isPossible: Bool { isatty(0) == 1 }

  /// Asks, and waits for the answer; no if there is nobody to answer.
  static func isConfirmed(_ question: String) -> Bool {
    guard isPossible else { return false }
    Output.error("\(question) [y/N]")
    let answer = readLine()?.lowercased()
    return answer == "y" || answer == "yes"
  }
}
