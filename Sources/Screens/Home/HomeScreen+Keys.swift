// SPDX-License-Identifier: MIT
import TextCanvas

/// What a key does on the home screen.
package enum HomeAction {
  case move(ListMove)
  /// Asks the program for something.
  case go(ScreenCommand<HomeCommand>)
  /// Answers how sore the cramp left them; `nil` skips the question.
  case answer(Int?)
  /// Begins to type a filter, or to change it.
  case filter
  /// Asks whether the selected routine, or a new one, is to be written, since that leads out of the
  /// program.
  case edit(isNew: Bool)
  /// Ends typing; the list stays filtered.
  case endTyping
  /// Ends filtering.
  case showAll
}

extension HomeScreen {
  typealias Binding = KeyBinding<HomeCommand, HomeAction>

  /// The current keys; while a filter is typed, all others write.
  ///
  /// What helps in pain has the highest priority, since narrow rows drop the lowest first.
  package func bindings(in context: ScreenContext) -> [KeyBinding<HomeCommand, HomeAction>] {
    let moves = Binding.moves(hasLetters: !isTyping, HomeAction.move)
    // Without a match there is nothing to select.
    let showAll = Binding(
      [.escape] + (isTyping ? [.control("c")] + (hasMatch ? [] : [.enter]) : []),
      KeyHint("Esc", HomeTexts.showAll, priority: 70), HomeTexts.showAll, .own(.showAll))
    guard !isTyping else {
      guard hasMatch else { return [showAll] + moves }
      let end = Binding(
        [.enter], KeyHint("Enter", HomeTexts.select, priority: 80), HomeTexts.endTyping,
        .own(.endTyping))
      return [end, showAll] + moves
    }
    var bindings: [Binding] = [
      Binding(
        [.character("c")], KeyHint("c", SharedTexts.cramp, priority: 99, style: .relief),
        SharedTexts.helpNow, .own(.go(.cramp)))
    ]
    if let selected, selected.isStartable {
      bindings.append(
        Binding(
          [.enter], KeyHint("Enter", HomeTexts.start, priority: 80), HomeTexts.startSelected,
          .own(.go(.own(.start(selected.id))))))
    }
    if filter != nil { bindings.append(showAll) }
    bindings += [
      Binding(
        [.character("/")], KeyHint("/", HomeTexts.filter, priority: 30), HomeTexts.filterByName,
        .own(.filter)),
      Binding(
        [.character("h")], KeyHint("h", HomeTexts.history, priority: 40), HomeTexts.pastSessions,
        .own(.go(.own(.history)))),
      Binding(
        [.character("m")], KeyHint("m", HomeTexts.cramps, priority: 30), HomeTexts.pastCramps,
        .own(.go(.own(.cramps)))),
      Binding(
        [.character("v")], KeyHint("v", HomeTexts.review, priority: 35), HomeTexts.reviewWords,
        .own(.go(.own(.review)))),
    ]
    if selected != nil {
      bindings.append(
        Binding(
          [.character("e")], KeyHint("e", HomeTexts.edit, priority: 10), HomeTexts.editSelected,
          .own(.edit(isNew: false))))
    }
    bindings += [
      Binding(
        [(.character("E"), .own(.edit(isNew: true)))], "E", HomeTexts.newRoutine),
      Binding(
        [.character("q")], KeyHint("q", HomeTexts.quit, priority: 50), HomeTexts.quitKeys,
        .ask(.leave)),
    ]
    // Last, so that no other hint moves when the log's reply arrives.
    if context.unfinished != nil {
      bindings.append(
        Binding(
          [.character("u")], KeyHint("u", HomeTexts.unfinished, priority: 70),
          HomeTexts.toUnfinished, .own(.go(.own(.unfinished)))))
    }
    return bindings + askingKeys(in: context) + moves + Binding.shared
  }

  /// Whether something is written that finds a routine.
  private var hasMatch: Bool { list.count > 0 && filter?.text.isEmpty == false }

  /// The keys for advice and question; `x` applies to the advice first.
  private func askingKeys(in context: ScreenContext) -> [Binding] {
    var bindings: [Binding] = []
    if context.sorenessDue != nil {
      let digits = "0123456789".enumerated().map { digit in
        (Key.character(digit.element), Binding.Action.own(.answer(digit.offset)))
      }
      bindings.append(
        Binding(
          digits + [(.character("a"), .own(.answer(10)))], HomeTexts.sorenessKeys,
          HomeTexts.soreness))
    }
    if context.advice != nil {
      bindings.append(
        Binding(
          [(.character("x"), .ask(.own(.dismissAdvice)))], "x", HomeTexts.hideAdvice))
    } else if context.sorenessDue != nil {
      bindings.append(
        Binding([(.character("x"), .own(.answer(nil)))], "x", HomeTexts.skipSoreness))
    }
    return bindings
  }
}
