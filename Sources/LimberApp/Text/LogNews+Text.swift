// SPDX-License-Identifier: MIT
import SessionLog

extension LogNews {
  /// The news in one line, for a screen.
  var text: String {
    switch self {
    case .rebuilding(let done, let count):
      "Rebuilding the log from the records: \(done) of \(count)."
    case .replacedDamaged(let path):
      "The log was damaged\(path.map { " and is kept as \($0.lastComponent)" } ?? ""). "
        + "It was rebuilt from all records."
    case .madeAgain: "The log was built from its records. Nothing is lost."
    case .tookInEarlier(let sessions, let path):
      "\(LogCareText.counted(sessions, "session")) imported from an earlier Limber."
        + (path.map { " The old log is kept as \($0.lastComponent)." } ?? "")
    case .moved: "The log was moved or replaced. Limber now uses the one in its place."
    case .tookIn: "Records from other programs or devices were imported."
    case .behind(let problem): "\(problem.cause) The newest records are not in it yet."
    case .unsaved(let unsaved): unsaved.text
    }
  }
}

extension [UnsavedRecords] {
  /// The problem in one line, for a screen: what is wrong, and what happens to new records.
  var text: String {
    guard let failure = first?.failure else { return "" }
    let reason = SessionLogError.Reason(errno: failure.code)
    return "Nothing can be recorded: \(reason.text). \(reason.advice) Until then, events are kept "
      + "in memory only."
  }
}

extension String {
  /// The file's name without folders.
  fileprivate var lastComponent: Substring {
    self[(lastIndex(of: "/").map(index(after:)) ?? startIndex)...]
  }
}
