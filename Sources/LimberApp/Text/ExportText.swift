// SPDX-License-Identifier: MIT

/// Messages about exports.
enum ExportText {
  static let interrupted = "limber: interrupted; no file was written."
  static let interruptedOutput = "limber: interrupted; the output is incomplete."

  /// The progress.
  static func writing(_ done: Int, _ count: Int, _ noun: String) -> String {
    "writing \(done) of \(LogCareText.counted(count, noun))"
  }

  /// The content of a file.
  static func line(_ count: Int, _ noun: String, in path: String) -> String {
    "\(path) has \(LogCareText.counted(count, noun))."
  }
}
