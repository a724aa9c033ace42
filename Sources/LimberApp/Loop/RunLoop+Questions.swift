// SPDX-License-Identifier: MIT
import Screens
import TerminalIO
import TextCanvas

// The rule of this file: yes to a question counts only from somebody who can have read it, and so does
// any answer to an offer that comes up by itself. Text that is pasted, keys typed ahead, and a screen
// that the terminal has not taken answer nothing.

extension RunLoop {
  /// How long a question has to be on the screen before yes counts.
  private static let shortestReading: Duration = .milliseconds(200)

  /// Lets the stages handle the keys that have been pressed.
  mutating func handleKeys() {
    repeat {
      for key in readKeys() where ending == nil {
        if let key = meaning(of: key) { answer(key) }
      }
      if ending == nil, terminal.hasMoreKeys { draw() }
    } while ending == nil && terminal.hasMoreKeys
  }

  private func readKeys() -> [Key] {
    guard let stage = stages.last else { return [] }
    return readKeys(on: stage)
  }

  private func readKeys<Top: Stage>(on stage: Top) -> [Key] {
    terminal.readKeys(on: stage.screen, in: context)
  }

  private mutating func answer(_ key: Key) {
    if isAnswered(by: key), !isQuestionRead { return }
    if isAnswered(by: key) { takeOfferAsRead() }
    let wasAsking = isAsking
    letNewsGo()
    mayOffer = false
    tellIfUnknown(key)
    handle(key)
    // The next question is another one.
    if !wasAsking || !isAsking { questionShownAt = nil }
  }

  /// The key that is meant: the mouse presses those that are written on the screen.
  private mutating func meaning(of key: Key) -> Key? {
    guard case .mouse(let action, let place) = key else { return key }
    switch action {
    case .scrollUp: return stages.last?.modal == .question ? nil : .up
    case .scrollDown: return stages.last?.modal == .question ? nil : .down
    case .press: break
    }
    switch terminal.target(at: place) {
    case .key(let key): return key
    case .entry(let entry):
      guard let top = stages.popLast() else { return nil }
      return select(entry, on: top) ? .enter : nil
    case nil: return stages.last?.modal?.isPage == true ? .escape : nil
    }
  }

  private mutating func select<Top: Stage>(_ entry: Int, on top: Top) -> Bool {
    var stage = top
    defer { stages.append(stage) }
    return stage.screen.select(entry: entry)
  }

  /// Notes since when a question is on the screen; call once a screen has been presented.
  mutating func noteQuestion() {
    guard isAsking || isOffer else {
      questionShownAt = nil
      return
    }
    if questionShownAt == nil, terminal.isUpToDate { questionShownAt = BootClock.now }
  }

  private mutating func takeOfferAsRead() {
    changeTop(as: UnfinishedStage.self) { $0.cameByItself = false }
  }

  private var isQuestionRead: Bool {
    if terminal.isFedByLines { return true }
    return questionShownAt.map { BootClock.now - $0 >= Self.shortestReading } ?? false
  }

  /// Whether the person is asked before something is ended or deleted.
  private var isAsking: Bool { stages.last?.modal == .question }

  /// Whether what is on the screen came up by itself.
  private var isOffer: Bool { top(as: UnfinishedStage.self)?.cameByItself ?? false }

  /// Whether a key answers what has to be read.
  private func isAnswered(by key: Key) -> Bool {
    isAsking ? key.isYes : isOffer && key != .character("c") && key != .control("z")
  }
}

extension Stage {
  /// What lies over the screen.
  var modal: Modal? { screen.modal }
}
