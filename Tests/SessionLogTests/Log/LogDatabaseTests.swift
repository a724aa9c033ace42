// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import Testing

@testable import SessionLog

@Suite struct LogDatabaseTests {
  @Test func aLogAndItsFoldersAreForTheirOwner() throws {
    let folder = try LogFolder()

    let log = try LogDatabase(folder.place)
    try log.write { try $0.execute(sql: "INSERT INTO gone VALUES ('a', 0, 0)") }

    for name in ["/data/limber", "/data"] {
      #expect(try rights(folder.path + name) == 0o700)
    }
    for companion in ["", "-wal", "-shm"] {
      #expect(try rights(folder.place.path + companion) == 0o600)
    }
  }

  @Test func aMissingLogIsEmptyAndNotMade() throws {
    let folder = try LogFolder()

    let log = try LogDatabase.readOnly(folder.place)

    #expect(try log.read(orIfEmpty: 7) { _ in 8 } == 7)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func aLogOfWhichOnlyTheFileWasMadeIsEmptyAndThenFilled() throws {
    let folder = try LogFolder()
    try LogFile(path: folder.place.path).make()
    let reading = try LogDatabase.readOnly(folder.place)
    #expect(try reading.read(orIfEmpty: 7) { _ in 8 } == 7)

    _ = try LogDatabase(folder.place)

    let again = try LogDatabase.readOnly(folder.place)
    #expect(try again.read(orIfEmpty: 7) { _ in 8 } == 8)
  }

  @Test(arguments: [
    ("PRAGMA user_version = 7", SessionLogError.newerThanProgram(path: "")),
    ("PRAGMA user_version = 5", .earlierLog(path: "")),
    ("PRAGMA application_id = 1", .notALog(path: "")),
    ("DROP TABLE gone", .damaged(path: "", place: "gone, which is not as this Limber makes it")),
    (
      "CREATE TRIGGER busy AFTER INSERT ON gone BEGIN DELETE FROM gone; END",
      .damaged(path: "", place: "busy, which no Limber has made")
    ),
  ])
  func aFileOfAnotherKindIsToldAndNotTouched(sql: String, expected: SessionLogError) throws {
    let folder = try LogFolder()
    let place = folder.place
    try LogDatabase(place).close()
    let queue = try DatabaseQueue(path: place.path)
    try queue.inDatabase { try $0.execute(sql: "\(sql); PRAGMA journal_mode = DELETE") }
    try queue.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: place.path))

    for open in [{ _ = try LogDatabase(place) }, { _ = try LogDatabase.readOnly(place) }] {
      let error = #expect(throws: SessionLogError.self, performing: open)
      #expect(error.map { $0.at("") } == expected)
    }

    #expect(try Data(contentsOf: URL(fileURLWithPath: place.path)) == before)
  }

  @Test func aFileThatIsNoDatabaseIsNoLog() throws {
    let folder = try LogFolder()
    try LogFile(path: folder.place.path).make()
    for text in ["short", String(repeating: "no database at all ", count: 100)] {
      try text.write(toFile: folder.place.path, atomically: false, encoding: .utf8)
      #expect(throws: SessionLogError.notALog(path: folder.place.path)) {
        try LogDatabase(folder.place)
      }
      #expect(try String(contentsOfFile: folder.place.path, encoding: .utf8) == text)
    }
  }

  @Test func viewsOfThePersonsOwnStay() throws {
    let folder = try LogFolder()
    let open = try LogDatabase(folder.place)
    try LogDatabase(folder.place).write {
      try $0.execute(sql: "CREATE VIEW mine AS SELECT count(*) FROM cramp")
    }

    let count = try LogDatabase(folder.place).read(orIfEmpty: nil) {
      try Int.fetchOne($0, sql: "SELECT * FROM mine")
    }

    #expect(count == 0)
    // A connection that was already open still accepts the log.
    #expect(try open.read(orIfEmpty: 0) { _ in 1 } == 1)
    try DatabaseQueue(path: folder.place.path).inDatabase { db in
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try open.write { _ in }
  }

  @Test func aLogThatWasReplacedIsNeitherReadNorWritten() throws {
    let folder = try LogFolder()
    let path = folder.place.path
    let log = try LogDatabase(folder.place)
    #expect(log.isAtItsPath)
    for companion in ["", "-wal", "-shm"] {
      try? FileManager.default.moveItem(atPath: path + companion, toPath: path + "-old" + companion)
    }
    _ = try LogDatabase(folder.place)

    #expect(!log.isAtItsPath)
    #expect(throws: SessionLogError.cannotRead(path: path, .moved)) {
      try log.read(orIfEmpty: 0) { _ in 1 }
    }
    #expect(throws: SessionLogError.cannotWrite(path: path, .moved)) { try log.write { _ in } }
  }

  private func rights(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}

extension SessionLogError {
  /// The same error with another log's path.
  fileprivate func at(_ path: String) -> SessionLogError {
    switch self {
    case .newerThanProgram: .newerThanProgram(path: path)
    case .earlierLog: .earlierLog(path: path)
    case .notALog: .notALog(path: path)
    case .damaged(_, let place): .damaged(path: path, place: place)
    default: self
    }
  }
}
