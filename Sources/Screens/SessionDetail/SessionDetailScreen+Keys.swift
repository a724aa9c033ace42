// SPDX-License-Identifier: MIT
import TextCanvas

/// What a key of a session's screen does.
enum SessionDetailAction {
  case move(ListMove)
  case command(SessionDetailCommand)
  case askToDelete
  case showKeys
}

extension SessionDetailScreen {
  /// What the keys do now, the page of keys and the question aside.
  var keys: [KeyMeaning<SessionDetailAction>] {
    let moves = KeyMeaning.moves(hasLetters: true, SessionDetailAction.move)
    return [
      .cramp(.command(.cramp)),
      KeyMeaning(
        [.character("q"), .escape, .control("c")], KeyHint("q", SharedTexts.back, priority: 7),
        DetailTexts.backKeys, .command(.back)),
      KeyMeaning(
        [.character("d"), .delete], KeyHint("d", SharedTexts.delete, priority: 5),
        SharedTexts.deleteAsks, .askToDelete),
    ] + moves + [
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
