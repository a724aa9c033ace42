// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

@Suite struct LogCheckTests {
  @Test(arguments: Seeds.first(10))
  func aLogThatHasCaughtUpIsSound(seed: UInt64) throws {
    let (folder, log) = try caughtUp(seed: seed)
    let check = try folder.store.check()

    #expect(check.findings.allSatisfy { if case .secondVersion = $0 { true } else { false } })
    let counts = [check.sessions, check.changes, check.erasures]
    let tables = ["session", "change", "gone"]
    #expect(try counts == tables.map { try log.count($0) })
    #expect(try check.files == folder.store.names().count)
    // As many as there are files that the log does not use, except for continued sessions.
    let files = try folder.store.names().compactMap { try folder.store.read($0) }
    let sessions = files.compactMap { file in
      if case .session(let session) = file.content { (file: file, session: session) } else { nil }
    }
    let kept = Set(try log.knownFiles(where: "kind = 'session'").map(\.id))
    let others = Dictionary(grouping: sessions) { $0.file.target }.filter { kept.contains($0.key) }
      .values.map { versions in
        let best = versions.max {
          ($0.file.lines, $0.file.checksum) < ($1.file.lines, $1.file.checksum)
        }
        return versions.count {
          best?.session.entries.starts(with: $0.session.entries) == false
        }
      }
    #expect(check.findings.count == others.reduce(0, +))
  }

  @Test func whatTheLogLacksIsFound() throws {
    let (folder, log) = try caughtUp(seed: 2)
    let names = try folder.store.names().sorted()
    try log.write { db in
      try db.execute(sql: "DELETE FROM session; DELETE FROM change; DELETE FROM gone")
    }

    let findings = try folder.store.check().findings

    #expect(Set(findings) == Set(names.map { .notInLog("\($0.device)/\($0.file)") }))
  }

  @Test func whatOnlyTheLogHasIsFound() throws {
    let (folder, log) = try caughtUp(seed: 3)
    let lost = try #require(
      try log.knownFiles(where: "kind = 'session'").first { name in
        try log.knownFiles(where: "target = '\(name.id)'").count == 1
      })
    let before = try folder.store.check().findings
    try folder.store.remove(lost)

    let findings = try folder.store.check().findings

    #expect(Set(findings).subtracting(before) == [.onlyInLog(SessionID(rawValue: lost.id))])
  }

  @Test func aRecordFileThatDoesNotFitItsNameIsFound() throws {
    let (folder, _) = try caughtUp(seed: 4)
    let name = try #require(try folder.store.names().min())
    var bytes = try folder.store.bytes(name)
    bytes[bytes.count / 2] ^= 1
    try Data(bytes).write(to: URL(fileURLWithPath: folder.place.path(of: name)))

    let findings = try folder.store.check().findings

    #expect(findings.contains(.unreadable("\(name.device)/\(name.file)")))
  }

  @Test func aDamagedPageIsFound() throws {
    let (folder, log) = try caughtUp(seed: 5)
    try log.write { db in
      // An index that differs from its table.
      try db.execute(
        sql: """
          PRAGMA writable_schema = ON;
          UPDATE sqlite_schema SET rootpage = (
            SELECT rootpage FROM sqlite_schema WHERE name = 'session_by_plan')
          WHERE name = 'session_deleted';
          PRAGMA writable_schema = RESET
          """)
    }

    let findings = try folder.store.check().findings

    #expect(findings.contains { if case .damaged = $0 { true } else { false } })
  }

  private func caughtUp(seed: UInt64) throws -> (LogFolder, LogDatabase) {
    let folder = try LogFolder()
    try LogWorld(seed: seed, turns: 40).write(to: folder.store)
    let log = try LogDatabase(folder.place)
    try log.catchUp(with: folder.store)
    return (folder, log)
  }
}

extension LogDatabase {
  fileprivate func count(_ table: String) throws -> Int {
    try read(orIfEmpty: 0) { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0 }
  }
}
