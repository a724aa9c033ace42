// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import SessionLog
import TestSupport
import Testing

@testable import SessionLog

/// The worst cases for a writer.
@Suite struct WriterCaseTests {
  @Test(arguments: [SimulatedDisk.Operation.write(0), .sync])
  func killedWhileAPauseIsOnItsWayNothingAfterTheLastRecordCounts(
    hangs: SimulatedDisk.Operation
  ) throws {
    var bench = WriterBench()
    let memory = SimulatedDisk()
    let heartbeat = try #require(Heartbeat(of: WriterBench.head.id, in: "/run", disk: memory))
    bench.keeper.begin(WriterBench.head, WriterBench.run())
    try bench.handle(.start, at: 0)
    _ = bench.keeper.work(at: .zero)
    heartbeat.beat(count: bench.entries.count, at: SessionInstant(milliseconds: 9_000))
    let before = bench.entries

    // The pause is accepted, and the disk hangs for five seconds, until the process is killed.
    try bench.handle(.pause, at: 9_400)
    for second in 0...5 as ClosedRange<Int64> {
      heartbeat.beat(
        count: bench.entries.count, at: SessionInstant(milliseconds: 9_400 + second * 1_000))
    }
    let next = bench.disk.operations.count + (hangs == .sync ? 1 : 0)
    bench.disk.faults = [next: .kills(0)]
    #expect(bench.keeper.work(at: .zero).isEmpty)
    #expect(bench.disk.isDead)
    bench.disk.losePower { _ in 0 }

    let file = try bench.store.take(WriterBench.head.id)
    let entries = try #require(WriterBench.entries(of: file.records))
    #expect(entries == before)
    let seen = Heartbeat.read(
      WriterBench.head.id, in: "/run", entries: entries.count, lastEntry: .start,
      bound: SessionInstant(milliseconds: 60_000), disk: memory)
    #expect(seen == SessionInstant(milliseconds: 9_000), "at most a second before the pause")
  }

  @Test(arguments: [SimulatedDisk.Fault.syncForgets, .syncFailsLate])
  func afterASyncThatFailedOnceAllEventsAreInTheFile(fault: SimulatedDisk.Fault) throws {
    var bench = WriterBench()
    bench.keeper.begin(WriterBench.head, WriterBench.run())
    try bench.handle(.start, at: 0)
    _ = bench.keeper.work(at: .zero)

    try bench.handle(.pause, at: 1_000)
    bench.disk.faults = [bench.disk.operations.count + 1: fault]
    let told = bench.keeper.work(at: .zero)
    try bench.handle(.resume, at: 2_000)
    _ = bench.keeper.work(at: .zero)

    #expect(told.count == 1 && bench.keeper.unsaved.isEmpty, "it is written anew at once")
    bench.disk.losePower { _ in 0 }
    #expect(bench.entries(at: WriterBench.running) == bench.entries)
  }

  @Test func aSessionGoesWholeOntoADiskThatFillsUpAfterItsBeginning() throws {
    var bench = WriterBench()
    bench.keeper.begin(WriterBench.head, WriterBench.run())
    try bench.handle(.start, at: 0)
    _ = bench.keeper.work(at: .zero)

    bench.disk.isFull = true
    for second in 1...300 as ClosedRange<Int64> {
      try bench.handle(second % 2 == 1 ? .pause : .resume, at: second * 1_000)
      _ = bench.keeper.work(at: .zero)
    }
    try bench.handle(.end, at: 301_000)
    let told = bench.keeper.close(at: .zero)

    #expect(bench.keeper.unsaved.isEmpty)
    #expect(told.last?.name != nil)
    #expect(bench.disk.files.keys.map(bench.disk.spare) == [0], "what is over reserves nothing")
    bench.disk.losePower { _ in 0 }
    #expect(try bench.records().map(WriterBench.entries) == [bench.entries])
  }

