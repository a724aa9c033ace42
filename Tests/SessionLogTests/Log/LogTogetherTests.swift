// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

/// Several programs have the log open while it is rebuilt.
@Suite struct LogTogetherTests {
  @Test func twoMakeTheLogAgainWhileAThirdRecordsAndAllGoOnInIt() throws {
    let folder = try LogFolder()
    try LogWorld(seed: 9, turns: 300).write(to: folder.store)
    let opening = LogOpening(folder.store)
    let programs = (0..<3).map { _ in LiveLog(opening, version: "1") }
    let (head, recorder) = (WriterBench.head, programs[2])
    var bench = WriterBench()
    recorder.begin(head, at: ClockReading(bootClock: .zero, wall: head.startedAt))
    try bench.handle(.start, at: 0)
    recorder.append(bench.entries, to: head.id)
    for program in programs { _ = try program.countFiles().get() }

    let others = Helpers(2) { _ in (try? opening.rebuilt()) != nil }
    var events = 0
    repeat {
      events += 1
      let before = bench.entries.count
      try bench.handle(events.isMultiple(of: 2) ? .resume : .pause, at: Int64(events) * 100)
      recorder.append(Array(bench.entries.dropFirst(before)), to: head.id)
      // While the log is moved, both names may be missing.
      if case .failure(let error) = recorder.countFiles() {
        #expect(error.mayPass, "\(error)")
      }
    } while !others.areDone
    #expect(others.succeeded == 2)

    let begun = bench.entries.count
    try bench.handle(.end, at: Int64(events + 1) * 100)
    recorder.append(Array(bench.entries.dropFirst(begun)), to: head.id)
    for (number, program) in programs.enumerated() {
      let note = SessionChange.note("\(number)")
      program.write([ChangeDraft(.session(head.id, [note]), writtenAt: head.startedAt)])
      program.lookForRecords()
      _ = try program.countFiles().get()
    }
    for program in programs { #expect(program.close().isEmpty) }

    let log = try opening.forReading()
    #expect(try log.detail(head.id).entries == bench.entries)
    #expect(try log.knownFiles() == folder.store.names())
    #expect(
      try folder.endings().isDisjoint(with: ["-new", "-unfinished", "-damaged", "-journal"]))
    let other = try LogDatabase(inMemory: ())
    try other.catchUp(with: folder.store)
    try expectSame(log, other)
    let changes = try log.knownFiles(where: "kind = 'change' AND target = '\(head.id.rawValue)'")
    #expect(changes.count == 3)
  }

  @Test(.timeLimit(.minutes(5)))
  func aDiskThatAnswersNothingKeepsNeitherTheStartNorAKeyOverTheMidnightOfAMonth() throws {
    let folder = try LogFolder()
    let count = FaultRun.cases(quick: 500, whole: 20_000)
    try folder.fill(with: count)
    let disk = StalledDisk(folder.store.disk)
    let opening = LogOpening(
      RecordStore(
        place: folder.place, disk: disk, device: folder.store.device, machine: "here"))
    // Five seconds before December begins, by the person's clock.
    let wall = LocalMoment(unixMilliseconds: 1_796_083_195_000, offsetSeconds: 0)
    var head = WriterBench.head
    head.startedAt = wall
    var bench = WriterBench()

    let log = LiveLog(opening, version: "1")
    log.begin(head, at: ClockReading(bootClock: .zero, wall: wall))
    var told = 0
    let events: [SessionEvent] = [.start, .pause, .resume, .pause, .resume, .end]
    for (number, event) in events.enumerated() {
      try bench.handle(event, at: Int64(number) * 2_000)
      log.append(Array(bench.entries.dropFirst(told)), to: head.id)
      told = bench.entries.count
    }
    // Waiting for the disk here would never end.
    disk.answerOnceAsked()
    #expect(log.close().isEmpty)

    let again = try LogOpening(folder.store).forReading()
    #expect(try again.detail(head.id).entries == bench.entries)
    #expect(try again.knownFiles().count == count + 1)
    #expect(try folder.store.check().findings.isEmpty)
  }
}

/// Threads that each run one closure.
private final class Helpers: Sendable {
  private let lock = NSLock()
  // Only accessed with the lock.
  nonisolated(unsafe) private var results: [Bool] = []
  private let count: Int

  init(_ count: Int, _ body: @escaping @Sendable (Int) -> Bool) {
    self.count = count
    for number in 0..<count {
      Thread { [self] in
        let result = body(number)
        lock.withLock { results.append(result) }
      }.start()
    }
  }

  var areDone: Bool { lock.withLock { results.count == count } }
  var succeeded: Int { lock.withLock { results.count { $0 } } }
}

/// A disk that blocks until released.
private final class StalledDisk: Disk {
  private let disk: any Disk
  private let condition = NSCondition()
  // Only accessed with the condition's lock.
  nonisolated(unsafe) private var isAsked = false
  nonisolated(unsafe) private var answers = false

  init(_ disk: any Disk) { self.disk = disk }

  /// Waits until it is asked something, and answers from then on.
  func answerOnceAsked() {
    condition.withLock {
      while !isAsked { condition.wait() }
      answers = true
      condition.broadcast()
    }
  }

  private func stall() {
    condition.withLock {
      isAsked = true
      condition.broadcast()
      while !answers { condition.wait() }
    }
  }

  func makeFolder(_ path: String) throws(SystemFailure) {
    stall()
    try disk.makeFolder(path)
  }

  func syncFolder(_ path: String) throws(SystemFailure) {
    stall()
    try disk.syncFolder(path)
  }

  func names(in folder: String) throws(SystemFailure) -> [String] {
    stall()
    return try disk.names(in: folder)
  }

  func read(_ path: String, most: Int) throws(SystemFailure) -> [UInt8] {
    stall()
    return try disk.read(path, most: most)
  }

  func look(at path: String) throws(SystemFailure) -> DiskLook {
    stall()
    return try disk.look(at: path)
  }

  func open(_ path: String, _ opening: DiskOpening) throws(SystemFailure) -> any DiskFile {
    stall()
    return try disk.open(path, opening)
  }

  func rename(_ path: String, to target: String) throws(SystemFailure) {
    stall()
    try disk.rename(path, to: target)
  }

  func remove(_ path: String) throws(SystemFailure) {
    stall()
    try disk.remove(path)
  }
}

extension LogFolder {
  /// Writes this many record files, each of a session done by hand, without syncing.
  fileprivate func fill(with count: Int) throws {
    var random = SplitMix64(seed: 1)
    try store.makeFolder(of: store.device)
    for _ in 0..<count {
      let head = SessionHead(
        id: random.id(), plan: WriterBench.head.plan, startedAt: WriterBench.start,
        lasted: .seconds(600))
      let lines = RecordEncoder.file(of: SessionRecords(head: head), device: store.device)
      let bytes = Array(lines.joined())
      let name = try #require(RecordFile(bytes: bytes)?.recordName)
      try Data(bytes).write(to: URL(fileURLWithPath: place.path(of: name)))
    }
  }
}

extension LiveLog {
  /// Counts the log's record files and waits for the result.
  fileprivate func countFiles() -> Result<Int, SessionLogError> {
    let done = DispatchSemaphore(value: 0)
    // Written before the signal, and read after it.
    nonisolated(unsafe) var answer: Result<Int, SessionLogError> = .success(0)
    ask { log throws(SessionLogError) in
      try log.knownFiles().count
    } then: { result in
      answer = result
      done.signal()
    }
    done.wait()
    return answer
  }
}
