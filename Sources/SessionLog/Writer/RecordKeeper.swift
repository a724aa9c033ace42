// SPDX-License-Identifier: MIT
import SessionEngine

/// Turns events into lines, has them written, and reports what has become durable.
///
/// It waits for the disk, so it has its own thread; a test calls it directly.
struct RecordKeeper {
  let store: RecordStore
  /// The version of the program.
  let version: String
  private let largestStamp: @Sendable (String) -> Int64?
  private var machine = WriterMachine()
  private var performer: WriterPerformer
  /// The encoder of each session that is not over.
  private var encoders: [SessionID: RecordEncoder] = [:]
  /// The largest stamps used, by target.
  private var stamps: [String: Int64] = [:]

  /// Makes a keeper.
  ///
  /// - Parameter largestStamp: The largest stamp in the log for a target.
  init(
    _ store: RecordStore, version: String,
    largestStamp: @escaping @Sendable (String) -> Int64?
  ) {
    self.store = store
    self.version = version
    self.largestStamp = largestStamp
    performer = WriterPerformer(place: store.place, disk: store.disk)
  }

  private var device: DeviceID { store.device }

  /// When the next attempt is due.
  var nextDeadline: Duration? { machine.nextDeadline }

  /// What is only in memory.
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
    guard encoders[head.id] == nil else { return }
    var encoder = RecordEncoder(device: device)
    machine.begin(.running(head.id), encoder.beginning(head, run))
    encoders[head.id] = encoder
  }

  mutating func takeUp(_ running: RunningFile, _ run: Run) {
    let id = running.session
    guard encoders[id] == nil else { return }
    performer.takeUp(id, running.file)
    let lines = running.bytes.split(separator: UInt8(ascii: "\n")).map { $0 + "\n".utf8 }
    var encoder = RecordEncoder(continuing: running.records)
    machine.begin(.running(id), lines.map(Array.init) + [encoder.line(for: run)])
    encoders[id] = encoder
  }

  mutating func append(_ entries: [LogEntry], to session: SessionID) {
    let file = WrittenFile.running(session)
    for entry in entries {
      guard var encoder = encoders.removeValue(forKey: session) else { return }
      machine.accept(encoder.lines(for: entry), in: file)
      guard case .finished = entry.fact else {
        encoders[session] = encoder
        continue
      }
      machine.accept([encoder.end()], in: file)
      let name = RecordName(
        device: encoder.device, id: session.rawValue,
        checksum: CRC32C.of(machine.bytes(of: file)))
      if let name { machine.finish(file, as: name) }
    }
  }

  mutating func letGo(_ session: SessionID) {
    machine.letGo(.running(session))
    encoders[session] = nil
  }

  /// Writes a complete record file.
  mutating func write(_ lines: [[UInt8]]) {
    guard let name = RecordFile(bytes: Array(lines.joined()))?.recordName else { return }
    machine.begin(.record(name), lines)
  }

  /// Assigns changes their positions among those to their targets, and records them.
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

  /// Does everything that can be done now.
  ///
  /// - Returns: What has become durable, each file once.
  mutating func work(at now: Duration) -> [DurableLines] {
    var durable: [DurableLines] = []
    while let action = machine.next(at: now) {
      guard let lines = machine.finished(action, performer.perform(action), at: now) else {
        continue
      }
      durable.removeAll { $0.file == lines.file }
      durable.append(lines)
    }
    return durable
  }

  /// Tries everything once more, and gives up the sessions that are not over.
  mutating func close(at now: Duration) -> [DurableLines] {
    machine.hurry()
    defer { performer.close() }
    return work(at: now)
  }
}
