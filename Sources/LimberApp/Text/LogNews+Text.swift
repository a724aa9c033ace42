// SPDX-License-Identifier: MIT
import SessionLog

extension LogNews {
  /// What a screen says of it, in one line.
  var text: String {
    switch self {
    case .tookIn:
      "What could not be logged before is in the log now."
    case .replaced(let replacement): LogCareText.line(replacement)
    case .leftRecovery(let file, let problem):
      "\(file) could not be taken in: \(problem.description)"
    }
  }
}
