// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

struct SalvageTests {
  private let folder: TemporaryFolder
  private let sample: SampleLog
  private var target: String { folder.path + "/new.sqlite" }

  init() throws {
    folder = try TemporaryFolder()
    sample = try SampleLog.shared.get()
  }

  private func last(_ log: LogDatabase) throws {
    let history = try #require(sample.histories.max { $0.count < $1.count })
    #expect(try log.history().map(\.id) == history.map(\.id))
    for summary in try log.history() {
      #expect(sample.details[summary.id]?.contains(try log.detail(summary.id)) == true)
    }
    #expect(try sample.crampLists.contains(log.cramps()))
  }

  /// What can be destroyed of a file without a row being lost.
  @Test(arguments: [0..<0, 0..<16, 0..<100, 100..<4_096, 0..<4_096])
  func everySessionIsTakenWhateverBecameOfTheHeaderAndTheSchema(range: Range<Int>) throws {
    try sample.write(to: folder.log) { files in
      for index in range { files[""]?[index] = 0xFF }
    }
    let before = try folder.bytes(of: folder.log)

    let report = try LogDatabase.salvage(path: folder.log, into: target)

    #expect(
      report
        == {
          var report = SalvageReport()
          (report.wholeSessions, report.diaryEntries) = (12, 3)
          return report
        }())
    #expect(report.isComplete)
    try last(try LogDatabase(path: target))
    #expect(try LogDatabase.check(path: target).isSound)
    #expect(try folder.bytes(of: folder.log) == before)
    #expect(try folder.names().filter { $0.contains("unfinished") }.isEmpty)
    #expect(try folder.rights(of: "new.sqlite") == 0o600)
  }

  @Test func aSessionWhoseEventsEndEarlyIsCut() throws {
    let log = try LogDatabase(path: folder.log)
    let session = try LiveSession.random(seed: 3, id: Samples.id(1), on: log)
    try log.write(.recorded(SampleLog.byHand, onsetAt: Samples.start, .calf, []))
    try log.tamper(
      "UPDATE session_event SET at_ms = at_ms + 1 WHERE sequence = 9", isSealing: false)
    log.close()

    let report = try LogDatabase.salvage(path: folder.log, into: target)

    #expect(report.cutSessions == 1)
    #expect(report.wholeSessions == 0)
    #expect(!report.isComplete)
    let entries = try LogDatabase(path: target).detail(Samples.id(1)).entries
    #expect(entries == Array(session.entries.prefix(8)))
  }

  @Test func whatIsLostIsCounted() throws {
    let log = try LogDatabase(path: folder.log)
    let cramp = try log.addCramp(1, at: Samples.start)
    try log.addCramp(2, at: Samples.start)
    try log.write(.changed(cramp, [.soreness(3)]))
    try log.tamper("UPDATE session SET active_ms = 5 WHERE number = 1", isSealing: false)
    log.close()

    let report = try LogDatabase.salvage(path: folder.log, into: target)

    #expect(report.lostSessions == 1)
    #expect(report.lostDiaryEntries == 1)
    #expect(report.wholeSessions == 1)
  }

  @Test(arguments: ["v1.sqlite", "v2.sqlite"])
  func olderVersionsAreSalvagedToo(name: String) throws {
    try FileManager.default.copyItem(at: Fixtures.file(name), to: URL(filePath: folder.log))
    var bytes = try folder.bytes(of: folder.log)
    for index in 0..<16 { bytes[index] = 0 }
    try bytes.write(to: URL(filePath: folder.log))

    let report = try LogDatabase.salvage(path: folder.log, into: target)

    #expect(report.wholeSessions == (name == "v1.sqlite" ? 2 : 3))
    #expect(report.diaryEntries == (name == "v1.sqlite" ? 0 : 6))
    #expect(report.isComplete)
  }

  @Test func aFileWithNothingOfALogGivesNoNewOne() throws {
    try String(repeating: "Dear diary. ", count: 1_000).write(
      toFile: folder.log, atomically: false, encoding: .utf8)

    #expect(throws: SessionLogError.nothingLeft(path: folder.log)) {
      try LogDatabase.salvage(path: folder.log, into: target)
    }

    #expect(try folder.names() == ["limber.sqlite"])
  }

  @Test func nothingIsOverwritten() throws {
    try sample.write(to: folder.log)
    try Data("mine".utf8).write(to: URL(filePath: target))

    #expect(throws: SessionLogError.cannotCreate(path: target, .exists)) {
      try LogDatabase.salvage(path: folder.log, into: target)
    }

    #expect(try folder.bytes(of: target) == Data("mine".utf8))
  }

  @Test func aLogOfANewerProgramIsNotSalvaged() throws {
    let log = try LogDatabase(path: folder.log)
    try log.tamper("PRAGMA user_version = \(Schema.version + 1)")
    log.close()

    #expect(throws: SessionLogError.newerThanProgram(path: folder.log)) {
      try LogDatabase.salvage(path: folder.log, into: target)
    }
  }
}
