// SPDX-License-Identifier: MIT
import TextCanvas

/// What a key of the screen of cramps does.
enum CrampsAction {
  case move(ListMove)
  case show(CrampsScreen.Page)
  case command(CrampsCommand)
  case askToTakeBack
  case undo
  case dismissAdvice
  case showKeys
}

extension CrampsScreen {
  /// What the keys do now, the page of keys and the question aside.
  var keys: [KeyMeaning<CrampsAction>] {
    var keys: [KeyMeaning<CrampsAction>] = [.cramp(.command(.cramp))]
    if page == .list, selected != nil {
      keys.append(
        KeyMeaning(
          [.enter], KeyHint("Enter", "details", priority: 8), "the cramp in full", .show(.cramp)))
    }
    if page != .figures, selected != nil {
      keys.append(
        KeyMeaning(
          [.character("d"), .delete], KeyHint("d", "take back", priority: 4),
          "take it back; asks first", .askToTakeBack))
    }
    if page == .list, canUndo {
      keys.append(
        KeyMeaning(
          [.character("u")], KeyHint("u", "undo", priority: 6), "bring back the last taken back",
          .undo))
    }
    if page == .list, !reviews.isEmpty {
      keys.append(
        KeyMeaning(
          [.character("s")], KeyHint("s", "figures", priority: 5), "the figures of every site",
          .show(.figures)))
    }
    if page == .list, advice != nil {
      keys.append(
        KeyMeaning(
          [.character("x")], KeyHint("x", "hide advice", priority: 3),
          "hide the advice, 14 days", .dismissAdvice))
    }
    keys.append(back)
    keys += KeyMeaning.moves(hasLetters: true, CrampsAction.move)
    return keys + [
      KeyMeaning([(.control("z"), .command(.suspend))], "Ctrl-Z", "suspend"),
      KeyMeaning(
        [.character("?")], KeyHint("?", "keys", priority: 6), "this page", .showKeys),
    ]
  }

  private var back: KeyMeaning<CrampsAction> {
    switch page {
    case .list:
      KeyMeaning(
        [.character("q"), .escape, .character("m"), .control("c")],
        KeyHint("q", "back", priority: 7), "back (or Esc, m)", .command(.back))
    case .figures:
      KeyMeaning(
        [.character("q"), .escape, .character("s"), .control("c")],
        KeyHint("q", "cramps", priority: 7), "back to the cramps (or Esc, s)", .show(.list))
    case .cramp:
      KeyMeaning(
        [.character("q"), .escape, .enter, .control("c")],
        KeyHint("q", "cramps", priority: 7), "back to the cramps (or Esc, Enter)", .show(.list))
    }
  }

  /// The row of hints.
  var hints: KeyHints {
    if isShowingKeys { return .closing }
    guard isConfirming else { return KeyMeaning.hints(keys) }
    return KeyHints([
      KeyHint("y", "takes it back", priority: 2), KeyHint("any other key", "keeps it", priority: 1),
    ])
  }
}
