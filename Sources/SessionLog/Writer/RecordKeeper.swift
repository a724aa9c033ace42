// SPDX-License-Identifier: MIT
import SessionEngine

/// Turns what the writer is told into lines, has them written, and says what has become durable.
///
/// It waits for the disk, and so lives on a thread of its own; a test drives it by itself.
struct RecordKeeper {
  /// A file that is being written, as far as nobody was told of it.
  private struct Draft {
    let file: WrittenFile
    var encoder: RecordEncoder
    /// What is told once all of it is durable.
    var batch: DurableBatch
    /// What is new of a session.
    var session: SessionRecords?
  }

  private let device: DeviceID
  private let largestStamp: @Sendable (String) -> Int64?
  private var machine = WriterMachine()
  private var performer: WriterPerformer
  private var drafts: [Draft] = []
  /// The largest stamps that were given, by the target.
  private var stamps: [String: Int64] = [:]

  /// Makes one of a device.
  ///
  /// - Parameter largestStamp: The largest stamp that the log has of a target.
  init(
    place: LogPlace, device: DeviceID, disk: any Disk,
    largestStamp: @escaping @Sendable (String) -> Int64?
  ) {
    self.device = device
    self.largestStamp = largestStamp
    performer = WriterPerformer(place: place, disk: disk)
  }

  /// When something is to be tried again.
  var nextDeadline: Duration? { machine.nextDeadline }

  /// What is in memory alone.
  var unsaved: [UnsavedRecords] {
    machine.unsaved.compactMap { file in
      let session: SessionID? = if case .running(let id) = file.file { id } else { nil }
      return file.failure.map {
        UnsavedRecords(session: session, count: file.accepted - file.durable, failure: $0)
      }
    }
  }

  // MARK: What is told

  mutating func begin(_ head: SessionHead, _ run: Run) {
    guard index(of: head.id) == nil else { return }
    var encoder = RecordEncoder(device: device)
    let lines = encoder.beginning(head, run)
    var session = SessionRecords(head: head)
    session.runs = [run]
    let file = RecordFile(
      device: device, content: .session(session), plans: [], lines: 0, length: 0, checksum: 0,
      isWhole: false)
    begin(.running(head.id), encoder, file, session, lines)
  }

  mutating func takeUp(_ running: RunningFile, _ run: Run) {
    let records = running.records
    guard case .session(let all) = records.content, index(of: all.head.id) == nil else { return }
    performer.takeUp(all.head.id, running.file)
    let lines = running.bytes.split(separator: UInt8(ascii: "\n")).map { $0 + "\n".utf8 }
    var encoder = RecordEncoder(continuing: records)
    let line = encoder.line(for: run)
    var session = SessionRecords(head: all.head)
    session.runs = [run]
    begin(.running(all.head.id), encoder, records, session, [line], after: lines.map(Array.init))
  }

  mutating func append(_ entries: [LogEntry], to session: SessionID) {
    for entry in entries {
      guard let index = index(of: session), !drafts[index].batch.file.isWhole else { return }
      let lines = drafts[index].encoder.lines(for: entry)
      add(lines, index)
      drafts[index].session?.entries.append(entry)
      let count = drafts[index].batch.file.lines
      drafts[index].session?.entryLines.append(count)
      guard case .finished = entry.fact else { continue }
      let end = drafts[index].encoder.end()
      add([end], index)
      drafts[index].batch.file.isWhole = true
      if let name = drafts[index].batch.file.recordName {
        machine.finish(.running(session), as: name)
      }
    }
  }

  mutating func letGo(_ session: SessionID) { machine.letGo(.running(session)) }

  /// Writes a record file that is whole from its beginning.
  mutating func write(_ lines: [[UInt8]]) {
    guard let file = RecordFile(bytes: Array(lines.joined())), let name = file.recordName else {
      return
    }
    let batch = DurableBatch(before: .nothing, file: file)
    let encoder = RecordEncoder(continuing: file)
    drafts.append(Draft(file: .record(name), encoder: encoder, batch: batch))
    machine.begin(.record(name), lines)
  }

  /// Gives changes their places among the others to their targets, and writes them down.
  mutating func write(_ changes: [ChangeDraft]) {
    var byTarget: [String: [Change]] = [:]
    for draft in changes {
      let target = draft.content.target
      var stamp = draft.writtenAt.unixMilliseconds
      if let seen = [stamps[target], largestStamp(target)].compactMap({ $0 }).max() {
        stamp = max(stamp, seen + 1)
      }
      stamps[target] = stamp
      byTarget[target, default: []].append(
        Change(
          id: draft.id, device: device, stamp: stamp, writtenAt: draft.writtenAt,
          content: draft.content))
    }
    for (_, changes) in byTarget.sorted(by: { $0.key < $1.key }) {
      write(RecordEncoder.file(of: changes, device: device))
    }
  }

  mutating func add(_ head: SessionHead) {
    write(RecordEncoder.file(of: SessionRecords(head: head), device: device))
  }

  mutating func erase(_ erasure: Erasure) {
    write(RecordEncoder.file(of: erasure, device: device))
  }

  // MARK: What is done

  /// Does all that can be done now.
  ///
  /// - Returns: The batches of the files of which everything has become durable.
  mutating func work(at now: Duration) -> [DurableBatch] {
    while let action = machine.next(at: now) {
      machine.finished(action, performer.perform(action), at: now)
    }
    return drafts.indices.reversed().compactMap { tell($0) }.reversed()
  }

  /// Tries everything once more, and gives up the sessions that are not over.
  mutating func close(at now: Duration) -> [DurableBatch] {
    machine.hurry()
    defer { performer.close() }
    return work(at: now)
  }

  private mutating func tell(_ index: Int) -> DurableBatch? {
    let file = machine.files.first { $0.file == drafts[index].file }
    guard file.map({ $0.durable == $0.accepted }) ?? true else { return nil }
    var batch = drafts[index].batch
    if let session = drafts[index].session { batch.file.content = .session(session) }
    if file == nil {
      drafts.remove(at: index)
      batch.name = batch.file.recordName?.file
    } else {
      guard batch.before != batch.after else { return nil }
      drafts[index].batch.before = batch.after
      drafts[index].session = drafts[index].session.map { SessionRecords(head: $0.head) }
    }
    return batch.before == batch.after && batch.name == nil ? nil : batch
  }

  private func index(of session: SessionID) -> Int? {
    drafts.firstIndex { $0.file == .running(session) }
  }

  /// Begins a file that has been told of as far as it goes.
  private mutating func begin(
    _ file: WrittenFile, _ encoder: RecordEncoder, _ records: RecordFile,
    _ session: SessionRecords, _ new: [[UInt8]], after lines: [[UInt8]] = []
  ) {
    let extent = DurableBatch.Extent(lines: records.lines, checksum: records.checksum)
    let batch = DurableBatch(before: extent, file: records)
    drafts.append(Draft(file: file, encoder: encoder, batch: batch, session: session))
    machine.begin(file, lines)
    add(new, drafts.count - 1)
  }

  private mutating func add(_ lines: [[UInt8]], _ index: Int) {
    machine.accept(lines, in: drafts[index].file)
    for line in lines {
      drafts[index].batch.file.lines += 1
      drafts[index].batch.file.length += line.count
      drafts[index].batch.file.checksum = CRC32C.of(
        line, continuing: drafts[index].batch.file.checksum)
    }
  }
}
