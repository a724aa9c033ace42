// SPDX-License-Identifier: MIT
import TextCanvas

/// What a key does on the cramps screen.
package enum CrampsAction {
  case move(ListMove)
  case show(CrampsScreen.Page)
  case undo
}

extension CrampsScreen {
  typealias Binding = KeyBinding<CrampsCommand, CrampsAction>

  package func bindings(in context: ScreenContext) -> [KeyBinding<CrampsCommand, CrampsAction>] {
    var bindings: [Binding] = [.cramp]
    if page == .list, selected != nil {
      bindings.append(
        Binding(
          [.enter], KeyHint("Enter", CrampsTexts.details, priority: 80), CrampsTexts.crampInFull,
          .own(.show(.cramp))))
    }
    if page == .list, cramps != nil {
      bindings.append(
        Binding(
          [.character("a")], KeyHint("a", CrampsTexts.add, priority: 46), CrampsTexts.addWords,
          .ask(.own(.form(.add)))))
    }
    if page != .figures, let selected {
      bindings += [
        Binding(
          [.character("e")], KeyHint("e", CrampsTexts.correct, priority: 45),
          CrampsTexts.correctWords, .ask(.own(.form(.correct(selected))))),
        Binding(
          [.character("n")], KeyHint("n", CrampsTexts.note, priority: 44), CrampsTexts.noteWords,
          .ask(.own(.form(.note(selected))))),
        Binding(
          [.character("d"), .delete], KeyHint("d", SharedTexts.delete, priority: 40),
          SharedTexts.deleteAsks, .open(.question)),
      ]
    }
    if page == .list, canUndo {
      bindings.append(
        Binding(
          [.character("u")], KeyHint("u", SharedTexts.undo, priority: 60),
          SharedTexts.undoDeletion, .own(.undo)))
    }
    if page == .list, !reviews.isEmpty {
      bindings.append(
        Binding(
          [.character("s")], KeyHint("s", CrampsTexts.bySite, priority: 50),
          CrampsTexts.everySite, .own(.show(.figures))))
    }
    if page == .list, context.advice != nil {
      bindings.append(
        Binding(
          [.character("x")], KeyHint("x", CrampsTexts.hideAdvice, priority: 30),
          CrampsTexts.hideAdviceLong, .ask(.own(.dismissAdvice))))
    }
    return bindings + [back] + Binding.moves(CrampsAction.move) + Binding.shared
  }

  private var back: Binding {
    switch page {
    case .list:
      .leave([.character("q"), .escape, .character("m")], SharedTexts.back, CrampsTexts.backKeys)
    case .figures:
      Binding(
        [.character("q"), .escape, .character("s")],
        KeyHint("q", CrampsTexts.cramps, priority: 70), CrampsTexts.backFromSites,
        .own(.show(.list)))
    case .cramp:
      Binding(
        [.character("q"), .escape, .enter],
        KeyHint("q", CrampsTexts.cramps, priority: 70), CrampsTexts.backFromCramp,
        .own(.show(.list)))
    }
  }
}
