// SPDX-License-Identifier: MIT
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

extension StoreFolder {
  /// A device's store on a machine.
  func store(machine: String = "here") throws -> RecordStore {
    let device = try #require(DeviceID(rawValue: "0a1b2c3d"))
    return RecordStore(place: place, device: device, machine: machine)
  }
}

extension RecordStore {
  /// Writes a session's running file, as a killed program leaves it.
  func leave(_ bytes: some Collection<UInt8>, of session: SessionID) throws {
    try disk.makeFolder(place.running)
    let file = try disk.open(place.running(session), .new)
    try file.writeAll(Array(bytes))
  }

  /// The bytes of a session's running file.
  func runningBytes(_ session: SessionID) throws -> [UInt8] {
    try disk.read(place.running(session), most: RecordLimits.fileBytes)
  }
}

/// A session of some events, and its files' content.
struct SessionFiles {
  let head: SessionHead
  /// The lines of the running file, each entry's last.
  private(set) var lines: [[UInt8]]
  /// The lines before the first entry.
  let beginning: Int
  private var encoder: RecordEncoder
  private(set) var entries: [LogEntry] = []

  init(seed: UInt64 = 1, machine: String = "here") throws {
    var random = SplitMix64(seed: seed)
    head = SessionHead(id: random.id(), plan: random.plan(), startedAt: random.moment())
    var run = random.run()
    run.machine = machine
    encoder = RecordEncoder(device: try #require(DeviceID(rawValue: "0a1b2c3d")))
    lines = encoder.beginning(head, run)
    beginning = lines.count
    add(.event(.start))
    add(.event(.pause))
    add(.event(.resume))
  }

  var id: SessionID { head.id }
  /// The file so far.
  var bytes: [UInt8] { Array(lines.joined()) }

  /// The complete file, once the session is over.
  var whole: [UInt8] {
    var encoder = encoder
    return bytes + encoder.end()
  }

  /// The name of the complete file.
  func name() throws -> RecordName {
    try #require(RecordFile(bytes: whole)?.recordName)
  }

  mutating func add(_ fact: SessionFact) {
    let entry = LogEntry(at: SessionInstant(milliseconds: Int64(lines.count) * 1_000), fact: fact)
    entries.append(entry)
    lines += encoder.lines(for: entry)
  }

  /// The same session, finished.
  func finished() -> SessionFiles {
    var finished = self
    finished.add(.finished(.completed))
    return finished
  }
}