  @Test func whatNeverGotOntoAFullDiskIsSaid() throws {
    var bench = WriterBench()
    bench.disk.isFull = true
    bench.keeper.begin(WriterBench.head, WriterBench.run())
    try bench.handle(.start, at: 0)

    #expect(bench.keeper.work(at: .zero).isEmpty)
    let waiting = bench.keeper.nextDeadline
    #expect(waiting == .milliseconds(100))
    #expect(bench.keeper.close(at: .zero).isEmpty)

    // The form, the run, the plan, the session and its first two entries.
    #expect(
      bench.keeper.unsaved == [
        UnsavedRecords(
          session: WriterBench.head.id, count: 4 + bench.entries.count,
          failure: SystemFailure(code: ENOSPC))
      ])
  }

  @Test func aShortWriteAKillAndAnotherProgramLeaveOneFileWithBothParts() throws {
    var bench = WriterBench()
    bench.keeper.begin(WriterBench.head, WriterBench.run())
    try bench.handle(.start, at: 0)
    _ = bench.keeper.work(at: .zero)
    let first = bench.entries
    try bench.handle(.pause, at: 1_000)
    bench.disk.faults = [bench.disk.operations.count: .kills(20)]
    _ = bench.keeper.work(at: .zero)
    #expect(bench.disk.files[WriterBench.running]?.last != UInt8(ascii: "\n"), "it is torn")

    bench.restart()
    let file = try bench.store.take(WriterBench.head.id)
    #expect(WriterBench.entries(of: file.records) == first)
    bench.entries = first
    bench.machine = try SessionMachine(WriterBench.head.plan, replaying: first)
    bench.keeper.takeUp(file, WriterBench.run(at: .start))
    try bench.handle(.missedTime(since: .start), at: 60_000)
    try bench.handle(.end, at: 61_000)
    _ = bench.keeper.close(at: .zero)

    bench.disk.losePower { _ in 0 }
    let records = try bench.records()
    #expect(records.map(WriterBench.entries) == [bench.entries])
    #expect(bench.disk.files.count == 1)
  }

  @Test(arguments: [true, false], 0..<12)
  func killedAnywhereInFinishingThereIsOneFileWithAll(isPowerFailure: Bool, operation: Int) throws {
    var bench = WriterBench()
    bench.keeper.begin(WriterBench.head, WriterBench.run())
    try bench.handle(.start, at: 0)
    _ = bench.keeper.work(at: .zero)
    let before = bench.entries
    try bench.handle(.end, at: 1_000)
    bench.disk.faults = [bench.disk.operations.count + operation: .kills(0)]
    let told = bench.keeper.work(at: .zero)

    if isPowerFailure { bench.disk.losePower { $0 / 2 } }
    bench.restart()
    // Twice: a second start changes nothing more.
    for _ in 0..<2 { bench.store.tidy() }

    let records = try bench.records()
    let isOver = bench.disk.files[WriterBench.running] == nil
    #expect(records.map(WriterBench.entries) == (isOver ? [bench.entries] : []))
    if !isOver { #expect(bench.entries(at: WriterBench.running)?.starts(with: before) == true) }
    #expect(told.isEmpty || isOver, "what is told is there")
    #expect(bench.disk.files.count == 1)
  }

  @Test func aSyncThatFailedBeforeAKillIsNotBelievedByTheNextProgram() throws {
    var bench = WriterBench()
    bench.keeper.begin(WriterBench.head, WriterBench.run())
    try bench.handle(.start, at: 0)
    _ = bench.keeper.work(at: .zero)
    try bench.handle(.end, at: 1_000)
    let next = bench.disk.operations.count + 1
    bench.disk.faults = [next: .syncForgets, next + 1: .kills(0)]
    _ = bench.keeper.work(at: .zero)
    #expect(bench.disk.isDead)

    bench.restart()
    bench.store.tidy()

    bench.disk.losePower { _ in 0 }
    #expect(try bench.records().map(WriterBench.entries) == [bench.entries])
    #expect(bench.disk.files.count == 1)
  }

  @Test func aNameThatWasNotSyncedBeforeAKillIsNotBelievedByTheNextProgram() throws {
    var bench = WriterBench()
    bench.keeper.begin(WriterBench.head, WriterBench.run())
    try bench.handle(.start, at: 0)
    _ = bench.keeper.work(at: .zero)
    try bench.handle(.end, at: 1_000)
    // The session's file has its final name, which cannot be synced; so it is rewritten.
    bench.disk.faults = [bench.disk.operations.count + 6: .fails(EIO)]
    _ = bench.keeper.work(at: .zero)
    _ = bench.keeper.work(at: .seconds(1))
    // Killed after that, before it has its final name again.
    bench.disk.faults = [bench.disk.operations.count + 5: .kills(0)]
    _ = bench.keeper.work(at: .seconds(2))
    try #require(bench.disk.files[WriterBench.running] != nil && bench.disk.files.count == 2)

    bench.restart()
    bench.store.tidy()

    bench.disk.losePower { _ in 0 }
    #expect(try bench.records().map(WriterBench.entries) == [bench.entries])
    #expect(bench.disk.files.count == 1)
  }

  @Test func whoOpenedARunningFileBeforeItWasWrittenAnewSeesThatItIsAnother() throws {
    var bench = WriterBench()
    bench.keeper.begin(WriterBench.head, WriterBench.run())
    _ = bench.keeper.work(at: .zero)
    let opened = try bench.disk.open(WriterBench.running, .existing)
    #expect(try !opened.lock())

    try bench.handle(.start, at: 0)
    bench.disk.faults = [bench.disk.operations.count + 1: .syncForgets]
    _ = bench.keeper.work(at: .zero)

    #expect(try opened.lock(), "the old file is nobody's")
    #expect(!opened.isAt(WriterBench.running))
    #expect(throws: SessionLogError.sessionRuns(WriterBench.head.id)) {
      try bench.store.take(WriterBench.head.id)
    }
  }

  @Test(arguments: [false, true])
  func aRunningFileThatIsDeletedOrReplacedComesBackWithTheNextEvent(isReplaced: Bool) throws {
    var bench = WriterBench()
    bench.keeper.begin(WriterBench.head, WriterBench.run())
    try bench.handle(.start, at: 0)
    _ = bench.keeper.work(at: .zero)

    try bench.disk.remove(WriterBench.running)
    if isReplaced { bench.disk.put([65, 10], at: WriterBench.running) }
    try bench.handle(.pause, at: 1_000)
    _ = bench.keeper.work(at: .zero)

    #expect(bench.entries(at: WriterBench.running) == bench.entries)
    #expect(bench.disk.isLocked(WriterBench.running))
  }

  @Test func aSessionThatIsLetGoIsThereForTheNextOnceItIsDurable() throws {
    var bench = WriterBench()
    bench.keeper.begin(WriterBench.head, WriterBench.run())
    try bench.handle(.start, at: 0)
    bench.keeper.letGo(WriterBench.head.id)
    #expect(throws: SessionLogError.sessionOver(WriterBench.head.id)) {
      try bench.store.take(WriterBench.head.id)
    }

    _ = bench.keeper.work(at: .zero)

    let file = try bench.store.take(WriterBench.head.id)
    #expect(WriterBench.entries(of: file.records) == bench.entries)
  }

  @Test func whatWaitsTogetherIsOneWriteAndOneSync() throws {
    var bench = WriterBench()
    bench.keeper.begin(WriterBench.head, WriterBench.run())
    try bench.handle(.start, at: 0)
    _ = bench.keeper.work(at: .zero)

    let before = bench.disk.operations.count
    for second in 1...9 as ClosedRange<Int64> {
      try bench.handle(second % 2 == 1 ? .pause : .resume, at: second * 1_000)
    }
    let told = bench.keeper.work(at: .zero)

    let operations = bench.disk.operations.dropFirst(before)
    #expect(operations.count == 2 && operations.last == .sync)
    #expect(told.count == 1)
  }
}
