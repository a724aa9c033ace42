// SPDX-License-Identifier: MIT
import TextCanvas

/// What a key does while an unfinished session is offered.
package enum UnfinishedAction { case resume }

extension UnfinishedScreen {
  package func bindings(
    in context: ScreenContext
  ) -> [KeyBinding<UnfinishedCommand, UnfinishedAction>] {
    let choices: [KeyBinding<UnfinishedCommand, UnfinishedAction>] = [
      KeyBinding(
        [.enter, .character(" ")], KeyHint("Enter", UnfinishedTexts.continues, priority: 80),
        UnfinishedTexts.continuesLong, .own(.resume)),
      KeyBinding(
        [.character("f")], KeyHint("f", UnfinishedTexts.finish, priority: 60),
        UnfinishedTexts.finishLong, .open(.question)),
    ]
    return [.cramp] + (isUnderWay ? [] : choices) + [
      KeyBinding(
        [.character("l"), .escape, .character("q")],
        KeyHint("l", UnfinishedTexts.later, priority: 70), UnfinishedTexts.laterLong, .ask(.leave))
    ] + KeyBinding.shared
  }
}
