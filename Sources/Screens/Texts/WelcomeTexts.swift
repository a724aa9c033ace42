// SPDX-License-Identifier: MIT

/// The texts of the first start.
///
/// Who should ask a doctor first, and when to stop: NHS and other public advice on starting to
/// exercise; sickle-cell trait from pubmed 17923725.
enum WelcomeTexts {
  static let title = "Welcome to Limber"
  static let start = "open"
  static let startLong = "open home (or space)"
  static let quit = "quit"
  static let small = "Limber: Enter opens home"

  static let does = [
    "Limber leads you through timed exercise and through a cramp, and keeps a log.",
    "Limber times steps and keeps a log.",
  ]
  /// What it does not do.
  static let doesNot = [
    "It cannot tell what causes your pain, and it does not replace a doctor.",
    "It cannot tell what causes your pain.",
  ]
  /// Who should ask a doctor first.
  static let askFirst = [
    "For adults. Ask a doctor first if you are pregnant or in doubt, or have heart, lung, kidney or "
      + "liver disease, diabetes, arthritis or sickle-cell trait."
  ]
  static let stop = [
    "Stop, and get help, if you feel faint or too breathless to talk, or have chest pain or an "
      + "uneven heartbeat.",
    "Stop, and get help: faint, no breath to talk, chest pain, uneven heartbeat.",
  ]
  static let cramp = ["c helps with a cramp, at any moment."]
}
