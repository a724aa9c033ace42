// SPDX-License-Identifier: MIT
import Screens
import TerminalIO
import TextCanvas

// The rule of this file: yes to a question, or any answer to an offer that comes up by itself,
// counts only if it can have been read. Pasted text, keys typed ahead, and keys for a screen that
// the terminal has not taken answer nothing.

extension RunLoop {
  /// Passes the pressed keys to the stages.
  mutating func handleKeys() {
    repeat {
      for key in readKeys() where ending == nil {
        if let key = meaning(of: key) { answer(key) }
      }
      if let held = terminal.heldBack { announce(KeyText.heldBack(held), .answer) }
      if ending == nil, terminal.hasMoreKeys {
        awaitHome()
        draw()
      }
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
    if isAnswered(by: key), !isQuestionRead {
      if isAsking { announce(KeyText.tooEarly, .answer) }
      return
    }
    if isAnswered(by: key) { takeOfferAsRead() }
    let wasAsking = isAsking
    letNewsGo()
    mayOffer = false
    handle(key, tellsIfUnknown: true)
    // The next question is a different one.
    if !wasAsking || !isAsking { questionShownAt = nil }
  }

  /// The intended key: the mouse presses keys shown on the screen.
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
    case .answer(let key, let entry):
      guard let top = stages.popLast() else { return nil }
      _ = select(entry, on: top)
      return key
    case nil: return stages.last?.modal?.isPage == true ? .escape : nil
    }
  }

  private mutating func select<Top: Stage>(_ entry: Int, on top: Top) -> Bool {
    var stage = top
    defer { stages.append(stage) }
    return stage.screen.select(entry: entry)
  }

  /// Notes since when a question is shown; call after presenting a screen.
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
    return questionShownAt.map { BootClock.now - $0 >= .shortestReading } ?? false
  }

  /// Whether the person is being asked before something is ended or deleted.
  private var isAsking: Bool { stages.last?.modal == .question }

  /// Whether the current offer came up by itself.
  private var isOffer: Bool { top(as: UnfinishedStage.self)?.cameByItself ?? false }

  /// Whether a key answers something that has to be read first.
  private func isAnswered(by key: Key) -> Bool {
    if isAsking { return stages.last?.agrees(by: key) == true }
    return isOffer && key != .character("c") && key != .control("z")
  }
}

extension Stage {
  /// Whether a key says yes to the question that is asked.
  fileprivate func agrees(by key: Key) -> Bool { screen.agrees(by: key) }

  /// What covers the screen.
  var modal: Modal? { screen.modal }
}
