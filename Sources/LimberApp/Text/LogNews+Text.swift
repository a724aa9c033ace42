// SPDX-License-Identifier: MIT
import SessionLog

extension LogNews {
  /// What a screen says of it, in one line.
  var text: String {
    switch self {
    case .tookIn:
      "What could not be logged before is in the log now."
    case .keptApart(let file, let session):
      "\(file) keeps how session \(session.short) went, which the log has otherwise. "
        + "To see it, name that file with --database."
    case .replaced(let replacement): LogCareText.line(replacement)
    case .leftDamaged(let problem):
      "The log is damaged and could not be replaced: \(problem.description)"
    case .refused(let problem): problem.description
    case .madeAnew:
      "The log was moved, deleted or replaced. Limber goes on with the one in its place; what that "
        + "lacks is only in the old one."
    case .leftRecovery(_, let problem) where problem.isOfWriting:
      "What could not be logged before is safe, and is logged once that is possible: \(problem.cause)"
    case .leftRecovery(let file, let problem):
      "\(file) could not be taken in: \(problem.description)"
    }
  }
}
