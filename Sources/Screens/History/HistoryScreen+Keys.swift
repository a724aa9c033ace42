// SPDX-License-Identifier: MIT
import TextCanvas

/// What a key does on the history screen.
package enum HistoryAction {
  case move(ListMove)
  case undo
  /// Begins to type a search text, or to change it.
  case search
  /// Ends typing; the list stays as it is.
  case endTyping
  /// Ends the search.
  case showAll
}

extension HistoryScreen {
  typealias Binding = KeyBinding<HistoryCommand, HistoryAction>

  package func bindings(in context: ScreenContext) -> [KeyBinding<HistoryCommand, HistoryAction>] {
    // Without a match there is nothing to select.
    let hasMatch = !searched.isEmpty && !(isComplete && sessions.isEmpty)
    let showAll = Binding(
      [.escape] + (isTyping ? [.control("c")] + (hasMatch ? [] : [.enter]) : []),
      KeyHint("Esc", HistoryTexts.showAll, priority: 75), HistoryTexts.showAll, .own(.showAll))
    guard !isTyping else {
      guard hasMatch else {
        return [showAll] + Binding.moves(hasLetters: false, HistoryAction.move)
      }
      let end = Binding(
        [.enter], KeyHint("Enter", HistoryTexts.select, priority: 80), HistoryTexts.endTyping,
        .own(.endTyping))
      return [end, showAll] + Binding.moves(hasLetters: false, HistoryAction.move)
    }
    var bindings: [Binding] = [.cramp]
    if let selected {
      bindings.append(
        Binding(
          [.enter], KeyHint("Enter", HistoryTexts.details, priority: 80),
          HistoryTexts.sessionInFull, .ask(.own(.open(selected.id)))))
      if selected.isCutOff {
        bindings.append(
          Binding(
            [.character("r")], KeyHint("r", HistoryTexts.resume, priority: 78),
            HistoryTexts.resumeLong, .ask(.own(.offer(selected.id)))))
      }
      bindings.append(
        Binding(
          [.character("d"), .delete], KeyHint("d", SharedTexts.delete, priority: 50),
          SharedTexts.deleteAsks, .open(.question)))
    }
    if canUndo {
      bindings.append(
        Binding(
          [.character("u")], KeyHint("u", SharedTexts.undo, priority: 60),
          SharedTexts.undoDeletion, .own(.undo)))
    }
    if search != nil { bindings.append(showAll) }
    if search != nil || !sessions.isEmpty {
      bindings.append(
        Binding(
          [.character("/")], KeyHint("/", HistoryTexts.search, priority: 40),
          HistoryTexts.searchByRoutine, .own(.search)))
    }
    bindings.append(
      search == nil
        ? .leave(
          [.character("q"), .escape, .character("h")], SharedTexts.back, HistoryTexts.backKeys)
        : .leave(
          [.character("q"), .character("h")], SharedTexts.back, HistoryTexts.backKeysOfSearch))
    return bindings + Binding.moves(HistoryAction.move) + Binding.shared
  }
}
