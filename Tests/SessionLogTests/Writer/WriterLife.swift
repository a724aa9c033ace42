// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import SessionLog
import TestSupport

@testable import SessionLog

/// One seed is one life: successive programs run a session on a disk that fails, each killed,
/// without power or closed at a random moment, until one finishes it.
struct WriterLife {
  /// A violated rule.
  struct Violation: Error { let rule: String }

  /// Mistakes of a writer, or of a reader of its files: the tests must detect each.
  enum Mutant { case retriesSync, believesAnyHeartbeat }

  private static let place = LogPlace(path: "/data/limber.sqlite")
  private static let memory = "/run/limber"

  private var random: SplitMix64
  private let mutant: Mutant?
  private let disk = SimulatedDisk()
  private var memory = SimulatedDisk()
  private let head: SessionHead
  private let gap: GapRule
  private let device: DeviceID
  private let store: RecordStore
  private var keeper: RecordKeeper
  private var heartbeat: Heartbeat?
  private var machine: SessionMachine
  /// The session's entries, as far as a later program knows them.
  private var entries: [LogEntry] = []
  /// The machine after this many entries, and at each heartbeat since.
  private var seen: [Int: [SessionMachine]] = [:]
  /// The last report to this program.
  private var told: [UInt8] = []
  /// The length of that, or of the continued file.
  private var length = 0
  /// The durable part, as reported and read.
  private var durable = (lines: 0, entries: 0)
  private var sealed: String?
  private var changes: [ChangeDraft] = []
  private var toldChanges: [String: RecordFile] = [:]
  private var now: Duration = .zero
  /// The latest moment of the session seen by any program.
  private var latest: SessionInstant = .start
  /// The situations that occurred.
  private(set) var met: Set<String> = []

  init(seed: UInt64, mutant: Mutant? = nil) {
    var random = SplitMix64(seed: seed)
    self.mutant = mutant
    head = SessionHead(
      id: .random(using: &random), plan: random.plan(),
      startedAt: LocalMoment(unixMilliseconds: 1_790_000_000_000, offsetSeconds: 7_200))
    gap = random.gap()
    device = DeviceID(using: &random)
    machine = SessionMachine(head.plan, gap: gap)
    store = RecordStore(place: Self.place, disk: disk, device: device, machine: "here")
    keeper = Self.keeper(store)
    disk.retriesSync = mutant == .retriesSync
    self.random = random
  }

  private static func keeper(_ store: RecordStore) -> RecordKeeper {
    RecordKeeper(store, version: "1") { _ in nil }
  }

  mutating func run() throws {
    keeper.begin(head, run(at: .start))
    beat(new: true)
    var programs = 1
    while true {
      plan(faults: random.below(4))
      try live(upTo: programs < 6 ? random.below(40) : 200, isLast: programs >= 6)
      if case .finished = machine.state, !disk.isDead { break }
      try leave()
      guard try takeUp() else { return try checkOver() }
      programs += 1
      if programs > 2 { met.insert("taken up again") }
    }
    try finish()
  }

  // MARK: A program

  private mutating func live(upTo count: Int, isLast: Bool) throws {
    for number in 0..<count where !disk.isDead {
      if random.chance(4) { disk.isFull.toggle() }
      if random.chance(4) { change() }
      let (event, moment) =
        isLast && number > 150 ? (.end, machine.lastSeen) : random.event(for: machine)
      guard let effects = try? machine.handle(event, at: moment) else { continue }
      let new = effects.compactMap { effect in
        if case .record(let entry) = effect { entry } else { nil }
      }
      entries += new
      keeper.append(new, to: head.id)
      beat(new: !new.isEmpty)
      // Sometimes the disk is so slow that nothing happens for a while.
      if random.chance(80) { try work() }
      now += .milliseconds(random.below(2_000))
      if case .finished = machine.state { return }
    }
  }

  private mutating func beat(new: Bool) {
    heartbeat?.beat(count: entries.count, at: machine.lastSeen)
    latest = max(latest, machine.lastSeen)
    if new { seen[entries.count] = [] }
    seen[entries.count, default: []].append(machine)
  }

  private mutating func change() {
    let draft = ChangeDraft(
      .session(head.id, [.note("\(changes.count)")]),
      writtenAt: head.startedAt.advanced(by: now - .seconds(random.below(9))),
      id: SessionID.random(using: &random).rawValue)
    changes.append(draft)
    keeper.write([draft])
  }

  private mutating func work() throws { for lines in keeper.work(at: now) { try take(lines) } }

  private mutating func take(_ lines: DurableLines) throws {
    guard case .running = lines.file else {
      guard let name = lines.name else {
        throw Violation(rule: "what is written at once has a name")
      }
      toldChanges[name.file] = RecordFile(bytes: lines.bytes)
      return
    }
    try require(
      lines.bytes.count > length || lines.name != nil, "what is told of is more than before")
    (told, length) = (lines.bytes, lines.bytes.count)
    if let name = lines.name { sealed = name.file }
    if random.chance(5) { try readTold() }
  }

  /// Parses the last report. Doing so each time would take longer than all the rest.
  private mutating func readTold() throws {
    guard !told.isEmpty else { return }
    guard let file = RecordFile(bytes: told), file.length == told.count,
      case .session(let session) = file.content
    else { throw Violation(rule: "what is told of can be read") }
    try require(entries.starts(with: session.entries), "it has the entries that there were")
    durable = (file.lines, session.entries.count)
    let files = disk.files
    let onDisk = files[running] ?? files.first { $0.key.contains("/\(head.id.rawValue)-") }?.value
    try require(onDisk?.starts(with: told) == true, "what is told of is in the file")
  }

