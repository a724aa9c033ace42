// SPDX-License-Identifier: MIT
import SessionLog

/// The output of commands for backups.
enum BackupText {
  /// The progress of a backup.
  static func writing(_ done: Int, _ count: Int) -> String { "writing \(done) of \(count) files" }

  /// The content of a backup.
  static func lines(_ report: ExportReport, _ path: String) -> [String] {
    ["\(path) is a backup of \(LogCareText.counted(report.files, "record file"))."] + gaps(report)
  }

  /// What a backup lacks.
  static func gaps(_ report: ExportReport) -> [String] {
    var lines: [String] = []
    if report.damaged > 0 {
      lines.append("\(LogCareText.counted(report.damaged, "damaged file")) left out.")
    }
    if !report.unfinished.isEmpty {
      lines.append("Left out, because unfinished: \(listed(report.unfinished.map(\.short))).")
    }
    return lines
  }

  /// The result of an import.
  static func lines(_ report: ImportReport, isAgain: Bool) -> [String] {
    var lines = [
      "\(LogCareText.counted(report.added, "record file")) imported, \(report.known) already present."
    ]
    if report.damaged > 0 { lines.append("\(report.damaged) damaged, left out.") }
    if report.newer > 0 { lines.append("\(report.newer) from a newer Limber, left out.") }
    guard !report.erased.isEmpty else { return lines }
    let ids = listed(report.erased.sorted())
    lines.append(
      isAgain
        ? "Restored under new ids: \(ids)."
        : "Erased, so not imported: \(ids). --again restores them under new ids.")
    return lines
  }

  private static func listed(_ ids: [String]) -> String {
    ids.prefix(8).joined(separator: ", ") + (ids.count > 8 ? ", …" : "")
  }
}
