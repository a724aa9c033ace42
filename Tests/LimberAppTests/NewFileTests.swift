// SPDX-License-Identifier: MIT
import Foundation
import SessionLog
import TestSupport
import Testing

@testable import LimberApp

@Suite struct NewFileTests {
  /// A temporary folder.
  private final class Folder {
    let path: String

    init() throws {
      path = FileManager.default.temporaryDirectory.path + "/limber-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var names: [String] {
      get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }
  }

  @Test(arguments: [false, true])
  func itIsThereOnceItIsWholeAndItsOwnersAlone(isNamed: Bool) throws {
    let folder = try Folder()
    let path = folder.path + "/a.csv"
    let before = umask(0)
    defer { umask(before) }

    let file = try NewFile(path, isNamed: isNamed)
    try file.write(Array("a,".utf8))
    try file.write([])
    try file.write(Array("b".utf8))
    #expect(try folder.names == (isNamed ? [".a.csv.limber-unfinished"] : []))
    try file.finish()

    #expect(try String(contentsOfFile: path, encoding: .utf8) == "a,b")
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(rights as? Int == 0o600)
    withExtendedLifetime(file) {}
  }

  @Test(arguments: [false, true])
  func nothingIsLeftOfOneThatIsNotFinished(isNamed: Bool) throws {
    let folder = try Folder()
    do {
      let file = try NewFile(folder.path + "/a.csv", isNamed: isNamed)
      try file.write([1, 2, 3])
    }

    #expect(try folder.names == [])
  }

  @Test(arguments: [false, true])
  func nothingIsReplaced(isNamed: Bool) throws {
    let folder = try Folder()
    let path = folder.path + "/a.csv"

    let file = try NewFile(path, isNamed: isNamed)
    try file.write([1])
    // It appears while the other one is written; a dangling link counts as well.
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "nowhere")

    #expect(Self.code { () throws(Failure) in try file.finish() } == EEXIST)
    #expect(Self.code { () throws(Failure) in _ = try NewFile(path, isNamed: isNamed) } == EEXIST)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "nowhere")
  }

  @Test func twoDoNotWriteOneFile() throws {
    let folder = try Folder()
    let path = folder.path + "/a.csv"
    let first = try NewFile(path, isNamed: true)

    #expect(Self.code { () throws(Failure) in _ = try NewFile(path, isNamed: true) } == EBUSY)

    try first.write([1])
    try first.finish()
    #expect(try folder.names.contains("a.csv"))
  }

  @Test(arguments: [false, true])
  func whereThereIsNoFolderThereIsNoFile(isNamed: Bool) throws {
    let path = try Folder().path + "/gone/a.csv"

    #expect(Self.code { () throws(Failure) in _ = try NewFile(path, isNamed: isNamed) } == ENOENT)
  }

  /// The system's error number; `nil` if nothing failed.
  private static func code(_ work: () throws(Failure) -> Void) -> Int32? {
    do throws(Failure) {
      try work()
      return nil
    } catch {
      guard case .unwritten(_, let failure) = error else { return -1 }
      return failure.code
    }
  }
}
