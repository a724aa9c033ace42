// SPDX-License-Identifier: MIT
import TextCanvas

/// What a key of the history screen does.
enum HistoryAction {
  case move(ListMove)
  case command(HistoryCommand)
  case askToDelete
  case undo
  case showKeys
}

extension HistoryScreen {
  /// What the keys do now, the page of keys and the question aside.
  var keys: [KeyMeaning<HistoryAction>] {
    var keys: [KeyMeaning<HistoryAction>] = [.cramp(.command(.cramp))]
    if let selected {
      keys += [
        KeyMeaning(
          [.enter], KeyHint("Enter", HistoryTexts.details, priority: 8), HistoryTexts.sessionInFull,
          .command(.open(selected.id))),
        KeyMeaning(
          [.character("d"), .delete], KeyHint("d", SharedTexts.delete, priority: 5),
          SharedTexts.deleteAsks, .askToDelete),
      ]
    }
    if canUndo {
      keys.append(
        KeyMeaning(
          [.character("u")], KeyHint("u", SharedTexts.undo, priority: 6), SharedTexts.undoDeletion,
          .undo))
    }
    keys.append(
      KeyMeaning(
        [.character("q"), .escape, .character("h"), .control("c")],
        KeyHint("q", SharedTexts.back, priority: 7), HistoryTexts.backKeys, .command(.back)))
    keys += KeyMeaning.moves(hasLetters: true, HistoryAction.move)
    return keys + [
      KeyMeaning([(.control("z"), .command(.suspend))], "Ctrl-Z", SharedTexts.suspend),
      KeyMeaning(
        [.character("?")], KeyHint("?", SharedTexts.keys, priority: 6), SharedTexts.thisPage,
        .showKeys),
    ]
  }

  /// The row of hints.
  var hints: KeyHints {
    if isShowingKeys { return .closing }
    return isConfirming ? .confirmation : KeyMeaning.hints(keys)
  }
}
