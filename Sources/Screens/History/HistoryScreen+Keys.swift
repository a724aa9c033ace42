// SPDX-License-Identifier: MIT
import TextCanvas

/// What a key of the history screen does.
enum HistoryAction {
  case move(ListMove)
  case command(HistoryCommand)
  case askToDelete
  case showKeys
}

extension HistoryScreen {
  /// What the keys do now, the page of keys and the question aside.
  var keys: [KeyMeaning<HistoryAction>] {
    var keys: [KeyMeaning<HistoryAction>] = [.cramp(.command(.cramp))]
    if let selected {
      keys += [
        KeyMeaning(
          [.enter], KeyHint("Enter", "details", priority: 8), "the session in full",
          .command(.open(selected.id))),
        KeyMeaning(
          [.character("d"), .delete], KeyHint("d", "delete", priority: 5),
          "delete it; asks first", .askToDelete),
      ]
    }
    keys.append(
      KeyMeaning(
        [.character("q"), .escape, .character("h"), .control("c")],
        KeyHint("q", "back", priority: 7), "back (or Esc, h)", .command(.back)))
    keys += KeyMeaning.moves(hasLetters: true, HistoryAction.move)
    return keys + [
      KeyMeaning([(.control("z"), .command(.suspend))], "Ctrl-Z", "suspend"),
      KeyMeaning(
        [.character("?")], KeyHint("?", "keys", priority: 6), "this page", .showKeys),
    ]
  }

  /// The row of hints.
  var hints: KeyHints {
    if isShowingKeys { return .closing }
    return isConfirming ? .confirmation : KeyMeaning.hints(keys)
  }
}
