// SPDX-License-Identifier: MIT
import SessionEngine

extension RecordStore {
  /// How long after its end a stopped session can be continued.
  private static let reopenedWithin: Duration = .seconds(3_600)

  /// A session stopped within the last hour, as it would continue; `nil` if it cannot.
  public func reopenable(_ session: SessionID, _ clocks: ResumeClocks) -> UnfinishedSession? {
    reopened(session, clocks)?.session
  }

  /// Makes a running file from a session stopped within the last hour. The record file stays, and
  /// is then outdated.
  ///
  /// - Returns: Whether it did.
  func reopen(_ session: SessionID, _ clocks: ResumeClocks) throws(SystemFailure) -> Bool {
    guard let (file, _, entries) = reopened(session, clocks), let name = file.recordName else {
      return false
    }
    var encoder = RecordEncoder(continuing: file)
    var ending = encoder
    // All lines but the last, which ends it.
    let before = try bytes(name).dropLast(ending.end().count)
    let after = entries.flatMap { encoder.lines(for: $0) }.flatMap(\.self)
    try disk.put(
      Array(before) + after, at: place.running(session), through: place.temporary(for: name.file))
    return true
  }

  /// The record file of a session that can be continued, the continued session, and the entries for
  /// that.
  private func reopened(
    _ id: SessionID, _ clocks: ResumeClocks
  ) -> (file: RecordFile, session: UnfinishedSession, entries: [LogEntry])? {
    let names = ((try? names()) ?? []).filter { $0.id == id.rawValue }
    let files = names.compactMap { try? read($0) }
    guard let file = files.max(by: { ($0.lines, $0.checksum) < ($1.lines, $1.checksum) }),
      case .session(let records) = file.content, var machine = try? records.machine(gap: clocks.gap)
    else { return nil }
    let end = records.head.startedAt.advanced(by: machine.lastSeen.sinceStart)
    let age = Duration.milliseconds(
      clocks.reading.wall.unixMilliseconds - end.unixMilliseconds)
    guard age >= .zero, age <= Self.reopenedWithin,
      let effects = try? machine.handle(.reopen, at: machine.lastSeen + age)
    else { return nil }
    let session = UnfinishedSession(
      id: id, startedAt: records.head.startedAt, logged: machine, machine: machine, age: .zero,
      entryCount: records.entries.count)
    return (file, session, effects.entries)
  }
}
