// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import SessionEngine
import Testing

@testable import SessionLog

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct OpeningTests {
  @Test func aMissingLogIsCreatedWithItsFolders() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/share/limber/limber.sqlite"

    let log = try LogDatabase(path: path)

    #expect(try log.history().isEmpty)
    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test func onlyTheOwnerMayReadWhateverTheUmask() async {
    // The umask is the process's, and other tests run in this one.
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      for mask in [0, 0o777] as [mode_t] {
        let name = "mask-\(mask)"
        umask(mask)
        let log = try LogDatabase(path: "\(folder.path)/\(name)/deeper/limber.sqlite")
        try log.begin(Samples.id(1), plan: Samples.workout, startedAt: Samples.start)

        #expect(try folder.rights(of: name) == 0o700)
        #expect(try folder.rights(of: "\(name)/deeper") == 0o700)
        for file in ["limber.sqlite", "limber.sqlite-wal", "limber.sqlite-shm"] {
          #expect(try folder.rights(of: "\(name)/deeper/\(file)") == 0o600, "\(file)")
        }
      }
    }
  }

  @Test func rightsOfFoldersThatAreThereStayAsTheyAre() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)

    _ = try LogDatabase(path: folder.log)

    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path)
    #expect(attributes[.posixPermissions] as? Int == 0o755)
  }

  @Test func aLogIsSafeAgainstALossOfPower() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)

    #expect(try log.rows("PRAGMA journal_mode") == ["wal"])
    #expect(try log.rows("PRAGMA synchronous") == ["2"])
    #expect(try log.rows("PRAGMA foreign_keys") == ["1"])
    #expect(try log.rows("PRAGMA application_id") == ["\(Schema.applicationID)"])
    #expect(try log.rows("PRAGMA user_version") == ["\(Schema.version)"])
  }

  @Test func aClosedLogIsOneFile() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)
    try log.begin(Samples.id(1), plan: Samples.workout, startedAt: Samples.start)

    log.close()

    #expect(try folder.names() == ["limber.sqlite"])
    #expect(try LogDatabase(path: folder.log).history().count == 1)
  }

  @Test func anEmptyFileBecomesALog() throws {
    let folder = try TemporaryFolder()
    #expect(FileManager.default.createFile(atPath: folder.log, contents: nil))

    #expect(try LogDatabase.readOnly(path: folder.log).history().isEmpty)
    #expect(try LogDatabase(path: folder.log).history().isEmpty)
  }

  @Test func readingAMissingLogFindsNothingAndCreatesNothing() throws {
    let folder = try TemporaryFolder()

    let log = try LogDatabase.readOnly(path: folder.path + "/none/limber.sqlite")

    #expect(try log.history().isEmpty)
    #expect(try log.find("last") == .none)
    #expect(try log.overview(today: Samples.start).uses.isEmpty)
    #expect(try log.overview(today: Samples.start).week.count == 7)
    #expect(throws: SessionLogError.noSession(Samples.id(1))) { try log.detail(Samples.id(1)) }
    #expect(throws: SessionLogError.self) { try log.delete(Samples.id(1)) }
    #expect(try folder.names().isEmpty)
  }

  @Test func aReadOnlyLogReadsWhatAnotherWrites() throws {
    let folder = try TemporaryFolder()
    let writing = try LogDatabase(path: folder.log)
    let reading = try LogDatabase.readOnly(path: folder.log)

    try writing.begin(Samples.id(1), plan: Samples.workout, startedAt: Samples.start)

    #expect(try reading.history().map(\.id) == [Samples.id(1)])
    #expect(throws: SessionLogError.cannotWrite(path: folder.log, .readOnly)) {
      try reading.delete(Samples.id(1))
    }
  }

  @Test(arguments: [
    "this is a diary and no database", "", String(repeating: "SQLite format 3", count: 500),
  ])
  func aFileThatIsNoDatabaseIsRefusedAndLeftAlone(text: String) throws {
    let folder = try TemporaryFolder()
    let bytes = Data(("#" + text).utf8)
    try bytes.write(to: URL(filePath: folder.log))

    #expect(throws: SessionLogError.notALog(path: folder.log)) {
      try LogDatabase(path: folder.log)
    }
    #expect(throws: SessionLogError.notALog(path: folder.log)) {
      try LogDatabase.readOnly(path: folder.log)
    }
    #expect(try folder.bytes(of: folder.log) == bytes)
    #expect(try folder.names() == ["limber.sqlite"])
  }

  @Test(arguments: [
    "PRAGMA application_id = 7; CREATE TABLE song (name TEXT)",
    "CREATE TABLE song (name TEXT)",
    "PRAGMA user_version = 1; CREATE TABLE session (name TEXT)",
  ])
  func aDatabaseOfSomebodyElseIsRefusedAndLeftAlone(sql: String) throws {
    let folder = try TemporaryFolder()
    let other = try DatabaseQueue(path: folder.log)
    try other.writeWithoutTransaction { try $0.execute(sql: sql) }
    try other.close()
    let bytes = try folder.bytes(of: folder.log)

    #expect(throws: SessionLogError.notALog(path: folder.log)) {
      try LogDatabase(path: folder.log)
    }
    #expect(try folder.bytes(of: folder.log) == bytes)
    #expect(try folder.names() == ["limber.sqlite"])
  }

  @Test(arguments: [false, true])
  func aLogOfANewerProgramIsRefusedAndLeftAlone(isStillOpen: Bool) throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)
    try log.begin(Samples.id(1), plan: Samples.workout, startedAt: Samples.start)
    try log.tamper("PRAGMA user_version = \(Schema.version + 1)")
    if !isStillOpen { log.close() }
    let bytes = try folder.bytes(of: folder.log)
    let pending = try? folder.bytes(of: folder.log + "-wal")

    #expect(throws: SessionLogError.newerThanProgram(path: folder.log)) {
      try LogDatabase(path: folder.log)
    }
    #expect(throws: SessionLogError.newerThanProgram(path: folder.log)) {
      try LogDatabase.readOnly(path: folder.log)
    }
    #expect(try folder.bytes(of: folder.log) == bytes)
    #expect((try? folder.bytes(of: folder.log + "-wal")) == pending)
    log.close()
  }

  @Test func changesThatANewerProgramLeftPendingStayPending() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)
    try log.tamper("PRAGMA user_version = \(Schema.version + 1)")
    // What a killed program leaves: the file, and changes beside it.
    let killed = folder.path + "/killed.sqlite"
    for suffix in ["", "-wal"] {
      try folder.bytes(of: folder.log + suffix).write(to: URL(filePath: killed + suffix))
    }
    let before = try ["", "-wal"].map { try folder.bytes(of: killed + $0) }

    #expect(throws: SessionLogError.newerThanProgram(path: killed)) {
      try LogDatabase(path: killed)
    }

    #expect(try ["", "-wal"].map { try folder.bytes(of: killed + $0) } == before)
    log.close()
  }

  @Test func aFolderInPlaceOfTheLogIsRefused() throws {
    let folder = try TemporaryFolder()

    #expect(throws: SessionLogError.cannotOpen(path: folder.path, .notAFile)) {
      try LogDatabase(path: folder.path)
    }
    #expect(throws: SessionLogError.cannotOpen(path: folder.path, .notAFile)) {
      try LogDatabase.readOnly(path: folder.path)
    }
  }

  @Test func aFileInPlaceOfAFolderIsRefused() throws {
    let folder = try TemporaryFolder()
    #expect(FileManager.default.createFile(atPath: folder.path + "/file", contents: nil))
    let path = folder.path + "/file/limber.sqlite"

    let error = #expect(throws: SessionLogError.self) { try LogDatabase(path: path) }

    #expect(error == .cannotCreate(path: path, .notAFolder))
    #expect(error?.isWriteFailure == true)
    #expect(throws: SessionLogError.cannotOpen(path: path, .notAFolder)) {
      try LogDatabase.readOnly(path: path)
    }
  }

  @Test func aSymbolicLinkIsNotWrittenThrough() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.log, withDestinationPath: folder.path + "/elsewhere")

    #expect(throws: SessionLogError.cannotOpen(path: folder.log, .symbolicLink)) {
      try LogDatabase(path: folder.log)
    }
    #expect(try folder.names() == ["limber.sqlite"])
  }

  @Test func aFolderThatMayNotBeWrittenToIsSaidSo() async {
    // The superuser may write anywhere, so the test becomes somebody else, in a process of its own.
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      let existing = folder.path + "/existing.sqlite"
      try LogDatabase(path: existing).close()
      let hidden = folder.path + "/hidden"
      try LogDatabase(path: hidden + "/limber.sqlite").close()
      for (path, rights) in [(existing, 0o444), (hidden, 0), (folder.path, 0o555)] {
        try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: path)
      }
      let user = geteuid()
      if user == 0 {
        // A log of somebody else would be refused for that.
        #expect(chown(existing, 65_534, 65_534) == 0)
        #expect(seteuid(65_534) == 0)
      }

      #expect(throws: SessionLogError.cannotCreate(path: folder.log, .noPermission)) {
        try LogDatabase(path: folder.log)
      }
      #expect(throws: SessionLogError.cannotOpen(path: existing, .readOnly)) {
        try LogDatabase(path: existing)
      }
      #expect(throws: SessionLogError.cannotOpen(path: hidden + "/limber.sqlite", .noPermission)) {
        try LogDatabase.readOnly(path: hidden + "/limber.sqlite")
      }

      #expect(seteuid(user) == 0)
    }
  }

  @Test func aFolderThatNobodyCanWriteToIsSaidSo() {
    let path = "/proc/limber/limber.sqlite"

    let error = #expect(throws: SessionLogError.self) { try LogDatabase(path: path) }

    #expect(error?.isWriteFailure == true)
  }

  @Test func namesThatSQLiteTakesForSomethingElseAreFiles() throws {
    let folder = try TemporaryFolder()

    #expect(LogFile(path: ":memory:").path == "./:memory:")
    #expect(LogFile(path: "file:log?mode=memory").path == "./file:log?mode=memory")
    #expect(throws: SessionLogError.self) { try LogDatabase(path: "") }
    _ = try LogDatabase(path: folder.path + "/a ?#%20'\"ö.sqlite")
    #expect(try folder.names() == ["a ?#%20'\"ö.sqlite"])
  }
}
