// SPDX-License-Identifier: MIT
import TextCanvas

/// What a key of the home screen does.
enum HomeAction {
  case move(ListMove)
  case command(HomeCommand)
  /// Says how sore the cramp has left them; `nil`: skips it.
  case answer(Int?)
  case dismissAdvice
  /// Begins to filter.
  case filter
  /// Ends filtering.
  case showAll
  case showKeys
}

extension HomeScreen {
  /// What the keys do now, the page of keys aside; while a filter is typed, all others write it.
  ///
  /// What helps in pain has the highest priority, since a narrow row drops the lowest first.
  var keys: [KeyMeaning<HomeAction>] {
    let moves = KeyMeaning.moves(hasLetters: filter == nil, HomeAction.move)
    var keys: [KeyMeaning<HomeAction>] = []
    if let selected, selected.isStartable {
      keys.append(
        KeyMeaning(
          [.enter], KeyHint("Enter", "start", priority: 8), "start what is selected",
          .command(.start(selected.id))))
    }
    let suspend = KeyMeaning([(.control("z"), HomeAction.command(.suspend))], "Ctrl-Z", "suspend")
    guard filter == nil else {
      let showAll = KeyMeaning(
        [.escape, .control("c")], KeyHint("Esc", "show all", priority: 7), "show all",
        HomeAction.showAll)
      return keys + [showAll] + moves + [suspend]
    }
    keys.insert(.cramp(.command(.cramp)), at: 0)
    keys += [
      KeyMeaning(
        [.character("/")], KeyHint("/", "filter", priority: 3), "filter by name",
        .filter),
      KeyMeaning(
        [.character("h")], KeyHint("h", "history", priority: 4), "the sessions so far",
        .command(.history)),
      KeyMeaning(
        [.character("m")], KeyHint("m", "cramps", priority: 3), "the cramps so far",
        .command(.cramps)),
      KeyMeaning(
        [.character("q"), .control("c")], KeyHint("q", "quit", priority: 5), "quit (or Ctrl-C)",
        .command(.quit)),
    ]
    // Last, so that no other hint moves when the log tells of the session.
    if unfinished != nil {
      keys.append(
        KeyMeaning(
          [.character("u")], KeyHint("u", "go on", priority: 7),
          "to the unfinished session", .command(.unfinished)))
    }
    let showKeys = KeyMeaning(
      [.character("?")], KeyHint("?", "keys", priority: 6), "this page", HomeAction.showKeys)
    return keys + askingKeys + moves + [suspend, showKeys]
  }

  /// The keys of the row that asks or advises; the question goes first.
  private var askingKeys: [KeyMeaning<HomeAction>] {
    if sorenessDue != nil {
      let digits = "0123456789".enumerated().map { digit in
        (Key.character(digit.element), HomeAction.answer(digit.offset))
      }
      return [
        KeyMeaning(digits + [(.character("a"), .answer(10))], "0–9 a", "how sore now; a is 10"),
        KeyMeaning([(.character("x"), HomeAction.answer(nil))], "x", "skip the question"),
      ]
    }
    guard advice != nil else { return [] }
    return [
      KeyMeaning([(.character("x"), .dismissAdvice)], "x", "hide the advice, 14 days")
    ]
  }

  /// The row of hints.
  var hints: KeyHints {
    if isShowingKeys {
      return KeyHints([
        KeyHint("c", "CRAMP", priority: 9, style: .relief), KeyHint("any other key", "closes"),
      ])
    }
    return KeyMeaning.hints(keys, hasTrailing: filter == nil)
  }
}
