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
          [.enter, .character(" ")], KeyHint("Enter", "go on", priority: 8),
          "go on with it, paused at first (or space)", .command(.resume(session.id))),
        KeyMeaning(
          [.character("f")], KeyHint("f", "end", priority: 6),
          "end it as stopped there; asks first", .askToFinish),
      ]
    }
    return keys + [
      KeyMeaning(
        [.character("l"), .escape, .character("q"), .control("c")],
        KeyHint("l", "later", priority: 7), "leave it for later (or Esc, q)", .command(.later)),
      KeyMeaning([(.control("z"), .command(.suspend))], "Ctrl-Z", "suspend"),
      KeyMeaning(
        [.character("?")], KeyHint("?", "keys", priority: 5), "this page", .showKeys),
    ]
  }

  /// The row of hints.
  var hints: KeyHints {
    if isShowingKeys { return .closing }
    guard isConfirming else { return KeyMeaning.hints(keys) }
    return KeyHints([
      KeyHint("y", "ends it", priority: 2), KeyHint("any other key", "leaves it", priority: 1),
    ])
  }
}
