// SPDX-License-Identifier: MIT
import Screens
import TerminalIO
import TextCanvas

// The rule of this file: yes to a question counts only from somebody who can have read it, and so does
// any answer to an offer that comes up by itself. Text that is pasted, keys typed ahead, and a screen
// that the terminal has not taken answer nothing.

extension Companion {
  /// How long a question has to be on the screen before yes counts.
  private static let shortestReading: Duration = .milliseconds(200)

  /// Lets the stages handle the keys that have been pressed.
  mutating func handleKeys() {
    for key in terminal.readKeys(intoText: stages.last?.isWriting == true) where ending == nil {
      if stages.last?.isAnswered(by: key) == true, !isQuestionRead { continue }
      if stages.last?.isAnswered(by: key) == true { takeOfferAsRead() }
      let wasAsking = stages.last?.isAsking == true
      letNewsGo()
      mayOffer = false
      handle(key)
      // The next question is another one.
      if !wasAsking || stages.last?.isAsking != true { questionShownAt = nil }
    }
  }

  /// Notes since when a question is on the screen; call once a screen has been presented.
  mutating func noteQuestion() {
    guard stages.last?.wantsReading == true else {
      questionShownAt = nil
      return
    }
    if questionShownAt == nil, terminal.isUpToDate { questionShownAt = BootClock.now }
  }

  private mutating func takeOfferAsRead() {
    guard case .unfinished(var stage)? = stages.last else { return }
    stage.cameByItself = false
    stages[stages.count - 1] = .unfinished(stage)
  }

  private var isQuestionRead: Bool {
    questionShownAt.map { BootClock.now - $0 >= Self.shortestReading } ?? false
  }
}

extension Stage {
  /// Whether it asks before something is ended or deleted.
  var isAsking: Bool {
    switch self {
    case .welcome, .home, .side: false
    case .unfinished(let stage): stage.screen.isAsking
    case .session(let stage): stage.screen.isAsking
    case .history(let screen): screen.isAsking
    case .detail(let screen): screen.isAsking
    case .cramps(let screen): screen.isAsking
    }
  }

  /// Whether it has to be read before an answer counts.
  fileprivate var wantsReading: Bool { isAsking || isOffer }

  /// Whether a key answers what has to be read.
  fileprivate func isAnswered(by key: Key) -> Bool {
    isAsking ? key.isYes : isOffer && key != .character("c") && key != .control("z")
  }

  /// Whether it came up by itself.
  private var isOffer: Bool {
    if case .unfinished(let stage) = self { stage.cameByItself } else { false }
  }

  /// Whether a line of text is being written.
  fileprivate var isWriting: Bool {
    if case .home(let screen) = self { screen.isWriting } else { false }
  }
}
