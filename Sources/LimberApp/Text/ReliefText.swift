// SPDX-License-Identifier: MIT

/// What the program says of cramps beside the screen of relief.
enum ReliefText {
  static let helpDue = "Cramp not eased for 10 minutes? Get help now. w: when to get help."

  /// An answer that holds for now, and will be asked for again.
  static func answerNotKept(_ error: SettingsFileError) -> String {
    let reason =
      switch error {
      case .unreadable(let reason), .unwritable(let reason): reason
      case .hasIt(let line): "line \(line) has an answer"
      case .doesNotFit: "it has mistakes"
      }
    return "Your answer holds for now; settings.yaml could not be changed: \(reason)."
  }
}
