// SPDX-License-Identifier: MIT

/// What is said of what is written for other programs.
enum ExportText {
  /// How far it has come.
  static func writing(_ done: Int, _ count: Int, _ kind: LogExport.Kind) -> String {
    "writing \(done) of \(count) \(kind.rawValue)"
  }

  /// What is in a file.
  static func line(_ count: Int, _ kind: LogExport.Kind, in path: String) -> String {
    "\(path) has \(LogCareText.counted(count, kind == .sessions ? "session" : "cramp"))."
  }
}