  private var running: String { Self.place.running(head.id) }

  private mutating func plan(faults count: Int) {
    for _ in 0..<count {
      let number = disk.operations.count + random.below(60)
      disk.faults[number] = random.pick([
        .fails(EIO), .fails(ENOSPC), .fallsShort(random.below(100)), .syncForgets, .syncForgets,
        .syncFailsLate, .kills(random.below(100)), .kills(0),
      ])
    }
  }

  // MARK: From one program to the next

  private mutating func leave() throws {
    if !disk.isDead, random.chance(20) {
      met.insert("closed")
      for lines in keeper.close(at: now) { try take(lines) }
    }
    try readTold()
    disk.isFull = false
    if random.chance(50) {
      met.insert("power failure")
      disk.losePower { random.chance(30) ? 0 : random.below($0 + 1) }
      memory = SimulatedDisk()
    } else {
      met.insert("killed")
      disk.restart()
      memory.restart()
    }
    keeper = Self.keeper(store)
    heartbeat = nil
  }

  /// Continues the session.
  ///
  /// - Returns: Whether there is something to continue.
  private mutating func takeUp() throws -> Bool {
    plan(faults: random.below(2))
    var taken: RunningFile?
    while taken == nil {
      do throws(SessionLogError) {
        taken = try store.take(head.id)
      } catch {
        switch error {
        // `checkOver` finds out where it is.
        case .sessionOver: return false
        case .cannotRead: disk.restart()
        default: throw Violation(rule: "what was left can be taken up: \(error)")
        }
      }
    }
    if disk.isDead { disk.restart() }
    guard let taken, case .session(let records) = taken.records.content else { return false }
    try check(records, taken.records)
    entries = records.entries
    (told, length) = ([], taken.bytes.count)
    let last = entries.last?.at ?? .start
    let heartbeat = Heartbeat.read(
      head.id, in: Self.memory,
      entries: mutant == .believesAnyHeartbeat ? .max : entries.count, lastEntry: last,
      bound: SessionInstant(milliseconds: .max / 2), disk: memory)
    if let heartbeat {
      met.insert(heartbeat > last ? "heartbeat" : "heartbeat at the last entry")
      let moments = seen[entries.count, default: []].map(\.lastSeen)
      // If more was written at that moment than is left, only the last entry counts.
      try require(
        heartbeat == last || moments.contains(heartbeat),
        "what is believed was seen after these entries")
    }
    let end = heartbeat ?? last
    var machine = try records.machine(until: end, gap: gap)
    if let same = seen[entries.count, default: []].first(where: { $0.lastSeen == end }) {
      try require(machine == same, "a replay leads to the same machine")
    }
    keeper.takeUp(taken, run(at: end))
    self.heartbeat = Heartbeat(of: head.id, in: Self.memory, disk: memory)
    let effects = try machine.handle(
      .missedTime(since: end), at: max(end, latest) + random.milliseconds(0, 9_000))
    self.machine = machine
    let new = effects.compactMap { effect in
      if case .record(let entry) = effect { entry } else { nil }
    }
    entries += new
    keeper.append(new, to: head.id)
    beat(new: true)
    return true
  }

  private func run(at moment: SessionInstant) -> Run {
    Run(
      at: moment, machine: "here", boot: "", bootClock: .zero, wall: head.startedAt, process: 1,
      version: "1")
  }

  private func check(_ records: SessionRecords, _ file: RecordFile) throws {
    try require(records.head == head, "the session is the same")
    try require(entries.starts(with: records.entries), "nothing is made up")
    try require(records.entries.count >= durable.entries, "no durable entry is lost")
    try require(file.lines >= durable.lines, "no durable line is lost")
  }

  // MARK: The end

  private mutating func finish() throws {
    met.insert("finished")
    disk.faults = [:]
    disk.isFull = false
    for lines in keeper.close(at: now) { try take(lines) }
    // Retries get the time they need.
    while let deadline = keeper.nextDeadline {
      now = max(now, deadline)
      try work()
    }
    try readTold()
    try require(keeper.unsaved.isEmpty, "all is durable once nothing fails")
    try require(durable.entries == entries.count && sealed != nil, "all is told of")
    disk.losePower { _ in 0 }
    try checkOver()
  }

  /// Checks the result when there is nothing to continue.
  private func checkOver() throws {
    disk.restart()
    store.tidy()
    let names = try store.names().filter { $0.id == head.id.rawValue }
    try require(names.count <= 1, "one file for a session")
    try require(disk.files[running] == nil, "no running file of what is over")
    try require(names.count == 1 || durable.lines == 0, "what is durable stays")
    if let name = names.first {
      guard let file = try store.read(name), case .session(let records) = file.content else {
        throw Violation(rule: "a record file is whole")
      }
      try check(records, file)
      if let sealed { try require(sealed == name.file, "the name is the one that was told of") }
    }
    for (name, file) in toldChanges {
      let name = RecordName(device: device, file: name)
      let read = try name.map { name throws(SystemFailure) in try store.read(name) }
      try require(read == file, "what was said stays")
    }
  }

  private func require(_ condition: Bool, _ rule: String) throws {
    if !condition { throw Violation(rule: rule) }
  }
}
