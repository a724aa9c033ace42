// SPDX-License-Identifier: MIT

/// A cramp with its whole change history.
public struct CrampStory: Hashable, Sendable {
  /// The cramp as first logged, by the session or by hand.
  public let first: CrampRecord
  /// Its diary entries, oldest first. For a cramp logged by hand, the first entry records it.
  public let entries: [DiaryEntry]
  /// The cramp as it is now.
  public let record: CrampRecord
  /// Whether the person was asked how sore it left them.
  public let wasAskedSoreness: Bool

  /// Makes a story by applying the entries in order.
  public init(first: CrampRecord, entries: [DiaryEntry]) {
    self.first = first
    self.entries = entries
    var record = first
    var wasAsked = false
    for entry in entries {
      switch entry.content {
      case .changed(_, let changes):
        for change in changes { record.make(change, saidAt: entry.writtenAt) }
      case .askedSoreness: wasAsked = true
      case .recorded, .adviceDismissed: break
      }
    }
    self.record = record
    wasAskedSoreness = wasAsked
  }

  /// Makes the story of a cramp logged by hand; `nil` if the first entry does not record one.
  public init?(recordedBy entries: [DiaryEntry]) {
    guard case .recorded(let id, let onsetAt, let site, let changes)? = entries.first?.content
    else { return nil }
    var first = CrampRecord(id: id, onsetAt: onsetAt, site: site)
    let writtenAt = entries.first?.writtenAt
    for change in changes { first.make(change, saidAt: writtenAt) }
    self.init(first: first, entries: entries)
  }
}
