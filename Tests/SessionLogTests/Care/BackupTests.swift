// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import Testing

@testable import SessionLog

struct BackupTests {
  private let folder: TemporaryFolder
  private var target: String { folder.path + "/backup.sqlite" }

  init() throws { folder = try TemporaryFolder() }

  @Test func aBackupIsMadeWhileAnotherWrites() async throws {
    let log = try LogDatabase.hasty(path: folder.log)
    try log.addCramp(1, at: Samples.start)
    let path = folder.log
    let writing = Task.detached {
      let log = try LogDatabase(path: path)
      for number in 2...40 as ClosedRange<UInt64> { try log.addCramp(number, at: Samples.start) }
    }

    for number in 0..<5 {
      try LogDatabase.backUp(path: path, to: "\(target)\(number)")
    }
    try await writing.value
    try LogDatabase.backUp(path: path, to: target)

    for number in 0..<5 {
      #expect(try LogDatabase.check(path: "\(target)\(number)").isSound)
    }
    #expect(try LogDatabase.readOnly(path: target).history().count == 40)
    #expect(try folder.rights(of: "backup.sqlite") == 0o600)
    #expect(try folder.names().filter { $0.contains("unfinished") }.isEmpty)
  }

  @Test func nothingIsOverwrittenAndNoLinkFollowed() throws {
    try LogDatabase(path: folder.log).close()
    try Data("mine".utf8).write(to: URL(filePath: target))
    let link = folder.path + "/link"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.path + "/nowhere")

    for path in [target, link] {
      #expect(throws: SessionLogError.cannotCopy(path: folder.log, to: path, .exists)) {
        try LogDatabase.backUp(path: folder.log, to: path)
      }
    }

    #expect(try folder.bytes(of: target) == Data("mine".utf8))
    #expect(try folder.names() == ["backup.sqlite", "limber.sqlite", "link"])
  }

  @Test func aBackupThatIsCutShortLeavesNoFile() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      let log = try LogDatabase(path: folder.log)
      for number in 1...20 as ClosedRange<UInt64> { try log.addCramp(number, at: Samples.start) }
      log.close()

      try SmallFiles.only(bytes: 65_536) {
        let error = #expect(throws: SessionLogError.self) {
          try LogDatabase.backUp(path: folder.log, to: folder.path + "/backup.sqlite")
        }
        #expect(error?.isWriteFailure == true)
      }

      #expect(try folder.names() == ["limber.sqlite"])
    }
  }
}
