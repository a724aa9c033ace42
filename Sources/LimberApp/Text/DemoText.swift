// SPDX-License-Identifier: MIT

/// The output about a made-up year.
enum DemoText {
  /// The content of a folder.
  static func lines(_ path: String, sessions: Int, cramps: Int) -> [String] {
    [
      "\(path) is the log of a made-up year: \(LogCareText.counted(sessions, "session")), "
        + "\(LogCareText.counted(cramps, "cramp")).",
      "To see it: limber review --database \(path.shellQuoted)",
    ]
  }
}
