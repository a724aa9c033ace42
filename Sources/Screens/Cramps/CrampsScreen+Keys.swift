// SPDX-License-Identifier: MIT
import TextCanvas

/// What a key of the screen of cramps does.
enum CrampsAction {
  case move(ListMove)
  case show(CrampsScreen.Page)
  case command(CrampsCommand)
  case askToDelete
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
          [.enter], KeyHint("Enter", CrampsTexts.details, priority: 8), CrampsTexts.crampInFull,
          .show(.cramp)))
    }
    if page != .figures, selected != nil {
      keys.append(
        KeyMeaning(
          [.character("d"), .delete], KeyHint("d", SharedTexts.delete, priority: 4),
          SharedTexts.deleteAsks, .askToDelete))
    }
    if page == .list, canUndo {
      keys.append(
        KeyMeaning(
          [.character("u")], KeyHint("u", SharedTexts.undo, priority: 6), SharedTexts.undoDeletion,
          .undo))
    }
    if page == .list, !reviews.isEmpty {
      keys.append(
        KeyMeaning(
          [.character("s")], KeyHint("s", CrampsTexts.bySite, priority: 5), CrampsTexts.everySite,
          .show(.figures)))
    }
    if page == .list, advice != nil {
      keys.append(
        KeyMeaning(
          [.character("x")], KeyHint("x", CrampsTexts.hideAdvice, priority: 3),
          CrampsTexts.hideAdviceLong, .dismissAdvice))
    }
    keys.append(back)
    keys += KeyMeaning.moves(hasLetters: true, CrampsAction.move)
    return keys + [
      KeyMeaning([(.control("z"), .command(.suspend))], "Ctrl-Z", SharedTexts.suspend),
      KeyMeaning(
        [.character("?")], KeyHint("?", SharedTexts.keys, priority: 6), SharedTexts.thisPage,
        .showKeys),
    ]
  }

  private var back: KeyMeaning<CrampsAction> {
    switch page {
    case .list:
      KeyMeaning(
        [.character("q"), .escape, .character("m"), .control("c")],
        KeyHint("q", SharedTexts.back, priority: 7), CrampsTexts.backKeys, .command(.back))
    case .figures:
      KeyMeaning(
        [.character("q"), .escape, .character("s"), .control("c")],
        KeyHint("q", CrampsTexts.cramps, priority: 7), CrampsTexts.backFromSites, .show(.list))
    case .cramp:
      KeyMeaning(
        [.character("q"), .escape, .enter, .control("c")],
        KeyHint("q", CrampsTexts.cramps, priority: 7), CrampsTexts.backFromCramp, .show(.list))
    }
  }

  /// The row of hints.
  var hints: KeyHints {
    if isShowingKeys { return .closing }
    return isConfirming ? .confirmation : KeyMeaning.hints(keys)
  }
}
