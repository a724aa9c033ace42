// SPDX-License-Identifier: MIT
import SessionLog

extension LogNews {
  /// What a screen says of it, in one line.
  var text: String {
    switch self {
    case .tookIn:
      "What could not be logged before is in the log now."
    case .replaced(let replacement): LogCareText.line(replacement)
    case .leftDamaged(let problem):
      "The log is damaged and could not be replaced: \(problem.description)"
    case .leftRecovery(let file, let problem):
      "\(file) could not be taken in: \(problem.description)"
    }
  }
}
