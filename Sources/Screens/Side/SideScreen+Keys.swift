// SPDX-License-Identifier: MIT
import RoutineModel
import TextCanvas

/// What a key does while the side is asked for.
enum SideAction {
  case command(SideCommand)
  /// Marks the side so many places further down.
  case mark(Int)
  case showKeys
}

extension SideScreen {
  /// What the keys do now, the page of keys aside.
  var keys: [KeyMeaning<SideAction>] {
    let start = KeyMeaning(
      [.enter, .character(" ")], KeyHint("Enter", SideTexts.start(marked), priority: 8),
      SideTexts.leadsEnter, SideAction.command(.begin(marked)))
    let letters = Side.allCases.map { side in
      let letter = SideTexts.letter(side)
      // The list names them already, each beside what it takes.
      return KeyMeaning(
        [.character(letter)], KeyHint(String(letter), SideTexts.name(side)),
        SideTexts.startWith(side), SideAction.command(.begin(side))
      ).hintedElsewhere
    }
    return [.cramp(.command(.cramp)), start] + letters + [
      KeyMeaning(
        [
          (.up, .mark(-1)), (.left, .mark(-1)), (.character("k"), .mark(-1)), (.down, .mark(1)),
          (.right, .mark(1)), (.character("j"), .mark(1)),
        ], "↑ ↓ ← →", SideTexts.moves),
      KeyMeaning(
        [.character("q"), .escape, .control("c")],
        KeyHint("q", SideTexts.back, priority: 7), SideTexts.leadsBack, .command(.back)),
      KeyMeaning([(.control("z"), .command(.suspend))], "Ctrl-Z", SideTexts.suspend),
      KeyMeaning(
        [.character("?")], KeyHint("?", SideTexts.keys, priority: 5), SideTexts.thisPage,
        .showKeys),
    ]
  }

  /// The row of hints.
  var hints: KeyHints { isShowingKeys ? .closing : KeyMeaning.hints(keys) }
}
