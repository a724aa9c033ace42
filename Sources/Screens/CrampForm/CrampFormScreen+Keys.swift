// SPDX-License-Identifier: MIT
import TextCanvas

/// What a key does in a cramp form.
package enum CrampFormAction {
  /// Moves by this many rows.
  case move(Int)
  /// Answers in the current row.
  case answer(Key)
  case save
}

extension CrampFormScreen {
  typealias Binding = KeyBinding<CrampFormCommand, CrampFormAction>

  /// The current keys; in a text field, all others write.
  package func bindings(
    in context: ScreenContext
  ) -> [KeyBinding<CrampFormCommand, CrampFormAction>] {
    var bindings: [Binding] = isWriting ? [] : [.cramp]
    bindings.append(
      Binding(
        [.enter], KeyHint("Enter", CrampFormTexts.save, priority: 90), CrampFormTexts.saveWords,
        .own(.save)))
    if rows.count > 1 {
      bindings.append(
        Binding(
          [(.up, .own(.move(-1))), (.down, .own(.move(1))), (.tab, .own(.move(1)))],
          KeyHint("↑↓", SharedTexts.move, priority: 60), QuestionTexts.moveWords))
    }
    if !isText {
      bindings.append(
        Binding(
          [Key.left, .right].map { ($0, .own(.answer($0))) },
          KeyHint("←→", QuestionTexts.change, priority: 59), CrampFormTexts.changeWords))
      let isTriggers = row == .triggers
      let digits = ("0123456789" + row.letters).map(Key.character)
      let space: [Key] = isTriggers ? [.character(" ")] : [.character(" "), .backspace, .delete]
      bindings += [
        Binding(
          digits.map { ($0, .own(.answer($0))) }, CrampFormTexts.digits,
          isTriggers ? CrampFormTexts.tellsTrigger : CrampFormTexts.digitsWords),
        Binding(
          space.map { ($0, .own(.answer($0))) }, CrampFormTexts.space,
          isTriggers ? CrampFormTexts.tellsTrigger : CrampFormTexts.clears),
      ]
    }
    let leave: Binding.Action = hasChanges ? .open(.question) : .ask(.leave)
    bindings.append(
      Binding(
        isText ? [.escape, .control("c")] : [.escape, .character("q")],
        KeyHint("Esc", CrampFormTexts.leave, priority: 70), CrampFormTexts.leaveWords, leave))
    return isText ? bindings : bindings + Binding.shared
  }

  /// Whether leaving would lose anything.
  private var hasChanges: Bool { !entry.isEmpty }
}
