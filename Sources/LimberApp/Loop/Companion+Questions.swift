// SPDX-License-Identifier: MIT
import Screens
import TerminalIO
import TextCanvas

// The rule of this file: yes to a question counts only from somebody who can have read it. Text that
// is pasted, keys typed ahead, and a screen that the terminal has not taken answer nothing.

extension Companion {
  /// How long a question has to be on the screen before yes counts.
  private static let shortestReading: Duration = .milliseconds(200)

  /// Lets the stages handle the keys that have been pressed.
  mutating func handleKeys() {
    for key in terminal.readKeys(intoText: stages.last?.isWriting == true) where ending == nil {
      if stages.last?.isAsking == true, key.isYes, !isQuestionRead { continue }
      letNewsGo()
      mayOffer = false
      handle(key)
      // The next question is another one.
      if stages.last?.isAsking != true { questionShownAt = nil }
    }
  }

  /// Notes since when a question is on the screen; call once a screen has been presented.
  mutating func noteQuestion() {
    guard stages.last?.isAsking == true else {
      questionShownAt = nil
      return
    }
    if questionShownAt == nil, terminal.isUpToDate { questionShownAt = BootClock.now }
  }

  private var isQuestionRead: Bool {
    questionShownAt.map { BootClock.now - $0 >= Self.shortestReading } ?? false
  }
}

extension Stage {
  /// Whether it asks before something is ended or deleted.
  var isAsking: Bool {
    switch self {
    case .home: false
    case .unfinished(let stage): stage.screen.isAsking
    case .session(let stage): stage.screen.isAsking
    case .history(let screen): screen.isAsking
    case .detail(let screen): screen.isAsking
    case .cramps(let screen): screen.isAsking
    }
  }

  /// Whether a line of text is being written.
  fileprivate var isWriting: Bool {
    if case .home(let screen) = self { screen.isWriting } else { false }
  }
}
