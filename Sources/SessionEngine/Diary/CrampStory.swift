// SPDX-License-Identifier: MIT

/// One cramp with all that was ever said of it.
public struct CrampStory: Hashable, Sendable {
  /// The cramp as it was first: as the session logged it, or as it was written down by hand.
  public let first: CrampRecord
  /// The diary entries on it, oldest first. Of a cramp that was written down by hand, the first is
  /// the one that did so.
  public let entries: [DiaryEntry]
  /// The cramp as it is now.
  public let record: CrampRecord
  /// Whether the person was asked how sore it has left them.
  public let wasAskedSoreness: Bool

  /// Makes a story; the entries are made to the first record in order.
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

  /// Makes the story of a cramp that was written down by hand; `nil` if the first of the entries does
  /// not do so.
  public init?(recordedBy entries: [DiaryEntry]) {
    guard case .recorded(let id, let onsetAt, let site, let changes)? = entries.first?.content
    else { return nil }
    var first = CrampRecord(id: id, onsetAt: onsetAt, site: site)
    let writtenAt = entries.first?.writtenAt
    for change in changes { first.make(change, saidAt: writtenAt) }
    self.init(first: first, entries: entries)
  }
}
