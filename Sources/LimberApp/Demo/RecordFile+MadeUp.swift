// SPDX-License-Identifier: MIT
import PlausibleYears
import SessionEngine
import SessionLog

extension RecordFile.Content {
  /// The content of a record file for something made up.
  init(_ record: MadeUpRecord) {
    switch record {
    case .session(let session):
      var records = SessionRecords(
        head: SessionHead(
          id: session.id, plan: session.plan, startedAt: session.startedAt,
          lasted: session.lasted))
      records.entries = session.entries
      self = .session(records)
    case .diary(let id, let entry):
      self.init(id, .diary(entry.content), writtenAt: entry.writtenAt)
    case .change(let id, let session, let changes, let writtenAt):
      self.init(id, .session(session, changes), writtenAt: writtenAt)
    }
  }

  private init(_ id: String, _ content: Change.Content, writtenAt: LocalMoment) {
    self = .changes([
      Change(
        id: id, device: .madeUp, stamp: writtenAt.unixMilliseconds, writtenAt: writtenAt,
        content: content)
    ])
  }
}
