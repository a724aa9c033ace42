// SPDX-License-Identifier: MIT
import SessionLog

extension LogNews {
  /// What a screen says of it, in one line.
  var text: String {
    switch self {
    case .tookIn:
      "what could not be logged before is in the log now."
    case .leftRecovery(let file, let problem):
      "\(file) could not be taken in: \(problem.description)"
    }
  }
}
