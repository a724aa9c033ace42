// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import SessionLog
import TestSupport
import Testing

@testable import LimberApp

@Suite struct DemoTests {
  /// A temporary folder.
  private final class Folder {
    let path: String

    init() throws {
      path =
        FileManager.default.temporaryDirectory
        .appending(path: "limber-test-\(UUID().uuidString)").path
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var names: [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }
  }

  /// Tuesday, 1 December 2026, in the evening.
  private static let end = LocalMoment(unixMilliseconds: 1_796_158_800_000, offsetSeconds: 0)

  @Test(arguments: Seeds.first(2)) func theLogTakesAllThatIsMadeUp(seed: UInt64) throws {
    let folder = try Folder()
    let log = try RequestedLog(
      of: MadeUpLog(seed: seed, days: 40, until: Self.end), in: folder.path)
    #expect(log.isMadeUp && log.heartbeats == nil && log.exchange == nil)

    let (sessions, cramps) = try log.keepMadeUp()

    #expect(sessions > 8 && cramps > 2)
    let check = try log.store.check()
    #expect(check.findings.isEmpty)
    #expect(check.sessions >= sessions && check.files >= sessions + cramps / 2)
    #expect(log.store.isMadeUp)
    #expect(throws: Failure.self) { try log.keepMadeUp() }
  }

  @Test func everyPathIsInTheFolder() throws {
    let paths = Paths.inside(
      "/made-up", environment: ["HOME": "/own", "LIMBER_DATABASE": "/own/log.sqlite"])

    let all = [paths.ownRoutines, paths.settings, paths.state, paths.tones, paths.usualDatabase]
    #expect(all.allSatisfy { $0?.hasPrefix("/made-up/") == true })
    #expect(paths.earlierFolders.allSatisfy { $0.hasPrefix("/made-up/") })
    #expect(paths.namedDatabase(option: nil) == nil)
  }

  @Test func aFolderIsForItsOwnerAndGoesWithWhatIsInIt() throws {
    let parent = try Folder()
    let folder = try DemoFolder(in: parent.path)
    let rights = try FileManager.default.attributesOfItem(atPath: folder.path)[.posixPermissions]
    #expect(rights as? Int == 0o700)
    try Data().write(to: URL(filePath: "\(folder.path)/something"))

    folder.remove()

    #expect(parent.names.isEmpty)
  }

  @Test func onlyFoldersThatNobodyHasAreClearedAway() throws {
    let parent = try Folder()
    // Other folders, and one just being made, stay.
    for name in ["limber-demo-nolock", "something-else"] {
      try FileManager.default.createDirectory(
        atPath: "\(parent.path)/\(name)", withIntermediateDirectories: false)
    }
    try FileManager.default.createSymbolicLink(
      atPath: "\(parent.path)/limber-demo-link", withDestinationPath: "/")
    let stays = parent.names
    let living = try DemoFolder(in: parent.path)
    // One whose program is dead, and its lock released.
    var killed: DemoFolder? = try DemoFolder(in: parent.path)
    let left = try #require(killed?.path)
    killed = nil
    #expect(parent.names.count == stays.count + 2)

    let next = try DemoFolder(in: parent.path)

    let names = [living, next].map { String($0.path.split(separator: "/").last ?? "") }
    #expect(parent.names == (stays + names).sorted())
    #expect(!FileManager.default.fileExists(atPath: left))
  }

  @Test func noRoomForAFolderIsSaid() {
    #expect {
      _ = try DemoFolder(in: "/nowhere/at/all")
    } throws: { error in
      (error as? Failure)?.message.contains("Set TMPDIR to a folder") == true
    }
  }

  @Test(arguments: [
    ([:], "/tmp"), (["TMPDIR": "/var/tmp"], "/var/tmp"), (["TMPDIR": "here"], "/tmp"),
  ])
  func whereTheSystemKeepsThem(environment: [String: String], parent: String) {
    #expect(DemoFolder.parent(of: environment) == parent)
  }
}
