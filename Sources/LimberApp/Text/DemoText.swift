// SPDX-License-Identifier: MIT

/// What the command says of a made-up year.
enum DemoText {
  /// What a folder has now.
  static func lines(_ path: String, sessions: Int, cramps: Int) -> [String] {
    [
      "\(path) is the log of a made-up year: \(LogCareText.counted(sessions, "session")), "
        + "\(LogCareText.counted(cramps, "cramp")).",
      "Every command reads it with --database, such as 'limber review'.",
    ]
  }
}
