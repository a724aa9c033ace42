// SPDX-License-Identifier: MIT
import SessionLog

extension LogNews {
  /// What a screen says of it, in one line.
  var text: String {
    switch self {
    case .tookIn:
      "What could not be logged before is in the log now."
    case .keptApart(let file, let session):
      "The log has session \(session.short) otherwise than it went. How it went is kept: "
        + "'limber --database \(file) show \(session.short)' shows it."
    case .replaced(let replacement): LogCareText.line(replacement)
    case .leftDamaged(let problem):
      "The log is damaged and could not be replaced: \(problem.description)"
    case .leftRecovery(let file, let problem):
      "\(file) could not be taken in: \(problem.description)"
    }
  }
}
