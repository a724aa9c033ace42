// SPDX-License-Identifier: MIT
import SessionEngine

/// The change history of a cramp: what each entry changed, from what to what.
struct CrampHistory {
  /// The effect of an entry.
  struct Entry {
    let writtenAt: LocalMoment
    /// The changes, in order; empty for an entry that logs the cramp or only asks about it.
    let changes: [Change]
    let content: DiaryEntry.Content
  }

  /// One change of a field.
  struct Change {
    let field: CrampField
    let before: CrampField.Value
    let after: CrampField.Value
  }

  /// The entries, oldest first.
  let entries: [Entry]

  /// Replays the entries of a cramp.
  init(_ story: CrampStory) {
    var record = story.first
    entries = story.entries.map { entry in
      guard case .changed(_, let made) = entry.content else {
        return Entry(writtenAt: entry.writtenAt, changes: [], content: entry.content)
      }
      let changes = made.map { change in
        let field = CrampField(change)
        let before = field.value(in: record)
        record.make(change)
        return Change(field: field, before: before, after: field.value(in: record))
      }
      return Entry(writtenAt: entry.writtenAt, changes: changes, content: entry.content)
    }
  }
}
