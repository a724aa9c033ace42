// SPDX-License-Identifier: MIT
import SessionLog

extension LogNews {
  /// What a screen says of it, in one line.
  var text: String {
    switch self {
    case .tookIn:
      "What could not be logged before is now in the log."
    case .keptApart(let file, let session):
      "\(file) and the log disagree about session \(session.short); both are kept. "
        + "To see the file: limber --database \(file) history"
    case .replaced(let replacement): LogCareText.line(replacement)
    case .leftDamaged(let problem):
      "The log is damaged and could not be replaced: \(problem.description)"
    case .refused(let problem): problem.description
    case .madeAnew:
      "The log was moved, deleted or replaced. Limber now uses the new one; earlier sessions are "
        + "only in the old one."
    case .leftRecovery(_, let problem) where problem.isOfWriting:
      "What could not be logged before is safe, and is logged as soon as possible: \(problem.cause)"
    case .leftRecovery(let file, let problem):
      "\(file) could not be logged: \(problem.description)"
    }
  }
}
