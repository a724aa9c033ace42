// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import Testing

@testable import SessionLog

struct CheckTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aSoundLogIsCounted() throws {
    let log = try LogDatabase(path: folder.log)
    let cramp = try log.addCramp(1, at: Samples.start)
    try log.begin(Samples.id(2), plan: Samples.workout, startedAt: Samples.start)
    try log.write(.changed(cramp, [.soreness(3)]))

    let check = try LogDatabase.check(path: folder.log)

    #expect(check.isSound)
    #expect(check.findings.isEmpty)
    #expect(check.sessions == 2)
    #expect(check.allSessions == 2)
    #expect(check.unfinishedSessions == 1)
    #expect(check.cramps == 1)
    #expect(check.diaryEntries == 1)
    #expect(try log.count("session_event") == check.events)
    #expect(throws: Never.self) { try LogDatabase.requireSound(path: folder.log) }
  }

  @Test func thePlanIsFoundBeforeItsSessionsWhichAreAllCounted() throws {
    let log = try LogDatabase(path: folder.log)
    try log.addCramp(1, at: Samples.start)
    for number in 2...3 as ClosedRange<UInt64> {
      try log.begin(Samples.id(number), plan: Samples.workout, startedAt: Samples.start)
    }
    try log.tamper(
      "UPDATE segment SET name = 'x' WHERE plan = 3 AND position = 9", isSealing: false)

    let check = try LogDatabase.check(path: folder.log)

    let place = "plan 3, segment 9: checksum"
    #expect(
      check.findings == [
        place, "session \(Samples.id(2)): \(place)", "session \(Samples.id(3)): \(place)",
      ])
    #expect(check.allSessions == 3)
    #expect(check.sessions == 1)
  }

  @Test func aCheckLeavesNothingBehindAndChangesNothing() throws {
    try LogDatabase(path: folder.log).close()
    let before = try folder.bytes(of: folder.log)

    _ = try LogDatabase.check(path: folder.log)

    #expect(try folder.bytes(of: folder.log) == before)
    #expect(try folder.names() == ["limber.sqlite"])
  }

  @Test(arguments: [
    ("UPDATE session SET active_ms = active_ms + 1", "its events do not lead to its totals"),
    ("UPDATE episode SET site = 'calf'", "it is not as its events say"),
    ("DELETE FROM episode", "its events do not lead to its cramps"),
    ("DELETE FROM session", "belongs to none of session"),
    ("UPDATE diary_entry SET kind = 'sung'", "diary entry 1: kind"),
    ("UPDATE session_event SET name = 'sneezed'", "sneezed"),
  ])
  func whatIsWrongIsFoundWithItsPlace(sql: String, place: String) throws {
    let log = try LogDatabase(path: folder.log)
    let cramp = try log.addCramp(1, at: Samples.start)
    try log.write(.changed(cramp, [.soreness(3)]))
    try log.tamper("DROP TRIGGER diary_entry_stays; DROP TRIGGER diary_entry_remains; " + sql)

    let check = try LogDatabase.check(path: folder.log)

    #expect(!check.isSound)
    #expect(check.findings.contains { $0.contains(place) }, "\(check.findings)")
  }

  @Test(arguments: ["v1.sqlite", "v2.sqlite"])
  func anOlderLogIsCheckedAndStaysAsItIs(name: String) throws {
    try FileManager.default.copyItem(at: Fixtures.file(name), to: URL(filePath: folder.log))
    let before = try folder.bytes(of: folder.log)

    let check = try LogDatabase.check(path: folder.log)

    #expect(check.isSound, "\(check.findings)")
    #expect(check.sessions == (name == "v1.sqlite" ? 2 : 3))
    #expect(try folder.bytes(of: folder.log) == before)
    #expect(try folder.names() == ["limber.sqlite"])
  }

  /// It may be a log of which nothing is left.
  @Test func aFileWithoutContentIsNoSoundLog() throws {
    try Data().write(to: URL(filePath: folder.log))

    #expect(throws: SessionLogError.notALog(path: folder.log)) {
      try LogDatabase.check(path: folder.log)
    }
  }

  @Test func aMissingLogIsNoSoundLog() throws {
    #expect(throws: SessionLogError.self) { try LogDatabase.check(path: folder.log) }
    #expect(try folder.names().isEmpty)
  }
}
