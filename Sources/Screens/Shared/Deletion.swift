// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

/// The question before a session is deleted, in at most so many columns; of a long name only the
/// start is said.
func deletionQuestion(
  of session: SessionSummary, seenFrom today: LocalMoment?, columns: Int
) -> String {
  let start = session.startedAt
  let day = today.map { start.dayText(seenFrom: $0) } ?? start.dateText
  let tail = SharedTexts.deletionTail(day: day, clock: start.clockText)
  let space = max(1, columns - SharedTexts.deletionQuestion("", tail).count)
  return SharedTexts.deletionQuestion(session.name.fitted(columns: space), tail)
}

extension KeyHints {
  /// What the keys do while a deletion waits for its answer.
  static let confirmation = KeyHints([
    KeyHint("y", SharedTexts.deletes, priority: 2),
    KeyHint(SharedTexts.anyOtherKey, SharedTexts.keepsIt, priority: 1),
  ])

  /// What the keys do while a page of keys is shown that every key closes.
  static let closing = KeyHints([KeyHint(SharedTexts.anyKey, SharedTexts.closes)])
}
