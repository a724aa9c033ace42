// SPDX-License-Identifier: MIT
import SessionEngine

/// Takes records into a log as they are written, with a machine kept for each session that runs: a
/// record costs no more late in a session than early. The rows are those that its file would give.
public struct LiveProjection: Sendable {
  private struct Live {
    var machine: SessionMachine
    /// How many entries the machine has had.
    var count: Int
    var extent: DurableBatch.Extent

    /// The session after further entries; `nil` if they make no sense to its machine.
    func after(_ entries: [LogEntry]) -> Self? {
      var next = self
      for entry in entries {
        guard (try? next.machine.reenact(entry)) != nil else { return nil }
      }
      next.count += entries.count
      return next
    }
  }

  private var sessions: [SessionID: Live] = [:]

  /// Makes a projection that knows of no session.
  public init() {}

  /// Takes batches into the log, all of them in one transaction.
  ///
  /// - Parameter whole: The file that a batch ends with the last lines of. It is asked for where the log
  ///   has other lines before the batch, as one that was made again; without it the log is behind.
  /// - Throws: As `LogDatabase.write`. Then nothing is taken in, and the same batches may come again.
  public mutating func take(
    _ batches: [DurableBatch], into log: LogDatabase, whole: (DurableBatch) -> RecordFile?
  ) throws(SessionLogError) {
    var next = self
    try log.write { db in
      var projection = Projection(db)
      for batch in batches { try next.take(batch, &projection, whole) }
      try projection.settle()
    }
    self = next
  }

  private mutating func take(
    _ batch: DurableBatch, _ projection: inout Projection, _ whole: (DurableBatch) -> RecordFile?
  ) throws {
    let name = batch.name.flatMap { RecordName(device: batch.file.device, file: $0) }
    guard case .session(let news) = batch.file.content else {
      try projection.take(batch.file, as: name)
      return
    }
    let id = news.head.id
    let before = sessions.removeValue(forKey: id)
    if let live = before, live.extent == batch.before, var next = live.after(news.entries),
      try projection.append(
        news.entries, to: news.head, after: live.count, machine: next.machine, batch, as: name)
    {
      next.extent = batch.after
      if name == nil { sessions[id] = next }
      return
    }
    guard let file = batch.before == .nothing ? batch.file : whole(batch),
      let machine = try projection.take(file, as: name), name == nil,
      case .session(let session) = file.content
    else { return }
    sessions[id] = Live(
      machine: machine, count: session.entries.count,
      extent: DurableBatch.Extent(lines: file.lines, checksum: file.checksum))
  }
}
