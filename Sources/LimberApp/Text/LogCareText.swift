// SPDX-License-Identifier: MIT
import SessionLog

/// What became of a log's damage, as text.
enum LogCareText {
  /// Whether a log is sound, what it holds, and what is wrong.
  ///
  /// - Parameter report: What can be taken out of a damaged one, if that is known.
  static func lines(
    _ check: LogCheck, salvageable report: SalvageReport?, of path: String
  ) -> [String] {
    if check.isSound { return ["\(path) is sound: \(sessionCount(check)) \(counts(check))."] }
    var lines = ["\(path) is damaged: \(counted(check.findingCount, "finding"))."]
    lines += check.findings.map { "  \($0)" }
    if check.findingCount > check.findings.count {
      lines.append("  and \(check.findingCount - check.findings.count) more")
    }
    return lines + [readable(check), salvageable(report)]
  }

  private static func salvageable(_ report: SalvageReport?) -> String {
    guard let report else {
      return
        "'limber log salvage FILE' saves what can be read in a new log. The file stays as it is."
    }
    if report.isEmpty { return "Nothing of it can be saved in a new log." }
    return "'limber log salvage FILE' saves what can be read in a new log: \(counts(report)). "
      + "The file stays as it is."
  }

  private static func readable(_ check: LogCheck) -> String {
    guard let all = check.allSessions, all != check.sessions else {
      return "Readable: \(sessionCount(check)) \(counts(check))."
    }
    return "Readable: \(check.sessions) of \(counted(all, "session")) "
      + "(\(check.unfinishedSessions) unfinished), \(counts(check))."
  }

  private static func sessionCount(_ check: LogCheck) -> String {
    counted(check.sessions, "session") + " (\(check.unfinishedSessions) unfinished)"
  }

  private static func counts(_ check: LogCheck) -> String {
    "with " + counted(check.events, "event") + " and " + counted(check.cramps, "cramp") + ", "
      + counted(check.diaryEntries, "diary entry", "diary entries")
  }

  /// What was taken out of a damaged log, and where it is.
  static func lines(_ report: SalvageReport, of path: String, in target: String) -> [String] {
    [
      "\(target) is a new log with what could be read: \(counts(report)).",
      "\(path) stays as it is. To see the new log: limber --database \(target) history",
    ]
  }

  /// What was done about a damaged log at the start, in one line.
  static func line(_ replacement: LogReplacement) -> String {
    "The log was damaged and is kept as \(replacement.movedTo.lastComponent). The new log has what "
      + "could be read: \(counts(replacement.salvage))."
  }

  private static func counts(_ report: SalvageReport) -> String {
    var sessions = ["\(counted(report.wholeSessions, "session")) whole"]
    if report.cutSessions > 0 { sessions.append("\(report.cutSessions) incomplete") }
    if report.lostSessions > 0 { sessions.append("at least \(report.lostSessions) lost") }
    if report.sessionsWithoutPlan > 0 {
      sessions.append(
        "\(report.sessionsWithoutPlan) of them because the steps of their routine are damaged")
    }
    var diary = counted(report.diaryEntries, "diary entry", "diary entries")
    if report.lostDiaryEntries > 0 { diary += ", at least \(report.lostDiaryEntries) lost" }
    return "\(sessions.joined(separator: ", ")); \(diary)"
  }

  private static func counted(_ count: Int, _ one: String, _ several: String? = nil) -> String {
    "\(count) \(count == 1 ? one : several ?? "\(one)s")"
  }
}

extension String {
  /// The name of a file, without the folders that it is in.
  fileprivate var lastComponent: Substring {
    self[(lastIndex(of: "/").map(index(after:)) ?? startIndex)...]
  }
}
