// SPDX-License-Identifier: MIT
import TextCanvas

/// What a key does while an unfinished session is offered.
enum UnfinishedAction {
  case command(UnfinishedCommand)
  case askToFinish
  case showKeys
}

extension UnfinishedScreen {
  /// What the keys do now, the page of keys and the question aside.
  var keys: [KeyMeaning<UnfinishedAction>] {
    var keys: [KeyMeaning<UnfinishedAction>] = [.cramp(.command(.cramp))]
    if !isUnderWay {
      keys += [
        KeyMeaning(
          [.enter, .character(" ")], KeyHint("Enter", UnfinishedTexts.continues, priority: 8),
          UnfinishedTexts.continuesLong, .command(.resume(session.id))),
        KeyMeaning(
          [.character("f")], KeyHint("f", UnfinishedTexts.finish, priority: 6),
          UnfinishedTexts.finishLong, .askToFinish),
      ]
    }
    return keys + [
      KeyMeaning(
        [.character("l"), .escape, .character("q"), .control("c")],
        KeyHint("l", UnfinishedTexts.later, priority: 7), UnfinishedTexts.laterLong,
        .command(.later)),
      KeyMeaning([(.control("z"), .command(.suspend))], "Ctrl-Z", SharedTexts.suspend),
      KeyMeaning(
        [.character("?")], KeyHint("?", SharedTexts.keys, priority: 5), SharedTexts.thisPage,
        .showKeys),
    ]
  }

  /// The row of hints.
  var hints: KeyHints {
    if isShowingKeys { return .closing }
    guard isConfirming else { return KeyMeaning.hints(keys) }
    return KeyHints([
      KeyHint("y", UnfinishedTexts.finishes, priority: 2),
      KeyHint(SharedTexts.anyOtherKey, UnfinishedTexts.leaves, priority: 1),
    ])
  }
}
