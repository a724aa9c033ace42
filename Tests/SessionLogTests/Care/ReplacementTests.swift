// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

struct ReplacementTests {
  private let folder: TemporaryFolder
  private let sample: SampleLog

  init() throws {
    folder = try TemporaryFolder()
    sample = try SampleLog.shared.get()
  }

  /// Writes the sample with a schema that is destroyed.
  private func writeDamaged() throws {
    try sample.write(to: folder.log) { files in
      files[""]?.replaceSubrange(100..<400, with: Data(count: 300))
      files["-wal"] = Data()
    }
  }

  @Test func aDamagedLogIsMovedAsideUntouchedAndReplaced() throws {
    try writeDamaged()
    let before = try folder.bytes(of: folder.log)
    let opening = #expect(throws: SessionLogError.self) { try LogDatabase(path: folder.log) }
    guard case .damaged? = opening else {
      Issue.record("not damaged: \(opening as Any)")
      return
    }
    try Data("what waits".utf8).write(to: URL(filePath: folder.log + "-wal"))

    let replacement = try #require(try LogDatabase.replaceDamaged(path: folder.log))

    #expect(replacement.path == folder.log)
    #expect(replacement.movedTo == folder.log + "-damaged-1")
    #expect(replacement.salvage.wholeSessions == 8)
    #expect(!replacement.place.isEmpty)
    #expect(try folder.bytes(of: replacement.movedTo) == before)
    #expect(try folder.bytes(of: replacement.movedTo + "-wal") == Data("what waits".utf8))
    #expect(try LogDatabase(path: folder.log).history().count == 8)
    #expect(try LogDatabase.replaceDamaged(path: folder.log) == nil)
  }

  /// A header says nothing of a log any more; its rows do.
  @Test func aLogWithADamagedHeaderIsReplacedToo() throws {
    try sample.write(to: folder.log) { files in
      files[""]?.replaceSubrange(0..<100, with: Data(repeating: 7, count: 100))
      files["-wal"] = Data()
    }
    let before = try folder.bytes(of: folder.log)
    #expect(throws: SessionLogError.notALog(path: folder.log)) {
      try LogDatabase(path: folder.log)
    }

    #expect(try LogDatabase.check(path: folder.log).findings == ["its header"])

    let writer = SessionLogWriter(path: folder.log) {}
    #expect(writer.close() == .written)

    guard case .replaced(let replacement)? = writer.takeNews().first else {
      Issue.record("it is not replaced")
      return
    }
    #expect(replacement.place == "its header")
    #expect(replacement.salvage.wholeSessions == 8)
    #expect(try folder.bytes(of: replacement.movedTo) == before)
    #expect(try LogDatabase(path: folder.log).history().count == 8)
  }

  /// What is no log of ours may be anything, and stays.
  @Test func aFileThatIsNoLogIsNotMoved() throws {
    let other = folder.path + "/other.sqlite"
    let queue = try DatabaseQueue(path: other)
    try queue.inDatabase { try $0.execute(sql: "CREATE TABLE session (id TEXT)") }
    try queue.close()
    // As in an archive or an image of a disk, where there may be a log as well.
    var archive = Data(repeating: 7, count: 4_096)
    try sample.write(to: other + "-log") { $0["-wal"] = Data() }
    archive += try Data(contentsOf: URL(filePath: other + "-log"))
    // Headers of databases with pages of a size that there is none of.
    let headers = [0, 2, 3, 100, 1_000].map { (size: Int) in
      Data("SQLite format 3\0".utf8) + Data([UInt8(size >> 8), UInt8(size & 0xFF)])
        + Data(count: 8_176)
    }
    let contents =
      headers + [
        archive, Data(repeating: 7, count: 100_000), try Data(contentsOf: URL(filePath: other)),
      ]
    let names = try folder.names() + ["limber.sqlite"]
    for content in contents {
      try content.write(to: URL(filePath: folder.log))

      #expect(throws: SessionLogError.notALog(path: folder.log)) {
        try LogDatabase.replaceDamaged(path: folder.log)
      }

      #expect(try folder.bytes(of: folder.log) == content)
      #expect(try folder.names().sorted() == names.sorted())
    }
  }

  @Test func whatCanBeTakenOutIsToldAndNothingStaysOfIt() throws {
    try writeDamaged()
    let before = try folder.names()

    let report = try LogDatabase.salvageable(path: folder.log)

    #expect(report.wholeSessions == 8)
    #expect(try folder.names() == before)
  }

  @Test func nothingThatWasMovedAsideIsOverwritten() throws {
    try Data("the first".utf8).write(to: URL(filePath: folder.log + "-damaged-1-wal"))
    try writeDamaged()

    let replacement = try #require(try LogDatabase.replaceDamaged(path: folder.log))

    #expect(replacement.movedTo == folder.log + "-damaged-2")
    #expect(try folder.bytes(of: folder.log + "-damaged-1-wal") == Data("the first".utf8))
  }

  @Test func aSoundLogStays() throws {
    try sample.write(to: folder.log)
    let before = try folder.bytes(of: folder.log)

    #expect(try LogDatabase.replaceDamaged(path: folder.log) == nil)

    #expect(try folder.bytes(of: folder.log) == before)
  }

  @Test func ofSeveralProgramsOneReplacesTheLog() async throws {
    try writeDamaged()
    let path = folder.log

    let replacements = try await withThrowingTaskGroup(of: LogReplacement?.self) { group in
      for _ in 0..<4 { group.addTask { try LogDatabase.replaceDamaged(path: path) } }
      return try await group.reduce(into: []) { all, one in all += [one].compactMap(\.self) }
    }

    #expect(replacements.count == 1)
    #expect(try LogDatabase(path: path).history().count == 8)
    #expect(try folder.names().filter { $0.contains("damaged") && !$0.hasSuffix("l") }.count == 1)
  }

  @Test func aFileThatIsNoLogIsNeverMoved() throws {
    for text in ["Dear diary", String(repeating: "Dear diary. ", count: 1_000)] {
      try text.write(toFile: folder.log, atomically: false, encoding: .utf8)

      #expect(throws: SessionLogError.notALog(path: folder.log)) {
        try LogDatabase.replaceDamaged(path: folder.log)
      }

      #expect(try folder.names() == ["limber.sqlite"])
    }
  }

  @Test func aLinkIsNotFollowed() throws {
    try writeDamaged()
    let link = folder.path + "/link.sqlite"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.log)

    #expect(throws: SessionLogError.cannotOpen(path: link, .symbolicLink)) {
      try LogDatabase.replaceDamaged(path: link)
    }
  }

  @Test(arguments: [
    "UPDATE session SET relief_ms = relief_ms + 256", "UPDATE episode SET pain_onset = 3",
    "UPDATE relief_step SET spent_ms = 1", "UPDATE segment SET name = 'Stretch it'",
    "UPDATE diary_entry SET detail = '{\"changes\":[{\"soreness\":9}]}'",
  ])
  func aNumberThatWasDamagedIsNeverListed(change: String) throws {
    let log = try LogDatabase(path: folder.log)
    let cramp = try log.addCramp(1, at: Samples.start)
    try log.write(.changed(cramp, [.soreness(3)]))

    try log.tamper("DROP TRIGGER diary_entry_stays; \(change)", isSealing: false)

    #expect(throws: SessionLogError.self) { try log.cramps() }
    #expect(throws: SessionLogError.self) { try log.cramp(cramp) }
    if change.contains("session SET") {
      #expect(throws: SessionLogError.self) { try log.history() }
      #expect(throws: SessionLogError.self) { try log.overview(today: Samples.start) }
    }
  }
}
