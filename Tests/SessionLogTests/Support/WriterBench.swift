// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import SessionLog

@testable import SessionLog

/// A writer on a simulated disk, and a small session.
struct WriterBench {
  static let place = LogPlace(path: "/data/limber.sqlite")
  static let device = RecordName.sample(0).device
  static let start = LocalMoment(unixMilliseconds: 1_790_000_000_000, offsetSeconds: 7_200)
  static let head = SessionHead(
    id: SessionID(rawValue: "00000000000000aa"),
    plan: SessionPlan(
      routine: "short", name: "Short", kind: .mobility,
      segments: [Segment(kind: .step, name: "Reach", dose: .hold(.seconds(600)))]),
    startedAt: start)
  static let running = place.running(head.id)

  let disk = SimulatedDisk()
  let store: RecordStore
  var keeper: RecordKeeper
  var machine = SessionMachine(head.plan)
  var entries: [LogEntry] = []

  init(largestStamp: @escaping @Sendable (String) -> Int64? = { _ in nil }) {
    store = RecordStore(place: Self.place, disk: disk, device: Self.device, machine: "here")
    keeper = RecordKeeper(store, version: "1", largestStamp: largestStamp)
  }

  /// A program's run from a moment of the session.
  static func run(at moment: SessionInstant = .start) -> Run {
    Run(
      at: moment, machine: "here", boot: "", bootClock: .zero, wall: start, process: 1,
      version: "1")
  }

  /// Another program, after the one before has died.
  mutating func restart() {
    disk.restart()
    keeper = RecordKeeper(store, version: "1") { _ in nil }
  }

  /// Advances the session to a moment, has it handle an event, and passes the entries to the
  /// writer.
  mutating func handle(_ event: SessionEvent, at milliseconds: Int64) throws {
    let moment = SessionInstant(milliseconds: milliseconds)
    while let deadline = machine.nextDeadline, deadline < moment {
      _ = try machine.handle(.timeReached, at: deadline)
    }
    let new = try machine.handle(event, at: moment).compactMap { effect in
      if case .record(let entry) = effect { entry } else { nil }
    }
    entries += new
    keeper.append(new, to: Self.head.id)
  }

  /// The entries of a file.
  func entries(at path: String) -> [LogEntry]? {
    disk.files[path].flatMap { RecordFile(bytes: $0) }.flatMap(Self.entries)
  }

  /// The entries of a session's file.
  static func entries(of file: RecordFile) -> [LogEntry]? {
    if case .session(let session) = file.content { session.entries } else { nil }
  }

  /// The record files that can be read.
  func records() throws -> [RecordFile] {
    try store.names().sorted().compactMap { try store.read($0) }
  }
}
