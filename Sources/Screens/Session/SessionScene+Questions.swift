// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

extension SessionScene {
  /// Updates the questions after a cramp to match the session.
  mutating func followQuestions() {
    let isChoosing = if case .choosing = machine.state { true } else { false }
    if form.episode != machine.episodes.count || !isChoosing {
      form = QuestionForm(episode: machine.episodes.count)
    }
    if isChoosing, form.since == nil { form.since = machine.lastSeen }
    let ways = isChoosing ? continuations.map(\.way) : []
    if form.offered != ways {
      // In a new order Enter takes the first again, which is the safest.
      form.offered = ways
      form.way = 0
    }
  }

  /// Whether a key answers one of the questions after a cramp.
  func isAnswer(_ key: Key) -> Bool {
    guard afterRelief == .questions else { return false }
    switch key {
    case .character(" "), .character("a"), .backspace, .delete: return true
    default: return key.digit != nil || key.place(in: form.row.letters) != nil
    }
  }

  /// Goes to a clicked question, or chooses a way on.
  ///
  /// - Returns: Whether it is the way on that was chosen already.
  mutating func select(entry: Int) -> Bool {
    guard modal == nil, afterRelief == .questions, let episode = machine.episodes.last else {
      return false
    }
    let rows = QuestionForm.rows(on: episode, asksWhetherItWoke: guide.asksWhetherItWoke)
    return form.select(entry: entry, in: rows, ways: continuations.count)
  }

  /// Applies a key to the answers after a cramp.
  mutating func answer(_ key: Key) -> SessionCommand? {
    guard afterRelief == .questions, let episode = machine.episodes.last else { return nil }
    return form.take(
      key, on: episode, ways: continuations.count, asksWhetherItWoke: guide.asksWhetherItWoke
    ).map { .event(.note($0)) }
  }
}
