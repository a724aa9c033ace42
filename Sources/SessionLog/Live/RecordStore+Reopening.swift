// SPDX-License-Identifier: MIT
import SessionEngine

extension RecordStore {
  /// How long after its end a session that was stopped can be gone on with.
  private static let reopenedWithin: Duration = .seconds(3_600)

  /// A session that was stopped within the last hour, as it would go on; `nil` if it was not.
  public func reopenable(_ session: SessionID, _ clocks: ResumeClocks) -> UnfinishedSession? {
    guard let (file, machine, _) = reopened(session, clocks),
      case .session(let records) = file.content
    else { return nil }
    return UnfinishedSession(
      id: session, startedAt: records.head.startedAt, logged: machine, machine: machine, age: .zero,
      entryCount: records.entries.count)
  }

  /// Takes up a session that was cut off or, if it was stopped within the last hour, that goes on
  /// after all.
  func takeOrReopen(
    _ session: SessionID, _ clocks: ResumeClocks
  ) throws(TakeFailure) -> RunningFile {
    do throws(TakeFailure) {
      return try take(session)
    } catch {
      guard error == .missing || error == .over,
        let (file, _, entries) = reopened(session, clocks)
      else { throw error }
      var encoder = RecordEncoder(continuing: file)
      var ending = encoder
      do throws(SystemFailure) {
        guard let name = file.recordName else { throw .missing }
        // All but the line that ends it; the record file stays, and has less from now on.
        let before = try bytes(name).dropLast(ending.end().count)
        let after = entries.flatMap { encoder.lines(for: $0) }.flatMap(\.self)
        try disk.put(
          Array(before) + after, at: place.running(session),
          through: place.temporary(for: name.file))
      } catch {
        throw .failed(error)
      }
      return try take(session)
    }
  }

  /// The record file of a session that can be gone on with, the machine then, and what is to be
  /// written down of it.
  private func reopened(
    _ session: SessionID, _ clocks: ResumeClocks
  ) -> (file: RecordFile, machine: SessionMachine, entries: [LogEntry])? {
    let names = ((try? names()) ?? []).filter { $0.id == session.rawValue }
    let files = names.compactMap { try? read($0) }
    guard let file = files.max(by: { ($0.lines, $0.checksum) < ($1.lines, $1.checksum) }),
      case .session(let records) = file.content,
      var machine = try? records.machine(until: nil, gap: clocks.gap)
    else { return nil }
    let end = machine.lastSeen
    let age = Duration.milliseconds(
      clocks.reading.wall.unixMilliseconds
        - records.head.startedAt.advanced(by: end.sinceStart).unixMilliseconds)
    guard age >= .zero, age <= Self.reopenedWithin,
      let effects = try? machine.handle(.reopen, at: end + age)
    else { return nil }
    let entries = effects.compactMap { if case .record(let entry) = $0 { entry } else { nil } }
    return (file, machine, entries)
  }
}
