// SPDX-License-Identifier: MIT
import TextCanvas

/// What a key of the home screen does.
enum HomeAction {
  case move(ListMove)
  case command(HomeCommand)
  /// Says how sore the cramp has left them; `nil`: skips it.
  case answer(Int?)
  case dismissAdvice
  /// Begins to type a filter, or to change the one there is.
  case filter
  /// Ends the typing; the list stays filtered.
  case endTyping
  /// Ends filtering.
  case showAll
  case showKeys
}

extension HomeScreen {
  /// What the keys do now, the page of keys aside; while a filter is typed, all others write it.
  ///
  /// What helps in pain has the highest priority, since a narrow row drops the lowest first.
  var keys: [KeyMeaning<HomeAction>] {
    let moves = KeyMeaning.moves(hasLetters: !isTyping, HomeAction.move)
    let suspend = KeyMeaning(
      [(.control("z"), HomeAction.command(.suspend))], "Ctrl-Z", SharedTexts.suspend)
    let showAll = KeyMeaning(
      isTyping ? [.escape, .control("c")] : [.escape],
      KeyHint("Esc", HomeTexts.showAll, priority: 7), HomeTexts.showAll, HomeAction.showAll)
    guard !isTyping else {
      let end = KeyMeaning(
        [.enter], KeyHint("Enter", HomeTexts.select, priority: 8), HomeTexts.endTyping,
        HomeAction.endTyping)
      return [end, showAll] + moves + [suspend]
    }
    var keys: [KeyMeaning<HomeAction>] = [.cramp(.command(.cramp))]
    if let selected, selected.isStartable {
      keys.append(
        KeyMeaning(
          [.enter], KeyHint("Enter", HomeTexts.start, priority: 8), HomeTexts.startSelected,
          .command(.start(selected.id))))
    }
    if filter != nil { keys.append(showAll) }
    keys += [
      KeyMeaning(
        [.character("/")], KeyHint("/", HomeTexts.filter, priority: 3), HomeTexts.filterByName,
        .filter),
      KeyMeaning(
        [.character("h")], KeyHint("h", HomeTexts.history, priority: 4), HomeTexts.pastSessions,
        .command(.history)),
      KeyMeaning(
        [.character("m")], KeyHint("m", HomeTexts.cramps, priority: 3), HomeTexts.pastCramps,
        .command(.cramps)),
      KeyMeaning(
        [.character("q"), .control("c")], KeyHint("q", HomeTexts.quit, priority: 5),
        HomeTexts.quitKeys, .command(.quit)),
    ]
    // Last, so that no other hint moves when the log tells of the session.
    if unfinished != nil {
      keys.append(
        KeyMeaning(
          [.character("u")], KeyHint("u", HomeTexts.unfinished, priority: 7),
          HomeTexts.toUnfinished, .command(.unfinished)))
    }
    let showKeys = KeyMeaning(
      [.character("?")], KeyHint("?", SharedTexts.keys, priority: 6), SharedTexts.thisPage,
      HomeAction.showKeys)
    return keys + askingKeys + moves + [suspend, showKeys]
  }

  /// The keys of the rows that advise and ask; of the two that `x` may be for, the advice goes first.
  private var askingKeys: [KeyMeaning<HomeAction>] {
    var keys: [KeyMeaning<HomeAction>] = []
    if sorenessDue != nil {
      let digits = "0123456789".enumerated().map { digit in
        (Key.character(digit.element), HomeAction.answer(digit.offset))
      }
      keys.append(
        KeyMeaning(
          digits + [(.character("a"), .answer(10))], HomeTexts.sorenessKeys, HomeTexts.soreness))
    }
    if advice != nil {
      keys.append(KeyMeaning([(.character("x"), .dismissAdvice)], "x", HomeTexts.hideAdvice))
    } else if sorenessDue != nil {
      keys.append(
        KeyMeaning([(.character("x"), HomeAction.answer(nil))], "x", HomeTexts.skipSoreness))
    }
    return keys
  }

  /// The row of hints.
  var hints: KeyHints {
    if isShowingKeys {
      return KeyHints([
        KeyHint("c", SharedTexts.cramp, priority: 9, style: .relief),
        KeyHint(SharedTexts.anyOtherKey, SharedTexts.closes),
      ])
    }
    return KeyMeaning.hints(keys, hasTrailing: !isTyping)
  }
}
