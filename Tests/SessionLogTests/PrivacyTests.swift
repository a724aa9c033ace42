// SPDX-License-Identifier: MIT
import Foundation
import Testing

@testable import SessionLog

/// A log is the person's alone, also one that was there before.
struct PrivacyTests {
  @Test func aLogThatOthersMayReadIsTakenFromThemOnWriting() throws {
    let folder = try TemporaryFolder()
    try LogDatabase(path: folder.log).close()
    try #require(chmod(folder.log, 0o664) == 0)

    let log = try LogDatabase(path: folder.log)
    try log.begin(Samples.id(1), plan: Samples.workout, startedAt: Samples.start)

    for companion in ["", "-wal", "-shm"] {
      #expect(try rights(folder.log + companion) == 0o600, "\(companion)")
    }
  }

  @Test func aFileThatIsNoLogKeepsItsRights() throws {
    let folder = try TemporaryFolder()
    try String(repeating: "no database ", count: 100).write(
      toFile: folder.log, atomically: false, encoding: .utf8)
    try #require(chmod(folder.log, 0o644) == 0)

    #expect(throws: SessionLogError.self) { try LogDatabase(path: folder.log) }

    #expect(try rights(folder.log) == 0o644)
  }

  @Test(arguments: ["-wal", "-shm", "-journal"])
  func aLinkBesideTheLogIsNotWrittenThrough(companion: String) throws {
    let folder = try TemporaryFolder()
    try LogDatabase(path: folder.log).close()
    let target = "\(folder.path)/target"
    try Data("untouched".utf8).write(to: URL(fileURLWithPath: target))
    try #require(symlink(target, folder.log + companion) == 0)

    #expect(
      throws: SessionLogError.cannotOpen(
        path: folder.log, .notOwnBeside(folder.log + companion))
    ) { try LogDatabase(path: folder.log) }

    #expect(try String(contentsOfFile: target, encoding: .utf8) == "untouched")
  }

  @Test func aDanglingLinkInPlaceOfAFolderMakesNothing() throws {
    let folder = try TemporaryFolder()
    try #require(symlink("\(folder.path)/elsewhere", "\(folder.path)/limber") == 0)

    #expect(throws: SessionLogError.self) {
      try LogDatabase(path: "\(folder.path)/limber/limber.sqlite")
    }

    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/elsewhere"))
  }

  @Test func aLinkedFolderOnTheWayIsFollowed() throws {
    let folder = try TemporaryFolder()
    try #require(mkdir("\(folder.path)/disk", 0o700) == 0)
    try #require(symlink("\(folder.path)/disk", "\(folder.path)/share") == 0)

    _ = try LogDatabase(path: "\(folder.path)/share/limber/limber.sqlite")

    #expect(try rights("\(folder.path)/disk/limber/limber.sqlite") == 0o600)
  }

  @Test(.enabled(if: geteuid() == 0, "only root may give a file away"))
  func aLogOfSomebodyElseIsNotWrittenTo() throws {
    let folder = try TemporaryFolder()
    try LogDatabase(path: folder.log).close()
    try #require(chown(folder.log, 65_534, 65_534) == 0)

    #expect(throws: SessionLogError.cannotOpen(path: folder.log, .notOwn)) {
      try LogDatabase(path: folder.log)
    }
  }

  private func rights(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
