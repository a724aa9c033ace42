// SPDX-License-Identifier: MIT
import RoutineModel
import TextCanvas

/// What a key does while the side is asked for.
package enum SideAction {
  /// Moves the mark by this many sides.
  case mark(Int)
}

extension SideScreen {
  package func bindings(in context: ScreenContext) -> [KeyBinding<SideCommand, SideAction>] {
    let start = KeyBinding<SideCommand, SideAction>(
      [.enter, .character(" ")], KeyHint("Enter", SideTexts.start(marked), priority: 80),
      SideTexts.leadsEnter, .ask(.own(.begin(marked))))
    let letters = Side.allCases.map { side in
      let letter = SideTexts.letter(side)
      // The list already names the letters, each beside its side.
      return KeyBinding<SideCommand, SideAction>(
        [.character(letter)], KeyHint(String(letter), SideTexts.name(side)),
        SideTexts.startWith(side), .ask(.own(.begin(side)))
      ).hintedElsewhere
    }
    let moves: [(Key, Int)] = [
      (.up, -1), (.left, -1), (.character("k"), -1), (.down, 1), (.right, 1), (.character("j"), 1),
    ]
    return [.cramp, start] + letters + [
      KeyBinding(moves.map { ($0.0, .own(.mark($0.1))) }, "↑ ↓ ← →", SideTexts.moves),
      .leave([.character("q"), .escape], SharedTexts.back, SideTexts.leadsBack),
    ] + KeyBinding.shared
  }
}
