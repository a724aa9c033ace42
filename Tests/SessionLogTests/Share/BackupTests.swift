// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct BackupTests {
  @Test(arguments: Seeds.first(5))
  func aBackupMakesTheSameLogElsewhere(seed: UInt64) throws {
    let (a, b) = (try SharingDevice("0000000a"), try SharingDevice("0000000b"))
    try LogWorld(seed: seed, turns: 40).write(to: a.store)
    let dump = try a.dump()
    let backup = b.files.path + "/backup"

    let written = try a.store.backUp(to: backup)
    let names = try a.store.names()
    #expect(written.files == names.count && written.damaged == 0 && written.unfinished == [])

    let first = try b.store.takeIn(backup: backup)
    #expect(first.added == names.count && first.damaged + first.known == 0 && first.isComplete)
    #expect(try b.dump() == dump)
    // A second time makes no difference.
    let second = try b.store.takeIn(backup: backup)
    #expect(second.known == names.count && second.added == 0)
    #expect(try b.dump() == dump)
  }

  @Test func whatIsNotOverOrDamagedIsNotInIt() throws {
    let device = try SharingDevice("0000000a")
    let running = try device.store.leaveSession(seed: 1)
    let names = try [2, 3].map { try device.store.addSession(seed: $0) }
    try device.files.write([1, 2, 3], to: device.store.place.path(of: names[0]))
    let backup = device.files.path + "/backup"

    let report = try device.store.backUp(to: backup)

    #expect(report == ExportReport(files: 1, damaged: 1, unfinished: [running.id]))
    #expect(try Array(Data(contentsOf: URL(filePath: backup))) == device.store.bytes(names[1]))
  }

  @Test(arguments: Seeds.first(60))
  func whateverIsDamagedTheRestIsTakenIn(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let files = try (1...4 as ClosedRange<UInt64>).map { try SessionFiles(seed: $0).finished() }
    var bytes = files.map(\.whole)
    let damaged = random.number(0...3)
    var others = Set(try files.map { try $0.name() })
    others.remove(try files[damaged].name())
    let place = random.number(0...bytes[damaged].count - 1)
    switch seed % 4 {
    case 0: bytes[damaged][place] ^= UInt8(random.number(1...255))
    case 1: bytes[damaged].removeSubrange(place...)
    case 2: bytes[damaged].removeSubrange(..<(place + 1))
    default: bytes[damaged].insert(contentsOf: [0x0A, 0x00, 0xFF, 0x0A], at: place)
    }
    let device = try SharingDevice("0000000a")
    let backup = device.files.path + "/backup"
    try Data(bytes.joined()).write(to: URL(filePath: backup))

    let report = try device.store.takeIn(backup: backup)

    // A part whose beginning is lost counts as the end of the one before.
    let names = try device.store.names()
    #expect(names.isSubset(of: others))
    #expect(report.added == names.count && names.count >= 2)
    if !bytes[damaged].isEmpty { #expect(report.damaged >= 1) }
  }

  @Test func whatHasNoEndIsDamaged() throws {
    let device = try SharingDevice("0000000a")
    let session = try SessionFiles(seed: 1).finished()
    let backup = device.files.path + "/backup"
    // Every line of it is unchanged.
    try device.files.write(session.bytes + SessionFiles(seed: 2).finished().whole, to: backup)

    let report = try device.store.takeIn(backup: backup)

    #expect(report.added == 1 && report.damaged == 1)
  }

  @Test(arguments: [1, 2, 17, 1_000])
  func partsAreTheSameInWhateverPiecesTheyCome(size: Int) throws {
    let files = try [1, 2, 3].map { try SessionFiles(seed: $0).finished().whole }
    for whole in [files, [Array("rubbish\n".utf8)] + files, files + [Array(files[0].dropLast(9))]] {
      let bytes = Array(whole.joined())
      var parts = RecordParts()
      var found: [[UInt8]] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        found += parts.add(Array(bytes[start..<min(start + size, bytes.count)]))
      }

      #expect(found + [parts.rest] == whole)
    }
  }

  @Test func whatIsTooLongForAPartIsNotKept() throws {
    let files = try [1, 2].map { try SessionFiles(seed: $0).finished().whole }
    var parts = RecordParts(most: 100_000)
    var found = parts.add(files[0])
    // Too long, without a line and with lines.
    for piece in [[UInt8](repeating: 7, count: 30_000), Array("line\n".utf8)] {
      for _ in 0..<30_000 / piece.count * 5 { found += parts.add(piece) }
    }
    found += parts.add(files[1])

    #expect(found.count == 1 && found.allSatisfy { $0.count < 100_000 })
    #expect(found.allSatisfy { RecordFile(bytes: $0) == nil })
    #expect(parts.rest == files[1])
  }

  @Test func whatIsErasedStaysSoUnlessItIsWantedAgain() throws {
    let device = try SharingDevice("0000000a")
    let store = device.store
    let session = try store.addSession(seed: 1)
    let other = try store.addSession(seed: 2)
    let cramp = CrampID(rawValue: "00000000000000ab")
    let now = LocalMoment(unixMilliseconds: 1_780_000_000_000, offsetSeconds: 0)
    let said: [Change.Content] = [
      .diary(.recorded(cramp, onsetAt: now, .calf, [.note("in the night")])),
      .diary(.changed(cramp, [.note("in the early morning")])),
      .session(SessionID(rawValue: session.id), [.note("with the new shoes")]),
    ]
    for (number, content) in said.enumerated() {
      let change = Change(
        id: "00000000000000c\(number)", device: store.device, stamp: Int64(number), writtenAt: now,
        content: content)
      try store.add(RecordEncoder.file(of: [change], device: store.device))
    }
    let before = try device.dump().rows
    let backup = device.files.path + "/backup"
    _ = try store.backUp(to: backup)
    for target in [session.id, cramp.rawValue] { try store.erase(target) }
    let erased = try device.dump().rows

    let first = try store.takeIn(backup: backup)
    #expect(first.added == 0 && first.known == 1 && first.erased == [session.id, cramp.rawValue])
    #expect(try device.dump().rows == erased)

    let again = try store.takeIn(backup: backup, again: true)
    #expect(again.added == 4 && again.erased == first.erased)
    let dump = try device.dump().rows
    // Everything is there unchanged, except for the ids.
    let ids = Set(try store.names().map(\.id)).subtracting([session.id, cramp.rawValue, other.id])
    let (new, old) = (try device.texts(), [session.id, cramp.rawValue])
    #expect(new == ["in the early morning", "with the new shoes"])
    #expect(dump.count == before.count + 2)
    #expect(try device.log().gone() == Set(old))
    #expect(ids.count == 4)

    // A second time makes no difference, even after something came back.
    let twice = try store.takeIn(backup: backup, again: true)
    #expect(twice.added == 0 && twice.known == 5)
    #expect(try device.dump().rows == dump)
    // What came back can be erased and come back in turn.
    for target in try device.log().targets() where target != other.id { try store.erase(target) }
    #expect(try device.dump().rows.count == erased.count + 2)
    let third = try store.takeIn(backup: backup, again: true)
    #expect(third.added == 4)
    #expect(try device.texts() == ["in the early morning", "with the new shoes"])
  }

  @Test func itMayComeThroughAPipeAndStop() throws {
    let (a, b) = (try SharingDevice("0000000a"), try SharingDevice("0000000b"))
    for seed in 1...5 as ClosedRange<UInt64> { try a.store.addSession(seed: seed) }
    let backup = a.files.path + "/backup"
    _ = try a.store.backUp(to: backup)
    let pipe = a.files.path + "/pipe"
    try #require(mkfifo(pipe, 0o600) == 0)
    let bytes = try Data(contentsOf: URL(filePath: backup))
    Thread.detachNewThread {
      try? FileHandle(forWritingTo: URL(filePath: pipe)).write(contentsOf: bytes)
    }

    var (read, asked) = (0, 0)
    let first = try b.store.takeIn(
      backup: pipe,
      shouldStop: {
        asked += 1
        return asked > 3
      })
    #expect(first.added == 3 && !first.isComplete)
    #expect(try b.store.takeIn(backup: backup, progress: { read = $0 }).added == 2)
    #expect(read == bytes.count)

    #expect(throws: SessionLogError.cannotImport(path: "/nowhere", .missing)) {
      try b.store.takeIn(backup: "/nowhere")
    }
    #expect(throws: SessionLogError.cannotImport(path: b.files.path, .notAFile)) {
      try b.store.takeIn(backup: b.files.path)
    }
  }

  /// A file with nothing in it is the backup of a log with nothing in it.
  @Test(arguments: [
    ("", true), ("\n", false), ("root:x:0:0:root:/root:/bin/sh\n", false),
    ("{\"version\": 1}\n", false), ("\n{\"record\":\"file\",\n", false),
  ])
  func aFileThatIsNoBackupIsCalledThat(text: String, isBackup: Bool) throws {
    let device = try SharingDevice("0000000a")
    let file = device.files.path + "/other.txt"
    try Data(text.utf8).write(to: URL(filePath: file))

    if isBackup {
      #expect(try device.store.takeIn(backup: file) == ImportReport())
    } else {
      #expect(throws: SessionLogError.notABackup(path: file)) {
        try device.store.takeIn(backup: file)
      }
    }
  }
}

extension SharingDevice {
  /// The notes of sessions and cramps.
  fileprivate func texts() throws -> Set<String> {
    try log().read(orIfEmpty: []) { db in
      Set(
        try String.fetchAll(
          db,
          sql: """
            SELECT note FROM session WHERE note IS NOT NULL UNION SELECT note FROM cramp
            WHERE note IS NOT NULL
            """))
    }
  }
}

extension LogDatabase {
  /// The ids of all sessions, and of the cramps logged by hand.
  fileprivate func targets() throws -> [String] {
    try read(orIfEmpty: []) { db in
      try String.fetchAll(
        db, sql: "SELECT id FROM session UNION SELECT id FROM cramp WHERE session IS NULL")
    }
  }
}
