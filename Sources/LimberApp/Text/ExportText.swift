// SPDX-License-Identifier: MIT

/// What is said of what is written for other programs.
enum ExportText {
  /// How far it has come.
  static func writing(_ done: Int, _ count: Int, _ noun: String) -> String {
    "writing \(done) of \(LogCareText.counted(count, noun))"
  }

  /// What is in a file.
  static func line(_ count: Int, _ noun: String, in path: String) -> String {
    "\(path) has \(LogCareText.counted(count, noun))."
  }
}
