// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import SessionEngine
import TestSupport

@testable import SessionLog

/// The files that three devices write in some days. One has a correct clock, one is a day behind,
/// and one five years ahead. Now and then one continues another's session in its own way.
struct LogWorld {
  /// All files, in the order in which they were written.
  private(set) var files: [RecordFile] = []
  /// Their bytes.
  private(set) var bytes: [[UInt8]] = []
  private var random: SplitMix64
  private let devices: [DeviceID]
  private var stamps: [String: Int64] = [:]
  private var sessions: [(device: DeviceID, records: SessionRecords)] = []
  private var byHand: [CrampID] = []
  private var now: Int64 = 1_780_000_000_000
  private let plans: [SessionPlan]
  private let reliefs: [SessionPlan]

  private static let day: Int64 = 86_400_000
  private static let clocks: [Int64] = [0, -day, 5 * 365 * day]

  init(seed: UInt64, turns: Int) {
    random = SplitMix64(seed: seed)
    devices = ["0000000a", "0000000b", "0000000c"].compactMap(DeviceID.init)
    var drawn = SplitMix64(seed: ~seed)
    plans = (0..<3).map { _ in drawn.shortPlan(.workout) }
    reliefs = (0..<2).map { _ in drawn.shortPlan(.relief) }
    for _ in 0..<turns { turn() }
  }

  private mutating func turn() {
    now += random.number(1...3_600_000)
    let device = random.number(0...2)
    switch random.number(0...9) {
    case 0, 1, 2: begin(on: device)
    case 3: logByHand(on: device)
    case 4: takeUp(on: device)
    case 5: recordCramp(on: device)
    case 6, 7: sayOfCramp(on: device)
    case 8: sayOfSession(on: device)
    default: erase(on: device)
    }
  }

  private mutating func begin(on device: Int) {
    var records = SessionRecords(
      head: SessionHead(
        id: random.id(), plan: plans[random.number(0...2)], startedAt: moment(device)))
    records.entries = random.playedSession(records.head.plan, reliefs: reliefs)
    add(records, of: devices[device])
  }

  private mutating func logByHand(on device: Int) {
    let head = SessionHead(
      id: random.id(), plan: plans[random.number(0...2)], startedAt: moment(device),
      lasted: .seconds(random.number(1...3_600)))
    add(SessionRecords(head: head), of: devices[device])
  }

  /// Continues a session from somewhere in its middle.
  private mutating func takeUp(on device: Int) {
    guard let (first, records) = sessions.randomElement(using: &random), records.head.lasted == nil
    else { return }
    var other = records
    other.entries = Array(records.entries.prefix(random.number(0...records.entries.count)))
    let machine = other.replayed().machine
    // Nothing happens any more in a session that is over.
    if case .finished = machine.state { return }
    let now = machine.lastSeen + .seconds(random.number(0...90))
    other.entries.append(LogEntry(at: now, fact: .event(.missedTime(since: machine.lastSeen))))
    if random.flag() { other.entries.append(LogEntry(at: now, fact: .event(.end))) }
    add(other, of: first)
  }

  private mutating func add(_ records: SessionRecords, of device: DeviceID) {
    sessions.append((device, records))
    add(RecordEncoder.file(of: records, device: device))
  }

  private mutating func recordCramp(on device: Int) {
    let id = CrampID.random(using: &random)
    byHand.append(id)
    say(.diary(.recorded(id, onsetAt: moment(device), random.word(), crampChanges())), on: device)
  }

  private mutating func sayOfCramp(on device: Int) {
    var id = byHand.randomElement(using: &random)
    if let session = sessions.randomElement(using: &random), id == nil || random.flag() {
      // One that the session may not have.
      id = CrampID(session: session.records.head.id, number: random.number(1...3))
    }
    guard let id else { return }
    if random.number(0...5) == 0 {
      say(.diary(.adviceDismissed), on: device)
    } else {
      say(.diary(random.flag() ? .changed(id, crampChanges()) : .askedSoreness(id)), on: device)
    }
  }

  private mutating func sayOfSession(on device: Int) {
    guard let id = sessions.randomElement(using: &random)?.records.head.id else { return }
    let changes: [SessionChange] = (0...random.number(0...1)).map { _ in
      switch random.number(0...2) {
      case 0: .deleted(random.flag())
      case 1: .note(random.perhaps { "note \($0.number(1...9))" })
      default: .ended(random.perhaps { SessionInstant(.milliseconds($0.number(0...300_000))) })
      }
    }
    say(.session(id, changes), on: device)
  }

  private mutating func erase(on device: Int) {
    let sessions = sessions.map(\.records.head.id.rawValue)
    guard let target = (sessions + byHand.map(\.rawValue)).randomElement(using: &random) else {
      return
    }
    add(
      RecordEncoder.file(
        of: Erasure(target: target, writtenAt: moment(device)), device: devices[device]))
  }

  private mutating func say(_ content: Change.Content, on device: Int) {
    let writtenAt = moment(device)
    // Sometimes a device has not seen another's change.
    let seen = random.number(0...3) > 0 ? stamps[content.target] : nil
    let stamp = max(writtenAt.unixMilliseconds, (seen ?? .min / 2) + 1)
    stamps[content.target] = max(stamp, stamps[content.target] ?? stamp)
    let change = Change(
      id: random.id().rawValue, device: devices[device], stamp: stamp, writtenAt: writtenAt,
      content: content)
    add(RecordEncoder.file(of: [change], device: devices[device]))
  }

  private mutating func crampChanges() -> [CrampChange] {
    (0...random.number(0...2)).map { _ in
      let change = random.crampChange()
      // Distant years are for the codec's own tests.
      if case .onset = change { return .onset(moment(0)) }
      if case .note(let note?) = change { return .note(String(note.prefix(9))) }
      return change
    }
  }

  private func moment(_ device: Int) -> LocalMoment {
    LocalMoment(unixMilliseconds: now + Self.clocks[device], offsetSeconds: 3_600)
  }

  private mutating func add(_ lines: [[UInt8]]) {
    bytes.append(Array(lines.joined()))
    guard let file = RecordFile(bytes: bytes[bytes.count - 1]) else {
      preconditionFailure("a file cannot be read that was just written")
    }
    files.append(file)
  }

  /// Writes all files, without syncing.
  func write(to store: RecordStore) throws {
    for (file, bytes) in zip(files, bytes) {
      try store.makeFolder(of: file.device)
      guard let name = file.recordName else { continue }
      try Data(bytes).write(to: URL(fileURLWithPath: store.place.path(of: name)))
    }
  }
}

extension LogDatabase {
  /// Imports files, each in its own transaction.
  func take(_ files: some Sequence<RecordFile>) throws {
    for file in files { try take([file], atOnce: true) }
  }

  /// Imports files in one transaction.
  func take(_ files: [RecordFile], atOnce: Bool) throws {
    try write { db in
      var projection = Projection(db)
      try projection.take(files.map { ($0, $0.recordName) })
    }
  }
}
